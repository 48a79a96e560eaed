import { join } from "node:path"
import { connectPostgres } from "@loa/db/connect-postgres.ts"
import { hashFolders } from "@loa/db/hash-folders.ts"
import { migrationsFolder } from "@loa/db/migrations-folder.ts"
import { startTestPostgres } from "@loa/db/test-postgres.ts"
import pg from "pg"
import { fillActivities } from "./fill-activities.ts"
import { fillWorld } from "./fill-world.ts"

export interface Size {
  activities: number
  organizations: number
}

/**
 * As one would set a server of 8 GB with an SSD. Commits wait for the disk, as in production; only the checkpoints
 * are as far apart as Postgres allows by size, not by time.
 */
const settings = {
  shared_buffers: "2GB",
  effective_cache_size: "6GB",
  work_mem: "16MB",
  maintenance_work_mem: "512MB",
  max_wal_size: "4GB",
  random_page_cost: "1.1",
  fsync: "on",
  synchronous_commit: "on",
  full_page_writes: "on",
}

export interface BenchServer {
  /** Which Postgres, and how it is set. */
  description: string
  programs: string
  /** The address of a database of that size; made the first time, kept for the next run. */
  database(size: Size): Promise<string>
  /** A copy of it to write in. */
  scratch(size: Size): Promise<string>
  stop(): Promise<void>
}

const cache = join(import.meta.dirname, "../../../../.cache/bench")

/**
 * @param kept where its databases lie, so that the next run need not make them again; null keeps nothing. For root
 * the folder must be one that other users may enter, since Postgres runs as one of them.
 */
export async function startBenchServer(
  kept: string | null = process.env.BENCH_FOLDER ?? cache,
): Promise<BenchServer> {
  const postgres = await startTestPostgres({ ...(kept && { kept }), settings })
  const version = await hashFolders(migrationsFolder, import.meta.dirname)
  const admin = new pg.Client({ connectionString: postgres.url })
  await admin.connect()
  await forgetOld(admin, version)
  const addressOf = (name: string) => Object.assign(new URL(postgres.url), { pathname: name }).href

  async function database(size: Size) {
    const name = `loa_${size.activities}_${size.organizations}_${version}`
    const { rowCount } = await admin.query("select from pg_database where datname = $1", [name])
    if (!rowCount) {
      await admin.query(`create database ${name}_part`)
      await fill(addressOf(`${name}_part`), size)
      await admin.query(`alter database ${name}_part rename to ${name}`)
    }
    return addressOf(name)
  }

  return {
    description: `${postgres.description}; ${Object.entries(settings)
      .map(([name, value]) => `${name}=${value}`)
      .join(" ")}`,
    programs: postgres.programs,
    database,
    async scratch(size) {
      const template = new URL(await database(size)).pathname.slice(1)
      await admin.query("drop database if exists loa_scratch with (force)")
      await admin.query(`create database loa_scratch template ${template} strategy file_copy`)
      return addressOf("loa_scratch")
    },
    async stop() {
      await admin.query("drop database if exists loa_scratch with (force)")
      await admin.end()
      await postgres.stop()
    },
  }
}

/** Databases of other migrations or other data, and what a crash left half made. */
async function forgetOld(admin: pg.Client, version: string) {
  const { rows } = await admin.query<{ datname: string }>(
    "select datname from pg_database where datname like 'loa\\_%'",
  )
  for (const { datname } of rows)
    if (!datname.endsWith(version)) await admin.query(`drop database ${datname} with (force)`)
}

async function fill(url: string, size: Size) {
  const connection = connectPostgres({ url, max: 1 })
  try {
    const started = performance.now()
    await connection.migrate()
    await fillWorld(connection.db, size.organizations)
    await fillActivities(connection.db, size)
    const seconds = Math.round((performance.now() - started) / 1000)
    console.info(`${size.activities} activities of ${size.organizations} units: ${seconds} s`)
  } finally {
    await connection.close()
  }
}
