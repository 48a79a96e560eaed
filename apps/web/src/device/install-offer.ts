/** The browser's offer to install, which a page may make at a moment of its own choice. */
type InstallOffer = Event & { prompt: () => Promise<unknown> }

const isOffer = (event: Event): event is InstallOffer => "prompt" in event

let offer: InstallOffer | null = null
const listeners = new Set<() => void>()

// It comes once, soon after the page, and often before anybody has signed in.
window.addEventListener("beforeinstallprompt", (event) => {
  if (!isOffer(event)) return
  event.preventDefault()
  offer = event
  for (const tell of listeners) tell()
})

export const installOffer = {
  read: () => offer,
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  },
}
