import { type RefObject, useEffect, useRef, useState } from "react"
import { useLocation } from "react-router"

type Disclosure<Element> = { open: boolean; toggle: () => void; root: RefObject<Element | null> }

/** A panel that opens by a button and closes by Escape, by a press outside `root`, or by going to another page. */
export function useDisclosure<Element extends HTMLElement>(): Disclosure<Element> {
  const root = useRef<Element>(null)
  const { key } = useLocation()
  const [openAt, setOpenAt] = useState<string | null>(null)
  const open = openAt === key

  useEffect(() => {
    if (!open) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return
      setOpenAt(null)
      root.current?.querySelector<HTMLElement>("[aria-expanded]")?.focus()
    }
    const onPress = (event: PointerEvent) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpenAt(null)
    }
    document.addEventListener("keydown", onKey)
    document.addEventListener("pointerdown", onPress)
    return () => {
      document.removeEventListener("keydown", onKey)
      document.removeEventListener("pointerdown", onPress)
    }
  }, [open])

  return { open, toggle: () => setOpenAt(open ? null : key), root }
}
