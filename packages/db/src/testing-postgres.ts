import { randomUUID } from "node:crypto"
import pg from "pg"
import { connectPostgres } from "./connect-postgres.ts"
import type { MigratableConnection } from "./db.ts"
import type { Seed } from "./testing.ts"

/** A database of its own on the Postgres of TEST_DATABASE_URL, dropped when closed. */
export async function clonePostgres(seed: Seed, key: string): Promise<MigratableConnection> {
  const server = process.env.TEST_DATABASE_URL
  if (!server) throw new Error("TEST_DATABASE=postgres needs TEST_DATABASE_URL, a superuser's.")
  const template = `loa_${key}`.slice(0, 63)
  const name = `loa_test_${randomUUID().replaceAll("-", "")}`

  await asAdmin(server, async (admin) => {
    await admin.query("select pg_advisory_lock(hashtext($1))", [template])
    await makeTemplate(admin, server, template, seed)
    await admin.query(`create database ${name} template ${template}`)
  })
  const connection = connectPostgres({ url: databaseUrl(server, name) })
  return {
    ...connection,
    async close() {
      await connection.close()
      await asAdmin(server, (admin) => admin.query(`drop database ${name} with (force)`))
    },
  }
}

/** Built under another name, so that a template cut short by a crash is never mistaken for one. */
async function makeTemplate(admin: pg.Client, server: string, template: string, seed: Seed) {
  const found = await admin.query("select 1 from pg_database where datname = $1", [template])
  if (found.rowCount) return
  const building = `${template.slice(0, 58)}_part`
  await admin.query(`drop database if exists ${building} with (force)`)
  await admin.query(`create database ${building}`)
  const connection = connectPostgres({ url: databaseUrl(server, building) })
  await connection.migrate()
  await seed.load(connection.db)
  await connection.db.execute("vacuum analyze")
  await connection.close()
  await admin.query(`alter database ${building} rename to ${template}`)
}

async function asAdmin(server: string, work: (admin: pg.Client) => Promise<unknown>) {
  const admin = new pg.Client({ connectionString: server })
  await admin.connect()
  try {
    await work(admin)
  } finally {
    await admin.end()
  }
}

function databaseUrl(server: string, name: string) {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}
