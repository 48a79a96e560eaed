import type { DraftItem } from "./draft.ts"

/** Exactly one is the main one, as long as there is any. */
const withMain = (items: readonly DraftItem[], code: string | undefined): DraftItem[] =>
  items.map((item) => ({ ...item, main: item.code === code }))

const mainOf = (items: readonly DraftItem[]) => items.find((item) => item.main)?.code

/** Adds an item (the first one is the main one), or takes it out (the next one then is). */
export function toggleItem(items: readonly DraftItem[], code: string): DraftItem[] {
  const chosen = items.some((item) => item.code === code)
  const rest = items.filter((item) => item.code !== code)
  if (chosen) return withMain(rest, mainOf(rest) ?? rest[0]?.code)
  const added = { code, main: false, bulletIds: [], subItemIds: [] }
  return withMain([...items, added], mainOf(items) ?? code)
}

export const makeMain = (items: readonly DraftItem[], code: string): DraftItem[] =>
  withMain(items, code)

const flip = (ids: readonly string[], id: string) =>
  ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id]

/** Ticks a bullet or sub-item; ticking one of an item not yet chosen chooses the item. */
export function togglePart(
  items: readonly DraftItem[],
  code: string,
  part: "bulletIds" | "subItemIds",
  id: string,
): DraftItem[] {
  const chosen = items.some((item) => item.code === code) ? items : toggleItem(items, code)
  return chosen.map((item) =>
    item.code === code ? { ...item, [part]: flip(item[part], id) } : item,
  )
}
