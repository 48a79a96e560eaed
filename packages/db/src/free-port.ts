import { createServer } from "node:net"
import { listen } from "./listen.ts"

/** A port of 127.0.0.1 that nobody has just now. */
export async function freePort(): Promise<number> {
  const server = createServer()
  const address = await listen(server, 0)
  await new Promise((resolve) => server.close(resolve))
  return Number(address.split(":")[1])
}
