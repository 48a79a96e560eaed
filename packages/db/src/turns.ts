/** Who asks first is served first; a turn ends when its holder says so. */
export class Turns {
  #last: Promise<void> = Promise.resolve()

  /** Resolves, when it is the caller's turn, to what ends it. */
  take(): Promise<() => void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    const before = this.#last
    this.#last = before.then(() => promise)
    return before.then(() => resolve)
  }
}
