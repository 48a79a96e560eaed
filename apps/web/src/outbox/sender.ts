import { drainOutbox, nextTime } from "./drain-outbox.ts"
import { oneSender } from "./one-sender.ts"
import { type SavedActivity, type SendRequests, sendRequests } from "./send-requests.ts"
import { onWake } from "./wake.ts"

/** A browser's timers hold no more than 24 days, and a laptop that slept is looked after sooner. */
const longestSleep = 10 * 60_000

/** Hears of every answer about an activity: the row, or its id when a write or a file of it has arrived. */
export type OnSent = (sent: SavedActivity | { id: string }) => void

/** The requests, with somebody listening. */
function heard(onSent: OnSent): SendRequests {
  return {
    ...sendRequests,
    putActivity: async (...asked) => {
      const saved = await sendRequests.putActivity(...asked)
      onSent({ id: saved.id })
      return saved
    },
    submitActivity: async (...asked) => {
      const saved = await sendRequests.submitActivity(...asked)
      onSent(saved)
      return saved
    },
    putFile: async (file) => {
      const saved = await sendRequests.putFile(file)
      onSent({ id: file.activityId })
      return saved
    },
  }
}

/**
 * Sends what waits for an account: now, whenever something is added, when the network or the page comes back, and
 * when the time of a later try has come. Returns how to stop.
 */
export function startSending(accountId: string, onSent: OnSent): () => void {
  const requests = heard(onSent)
  let timer: ReturnType<typeof setTimeout> | undefined
  let queued = false
  let stopped = false

  async function send() {
    clearTimeout(timer)
    if (queued || stopped) return
    queued = true
    try {
      await oneSender(`loa.outbox.${accountId}`, async () => {
        // From here on something new needs another round: this one may have looked already.
        queued = false
        if (!stopped) await drainOutbox(accountId, requests, () => stopped)
      })
    } finally {
      queued = false
      await sleep()
    }
  }

  async function sleep() {
    const time = await nextTime(accountId)
    clearTimeout(timer)
    if (time === null || stopped) return
    timer = setTimeout(wake, Math.min(longestSleep, Math.max(0, time - Date.now())))
  }

  // A browser that keeps nothing has nothing to send either.
  const wake = () => void send().catch(() => undefined)
  const seen = () => {
    if (document.visibilityState === "visible") wake()
  }
  const quiet = onWake(wake)
  window.addEventListener("online", wake)
  document.addEventListener("visibilitychange", seen)
  wake()
  return () => {
    stopped = true
    clearTimeout(timer)
    quiet()
    window.removeEventListener("online", wake)
    document.removeEventListener("visibilitychange", seen)
  }
}
