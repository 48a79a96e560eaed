import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from "react"

const steps: Record<string, readonly [row: number, column: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

const cellLink = "a[data-cell]"

/**
 * Makes the links in a table's cells one stop of the tab key: arrows go on from cell to cell, passing over cells
 * without a link. `revision` is whatever, when changed, changes the links.
 */
export function useGridKeys(revision: unknown) {
  const table = useRef<HTMLTableElement>(null)

  useLayoutEffect(() => {
    const links = [...(table.current?.querySelectorAll<HTMLElement>(cellLink) ?? [])]
    const first =
      links.find((link) => link === document.activeElement) ??
      links.find((link) => link.ariaCurrent === "true") ??
      links[0]
    for (const link of links) link.tabIndex = link === first ? 0 : -1
  }, [revision])

  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (!step || !(event.target instanceof HTMLElement)) return
    const next = nextLink(table, event.target, step)
    if (!next) return
    event.preventDefault()
    event.target.tabIndex = -1
    next.tabIndex = 0
    next.focus()
  }
  return { ref: table, onKeyDown }
}

function nextLink(
  table: RefObject<HTMLTableElement | null>,
  from: HTMLElement,
  [down, right]: readonly [number, number],
) {
  const cell = from.closest("td")
  const row = cell?.closest("tr")
  const rows = [...(table.current?.rows ?? [])]
  if (!cell || !row) return
  let rowIndex = rows.indexOf(row) + down
  let column = cell.cellIndex + right
  for (; rows[rowIndex] && column >= 0; rowIndex += down, column += right) {
    const cells = rows[rowIndex]?.cells
    if (right !== 0 && !cells?.[column]) return
    const link = cells?.[column]?.querySelector<HTMLElement>(cellLink)
    if (link) return link
  }
}
