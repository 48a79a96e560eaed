import type { Server } from "node:net"

/** Listens on 127.0.0.1 alone, on a free port for 0. Returns `host:port`. */
export async function listen(server: Server, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject)
    server.listen(port, "127.0.0.1", resolve)
  })
  const address = server.address()
  if (address === null || typeof address === "string") throw new Error("Not a network address.")
  return `${address.address}:${address.port}`
}
