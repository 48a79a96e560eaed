import { execFile } from "node:child_process"
import { existsSync } from "node:fs"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import pg from "pg"
import { v7 as uuidv7 } from "uuid"
import type { Statement } from "./record-statements.ts"

const execute = promisify(execFile)

export interface PeerTask {
  databaseUrl: string
  /** Where pgbench may be. */
  programs: string
  statements: readonly Statement[]
  /** Which values of the statements differ from one time to the next, and how they are called. */
  varying: Readonly<Record<string, Varying>>
  clients: number
  seconds: number
}

interface Varying {
  /** The value in the recorded statements. */
  recorded: string
  /** As SQL, for client `:client_id`, from 0. */
  sql: string
  of(client: number): string
}

export interface Peer {
  name: string
  perSecond: number
}

export const freshId = {
  sql: `(lpad(to_hex((extract(epoch from clock_timestamp()) * 1000)::bigint), 12, '0') || '7'
    || substr(md5(random()::text), 1, 3) || '8' || substr(md5(random()::text), 1, 15))::uuid`,
  of: () => uuidv7(),
}

/** The same statements without our program: by pgbench where it is found, else by node-postgres in a bare loop. */
export async function runPeer(task: PeerTask): Promise<Peer> {
  const pgbench = join(task.programs, "pgbench")
  return existsSync(pgbench) ? runPgbench(pgbench, task) : runBareLoop(task)
}

async function runPgbench(pgbench: string, task: PeerTask): Promise<Peer> {
  const folder = await mkdtemp(join(tmpdir(), "loa-pgbench-"))
  const file = join(folder, "statements.sql")
  const { script, definitions } = scriptOf(task)
  const { clients, seconds, databaseUrl } = task
  try {
    await writeFile(file, script)
    const { stdout } = await execute(pgbench, [
      ...["-n", "-M", "prepared", "-f", file, "-T", String(Math.ceil(seconds))],
      ...["-c", String(clients), "-j", "2"],
      ...Object.entries(definitions).flatMap(([name, value]) => ["-D", `${name}=${value}`]),
      databaseUrl,
    ])
    const tps = /tps = ([\d.]+)/.exec(stdout)?.[1]
    if (!tps) throw new Error(`pgbench says no rate:\n${stdout}`)
    return { name: "pgbench -M prepared", perSecond: Number(tps) }
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Every value is a variable, so that pgbench prepares each statement once; it has none for null and for "". */
function scriptOf({ statements, varying }: PeerTask) {
  const names = Object.entries(varying)
  const definitions: Record<string, string> = {}
  const drawn = names.map(([name, { sql }]) => `${sql} as ${name}`).join(", ")
  const lines = statements.map(({ text, values }, at) =>
    // What pgbench would take for a variable inside a literal is taken apart.
    text.replace(/(?<!:):(?=\w)/g, "' || ':' || '").replace(/\$(\d+)/g, (_, number: string) => {
      const value = values[Number(number) - 1]
      if (value === null || value === undefined) return "null"
      if (value === "") return "''"
      const found = names.find(([, { recorded }]) => recorded === value)
      if (found) return `:${found[0]}`
      const name = `s${at}_${number}`
      definitions[name] = asText(value)
      return `:${name}`
    }),
  )
  return { script: `select ${drawn} \\gset\n${lines.join(";\n")};\n`, definitions }
}

/** As node-postgres would send it. */
function asText(value: unknown): string {
  if (Array.isArray(value)) return `{${value.map((entry) => JSON.stringify(entry)).join(",")}}`
  if (value instanceof Date) return value.toISOString()
  return typeof value === "object" ? JSON.stringify(value) : String(value)
}

async function runBareLoop(task: PeerTask): Promise<Peer> {
  const { databaseUrl, clients, seconds } = task
  const until = performance.now() + seconds * 1000
  const counts = await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      const connection = new pg.Client({ connectionString: databaseUrl })
      await connection.connect()
      let times = 0
      for (; performance.now() < until; times++) await runOnce(connection, client, task)
      await connection.end()
      return times
    }),
  )
  const perSecond = counts.reduce((sum, times) => sum + times, 0) / seconds
  return { name: "node-postgres in a bare loop", perSecond }
}

async function runOnce(connection: pg.Client, client: number, { statements, varying }: PeerTask) {
  const drawn = Object.values(varying).map(({ recorded, of }) => [recorded, of(client)] as const)
  const fresh = new Map<unknown, string>(drawn)
  for (const [at, { text, values }] of statements.entries())
    await connection.query({
      name: `statement_${at}`,
      text,
      values: values.map((value) => fresh.get(value) ?? value),
    })
}
