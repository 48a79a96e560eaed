import { createServer, type Socket } from "node:net"
import type { PGlite } from "@electric-sql/pglite"
import { listen } from "./listen.ts"
import { Turns } from "./turns.ts"
import {
  ClientFrames,
  type Frame,
  isAnsweredByReady,
  readyState,
  rollback,
  sync,
} from "./wire-frames.ts"

export interface PgliteServer {
  /** For any Postgres client. */
  url: string
  stop(): Promise<void>
}

/** A client that opens a transaction and falls silent is put out, so that the others can go on. */
const silenceAllowed = 30_000

/**
 * Lets many clients share the one session PGlite has. A client's turn lasts from its first byte
 * until the engine says it is idle again, so nobody reads or writes inside another's transaction,
 * and a connection that is merely open holds up nobody. Named prepared statements would be shared
 * by all: clients must not use them.
 */
export async function servePglite(pglite: PGlite, port = 0): Promise<PgliteServer> {
  const turns = new Turns()
  const open = new Set<Promise<void>>()
  const sockets = new Set<Socket>()
  const server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket)
    const talk = converse(socket, pglite, turns).finally(() => {
      sockets.delete(socket)
      open.delete(talk)
    })
    open.add(talk)
  })
  const address = await listen(server, port)
  return {
    url: `postgresql://postgres@${address}/postgres`,
    async stop() {
      server.close()
      for (const socket of sockets) socket.destroy()
      await Promise.all(open)
    },
  }
}

/** One client, until it leaves; a transaction it leaves open is undone. */
async function converse(socket: Socket, pglite: PGlite, turns: Turns) {
  let endTurn: (() => void) | undefined
  let unsynced = false
  let silence: NodeJS.Timeout | undefined

  const execute = async (bytes: Uint8Array) => {
    let state = ""
    await pglite.runExclusive(() =>
      pglite.execProtocolRawStream(bytes, {
        onRawData(answer) {
          state = readyState(answer)
          if (socket.writable) socket.write(Uint8Array.from(answer))
        },
      }),
    )
    return state
  }
  const serve = async ({ kind, bytes }: Frame) => {
    clearTimeout(silence)
    endTurn ??= await turns.take()
    const state = await execute(bytes)
    unsynced = !isAnsweredByReady(kind)
    if (unsynced || state !== "I") {
      silence = setTimeout(() => socket.destroy(), silenceAllowed)
      return
    }
    endTurn()
    endTurn = undefined
  }
  try {
    for await (const frame of framesFrom(socket)) {
      if (frame.kind === "encryption") socket.write("N")
      else if (frame.kind === "X" || frame.kind === "cancel") break
      else await serve(frame)
    }
  } catch {
    // The client broke off or spoke nonsense, or the engine is closed: all end the conversation.
  } finally {
    clearTimeout(silence)
    if (endTurn) {
      await (unsynced ? execute(sync) : undefined)?.catch(() => {})
      await execute(rollback).catch(() => {})
      endTurn()
    }
    socket.destroy()
  }
}

async function* framesFrom(socket: Socket) {
  const frames = new ClientFrames()
  for await (const chunk of socket) yield* frames.push(chunk)
}
