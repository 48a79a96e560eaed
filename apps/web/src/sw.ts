/// <reference lib="webworker" />
import {
  cleanupOutdatedCaches,
  matchPrecache,
  type PrecacheEntry,
  precacheAndRoute,
} from "workbox-precaching"
import { NavigationRoute, registerRoute } from "workbox-routing"

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (PrecacheEntry | string)[] }

/** How long a page is waited for before the one that is kept is shown. */
const patience = 4_000

/**
 * The newest page when the server is there, for only it knows the newest files; the kept one when the server cannot
 * be reached, is too slow or is down. Nothing of /api passes through here.
 */
async function pageOrKept({ request }: { request: Request }): Promise<Response> {
  const kept = await matchPrecache("/index.html")
  try {
    const page = await fetch(request, kept ? { signal: AbortSignal.timeout(patience) } : {})
    return kept && page.status >= 500 ? kept : page
  } catch (error) {
    if (kept) return kept
    throw error
  }
}

precacheAndRoute(self.__WB_MANIFEST, { directoryIndex: "", cleanURLs: false })
cleanupOutdatedCaches()
registerRoute(new NavigationRoute(pageOrKept, { denylist: [/^\/api(\/|$)/] }))

// A new version waits until somebody asks for it, or until no page of the old one is open.
self.addEventListener("message", ({ data }) => {
  if (data === "take-over") void self.skipWaiting()
})
