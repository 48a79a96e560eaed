import { type RefObject, useEffect, useState } from "react"

export type ReviewKey = "j" | "k" | "x" | "d" | "t" | "c" | "?"
type Actions = Readonly<Record<ReviewKey, () => void>>

const isKey = (key: string): key is ReviewKey => "jkxdtc?".includes(key) && key.length === 1

const pressed = new Set(["checkbox", "radio", "button", "submit"])

/** Letters that are typed are no shortcuts, nor are those of an open question. */
function isTyping(target: EventTarget | null): boolean {
  if (document.querySelector("dialog[open]")) return true
  if (target instanceof HTMLInputElement) return !pressed.has(target.type)
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true
  return target instanceof HTMLElement && target.isContentEditable
}

const place = "loa.review-keys"

/** WCAG 2.1.4: shortcuts of one letter can be turned off; remembered on this device. */
export function useKeysWanted() {
  const [wanted, setWanted] = useState(() => localStorage.getItem(place) !== "0")
  return {
    wanted,
    want(on: boolean) {
      localStorage.setItem(place, on ? "1" : "0")
      setWanted(on)
    },
  }
}

/** Shortcuts of the review desk; arrows only within the queue, for elsewhere they scroll. */
export function useReviewKeys(
  actions: Actions,
  wanted: boolean,
  queue: RefObject<HTMLElement | null>,
) {
  useEffect(() => {
    const arrows: Record<string, ReviewKey> = { ArrowDown: "j", ArrowUp: "k" }
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      const within = event.target instanceof Node && queue.current?.contains(event.target)
      const key = within ? (arrows[event.key] ?? event.key) : event.key
      if (!isKey(key) || isTyping(event.target)) return
      if (!wanted && key !== "?") return
      event.preventDefault()
      actions[key]()
    }
    document.addEventListener("keydown", onKey)
    return () => document.removeEventListener("keydown", onKey)
  }, [actions, wanted, queue])
}
