let asked = false

/** Asks the browser not to clear what is kept here when the device runs short; once, and a no changes nothing. */
export function persistStorage() {
  if (asked) return
  asked = true
  void navigator.storage?.persist?.().catch(() => false)
}
