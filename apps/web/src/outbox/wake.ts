const sleepers = new Set<() => void>()

/** Calls `listener` whenever something new is to be sent. Returns how to stop. */
export function onWake(listener: () => void): () => void {
  sleepers.add(listener)
  return () => sleepers.delete(listener)
}

/** Something new is to be sent, or it is worth trying again at once. */
export function wakeSender() {
  for (const wake of sleepers) wake()
}
