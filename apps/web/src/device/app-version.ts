/** Whether a newer version of the pages is ready, and how to go over to it. */
type Newer = { ready: boolean; waiting: ServiceWorker | null }

let newer: Newer = { ready: false, waiting: null }
let asked = false
const listeners = new Set<() => void>()

export const appVersion = {
  read: () => newer.ready,
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  },
  /** Goes over to the new version. What is being typed is on the device by then. */
  takeOver() {
    asked = true
    if (newer.waiting) newer.waiting.postMessage("take-over")
    else location.reload()
  },
}

function announce(waiting: ServiceWorker | null) {
  newer = { ready: true, waiting }
  for (const tell of listeners) tell()
}

/** A worker that is installed while an older one is at work waits to be asked for. */
function watch(registration: ServiceWorkerRegistration) {
  if (registration.waiting && registration.active) announce(registration.waiting)
  registration.addEventListener("updatefound", () => {
    const worker = registration.installing
    worker?.addEventListener("statechange", () => {
      if (worker.state === "installed" && registration.active) announce(worker)
    })
  })
}

const oftenEnough = 60 * 60_000

/** A page that stays open for days asks by itself; opening one asks anyway. */
function lookNowAndThen(registration: ServiceWorkerRegistration) {
  let last = Date.now()
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || Date.now() - last < oftenEnough) return
    last = Date.now()
    void registration.update().catch(() => undefined)
  })
}

async function register() {
  // Another tab went over to the new version: this one still runs the old pages.
  const hadOne = navigator.serviceWorker.controller !== null
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    if (asked) location.reload()
    else if (hadOne) announce(null)
  })
  const registration = await navigator.serviceWorker.register("/sw.js")
  watch(registration)
  lookNowAndThen(registration)
}

let registered = false

/** Makes the work pages open without a network, once everything on screen has been loaded. */
export function keepPages() {
  if (registered || import.meta.env.DEV || !("serviceWorker" in navigator)) return
  registered = true
  const start = () => void register().catch(() => undefined)
  if (document.readyState === "complete") setTimeout(start, 1_000)
  else window.addEventListener("load", () => setTimeout(start, 1_000), { once: true })
  // A part of the pages that is no longer on the server: they have been replaced since this one was opened.
  window.addEventListener("vite:preloadError", () => {
    if (navigator.onLine) announce(newer.waiting)
  })
}
