import { itemWords } from "@loa/domain/plan/item-words.ts"
import { foldKey } from "@loa/domain/units/fold.ts"

type Searchable = {
  code: string
  label: string
  title: string
  bullets: readonly { text: string }[]
}

const textOf = ({ code, label, title, bullets }: Searchable) =>
  foldKey([label, title, ...bullets.map(({ text }) => text), itemWords[code] ?? ""].join(" "))

/**
 * Items whose label, title or bullets, or what people call it, say what is asked for, with or without its accents: as
 * it stands, or if none does, those that have words beginning with each of its words.
 */
export function searchItems<Item extends Searchable>(
  items: readonly Item[],
  asked: string,
): readonly Item[] {
  const phrase = foldKey(asked)
  if (phrase === "") return items
  const exact = items.filter((item) => textOf(item).includes(phrase))
  if (exact.length > 0) return exact
  return items.filter((item) => {
    const text = ` ${textOf(item)}`
    return phrase.split(" ").every((word) => text.includes(` ${word}`))
  })
}
