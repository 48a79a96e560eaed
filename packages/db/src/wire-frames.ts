/** Requests that come without a type byte, before a connection has begun. */
const sslRequest = 80877103
const gssRequest = 80877104
const cancelRequest = 80877102

export type FrameKind =
  /** The handshake. */
  | "startup"
  /** May the connection be encrypted? */
  | "encryption"
  | "cancel"
  /** One letter of the protocol, such as Q for a simple query. */
  | string

export interface Frame {
  kind: FrameKind
  bytes: Uint8Array
}

/** Cuts what a Postgres client sends (protocol 3) into whole messages, however it arrives. */
export class ClientFrames {
  #rest: Buffer = Buffer.alloc(0)
  #begun = false

  /** The messages that became whole with this chunk. */
  push(chunk: Uint8Array): Frame[] {
    this.#rest = Buffer.concat([this.#rest, chunk])
    const frames: Frame[] = []
    for (let frame = this.#next(); frame; frame = this.#next()) frames.push(frame)
    return frames
  }

  #next(): Frame | undefined {
    const typed = this.#begun ? 1 : 0
    if (this.#rest.length < typed + 4) return
    const length = typed + this.#rest.readInt32BE(typed)
    if (length < typed + 4) throw new Error("Not the Postgres protocol.")
    if (this.#rest.length < length) return
    // A copy: the engine keeps the memory it is handed.
    const bytes = Uint8Array.from(this.#rest.subarray(0, length))
    this.#rest = this.#rest.subarray(length)
    return { kind: this.#begun ? String.fromCharCode(bytes[0] ?? 0) : this.#opening(bytes), bytes }
  }

  #opening(bytes: Uint8Array): FrameKind {
    const code = bytes.length >= 8 ? Buffer.from(bytes).readInt32BE(4) : 0
    if (code === sslRequest || code === gssRequest) return "encryption"
    if (code === cancelRequest) return "cancel"
    this.#begun = true
    return "startup"
  }
}

const message = (type: string, body = "") => {
  const bytes = Buffer.alloc(5 + Buffer.byteLength(body))
  bytes.write(type, 0)
  bytes.writeInt32BE(bytes.length - 1, 1)
  bytes.write(body, 5)
  return Uint8Array.from(bytes)
}

export const sync = message("S")
export const rollback = message("Q", "ROLLBACK\0")

/** These are answered by ReadyForQuery, the last message of the answer. */
export const isAnsweredByReady = (kind: FrameKind) => ["startup", "Q", "S", "F"].includes(kind)

/** What ReadyForQuery at the end of an answer says: idle, in a transaction, or in a failed one. */
export const readyState = (answer: Uint8Array) => String.fromCharCode(answer.at(-1) ?? 0)
