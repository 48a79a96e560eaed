import { useEffect, useRef } from "react"
import { ScrollRestoration, useLocation } from "react-router"

/** A new page starts at its top with the focus on it, so that a screen reader begins there too. */
export function ScrollAndTitle() {
  const { pathname } = useLocation()
  const seen = useRef(pathname)
  useEffect(() => {
    if (seen.current === pathname) return
    seen.current = pathname
    document.getElementById("main")?.focus({ preventScroll: true })
  }, [pathname])
  return <ScrollRestoration getKey={(location) => location.pathname} />
}
