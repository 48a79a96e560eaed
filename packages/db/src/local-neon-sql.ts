import type { IncomingMessage, ServerResponse } from "node:http"
import { json } from "node:stream/consumers"
import pg from "pg"
import { z } from "zod"

const statement = z.object({ query: z.string(), params: z.array(z.unknown()).default([]) })

/** Values leave as Postgres wrote them: the driver at the other end parses, as it does on Neon. */
const asText: pg.CustomTypesConfig = { getTypeParser: () => (value: unknown) => value }

/** The typings do not know the mode yet: without it a statement with no values may hold several. */
type Question = pg.QueryArrayConfig & { queryMode: "extended" }

/** Neon's HTTP endpoint for one statement outside a transaction. */
export async function answerSql(pool: pg.Pool, request: IncomingMessage, response: ServerResponse) {
  const reply = (status: number, body: unknown) => {
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body))
  }
  if (request.method !== "POST" || request.url !== "/sql")
    return reply(404, { message: "Only POST /sql and a WebSocket are answered here." })
  // A page of another site cannot set this header without asking first, and is never told yes.
  if (!request.headers["neon-connection-string"])
    return reply(400, { message: "The header Neon-Connection-String is missing." })
  const asked = statement.safeParse(await json(request).catch(() => null))
  if (!asked.success) return reply(400, { message: "Expected { query, params }." })

  try {
    const question: Question = {
      text: asked.data.query,
      values: asked.data.params,
      rowMode: "array",
      queryMode: "extended",
      types: asText,
    }
    const { command, rowCount, rows, fields } = await pool.query(question)
    reply(200, { command, rowCount, rows, fields, rowAsArray: true })
  } catch (error) {
    if (error instanceof pg.DatabaseError) reply(400, { ...error, message: error.message })
    else reply(503, { message: `The database does not answer: ${error}` })
  }
}
