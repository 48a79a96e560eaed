import type { ReactNode } from "react"
import { Link, useLocation } from "react-router"
import type { NavItem } from "./tab-bar.tsx"

const isAt = (pathname: string, address: string, end = false) =>
  pathname === address || (!end && pathname.startsWith(`${address}/`))

type Props = { item: NavItem; className: string | undefined; children: ReactNode }

/** An entry of the work frame, marked on its own pages and on those it also stands for. */
export function FrameLink({ item: { to, end, also = [] }, className, children }: Props) {
  const { pathname } = useLocation()
  const here = isAt(pathname, to, end) || also.some((address) => isAt(pathname, address))
  return (
    <Link to={to} className={className} aria-current={here ? "page" : undefined}>
      {children}
    </Link>
  )
}
