import { useEffect, useRef } from "react"
import { useLocation, useNavigation, useSearchParams } from "react-router"
import type { ActivityFilters } from "../paths.ts"
import { changed } from "./published-filters.ts"

type Change = (name: keyof ActivityFilters, value: string) => void

/**
 * The filters the reader has asked for, which the address follows once the list is there, and how to change one. A
 * second choice made while the first is still on its way builds on it.
 */
export function usePublishedSearch(): [URLSearchParams, Change] {
  const [search, setSearch] = useSearchParams()
  const { pathname } = useLocation()
  const { location: ahead } = useNavigation()
  const wanted = useRef(search)
  const asked = useRef(new Set<string>())
  useEffect(() => {
    // An address asked for before the last one may still arrive; any other was reached by a link or by going back.
    if (asked.current.has(`${search}`) && `${search}` !== `${wanted.current}`) return
    asked.current.clear()
    wanted.current = search
  }, [search])
  const change: Change = (name, value) => {
    wanted.current = changed(wanted.current, name, value)
    asked.current.add(`${wanted.current}`)
    setSearch(wanted.current, { replace: true, preventScrollReset: true })
  }
  return [ahead?.pathname === pathname ? new URLSearchParams(ahead.search) : search, change]
}
