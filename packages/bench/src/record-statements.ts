import { tmpdir } from "node:os"
import { join } from "node:path"
import { routes } from "@loa/api/app.ts"
import { folderStore } from "@loa/api/evidence/folder-store.ts"
import { mount } from "@loa/api/http/mount.ts"
import type { Db } from "@loa/db/db.ts"
import * as schema from "@loa/db/schema.ts"
import { drizzle } from "drizzle-orm/node-postgres"
import { serializeSigned } from "hono/utils/cookie"
import pg from "pg"
import { tokenOf } from "./database/fill-world.ts"
import { asPhone } from "./serve-api.ts"

/** A statement as the driver is given it. */
export interface Statement {
  text: string
  values: readonly unknown[]
}

/** What the API sends to the database to answer one PUT, from finding out who asks to the commit. */
export async function recordPut(
  databaseUrl: string,
  account: string,
  path: string,
  body: object,
): Promise<Statement[]> {
  const statements: Statement[] = []
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 })
  const logQuery = (text: string, values: unknown[]) => statements.push({ text, values })
  const db: Db = drizzle(pool, { schema, casing: "snake_case", logger: { logQuery } })
  const authSecret = "bí mật chỉ để ghi lại các câu lệnh, đủ dài"
  const app = mount(routes, {
    config: () => ({ origins: ["http://127.0.0.1"], authSecret, demo: false, version: "bench" }),
    clientAddress: () => "127.0.0.1",
    open: () => ({ db }),
    files: () => folderStore(join(tmpdir(), "loa-bench-without-files")),
  })
  const cookie = await serializeSigned("better-auth.session_token", tokenOf(account), authSecret)
  try {
    const answer = await app.request(path, {
      method: "PUT",
      headers: { ...asPhone, Cookie: cookie },
      body: JSON.stringify(body),
    })
    if (answer.status !== 201) throw new Error(`${answer.status}: ${await answer.text()}`)
    return statements
  } finally {
    await pool.end()
  }
}
