import { createServer, type IncomingMessage } from "node:http"
import { connect } from "node:net"
import type { Duplex } from "node:stream"
import pg from "pg"
import { createWebSocketStream, WebSocketServer } from "ws"
import { listen } from "./listen.ts"
import { answerSql } from "./local-neon-sql.ts"

export interface LocalNeon {
  /** `host:port`, for `connectNeon({ local })`. */
  address: string
  stop(): Promise<void>
}

/**
 * Speaks what Neon's driver speaks, so that the Worker runs the same code here as in production:
 * `POST /sql` for single statements and a WebSocket that carries the wire protocol.
 * @param database a Postgres, or a PGlite behind `servePglite`; whatever address the driver names,
 *   this is the one it reaches.
 */
export async function startLocalNeon(database: string, port = 0): Promise<LocalNeon> {
  const pool = new pg.Pool({ connectionString: database, max: 10, connectionTimeoutMillis: 5_000 })
  pool.on("error", () => {})
  const server = createServer((request, response) => {
    answerSql(pool, request, response).catch(() => response.destroy())
  })
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false })
  const { hostname, port: databasePort } = new URL(database)

  server.on("upgrade", (request, socket, head) => {
    if (isFromPage(request)) return refuse(socket)
    sockets.handleUpgrade(request, socket, head, (client) => {
      const near = createWebSocketStream(client)
      const far = connect(Number(databasePort || 5432), hostname).setNoDelay()
      join(near, far)
    })
  })
  const address = await listen(server, port)
  return {
    address,
    async stop() {
      for (const client of sockets.clients) client.terminate()
      server.close()
      server.closeAllConnections()
      await pool.end()
    },
  }
}

/** Browsers name the page that asks, drivers do not: no website may reach a developer's database. */
const isFromPage = (request: IncomingMessage) => request.headers.origin !== undefined

function refuse(socket: Duplex) {
  socket.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n")
}

/** Either end that leaves takes the other with it. */
function join(near: Duplex, far: Duplex) {
  near.pipe(far).pipe(near)
  for (const [one, other] of [
    [near, far],
    [far, near],
  ] as const) {
    one.on("error", () => other.destroy())
    one.on("close", () => other.destroy())
  }
}
