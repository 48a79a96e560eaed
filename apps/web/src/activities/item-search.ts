import { foldKey } from "@loa/domain/units/fold.ts"

type Searchable = { label: string; title: string; bullets: readonly { text: string }[] }

/** Items in whose label, title or bullets every word of the question occurs, with or without its accents. */
export function searchItems<Item extends Searchable>(
  items: readonly Item[],
  asked: string,
): Item[] {
  const words = foldKey(asked).split(" ").filter(Boolean)
  return items.filter(({ label, title, bullets }) => {
    const text = foldKey([label, title, ...bullets.map((b) => b.text)].join(" "))
    return words.every((word) => text.includes(word))
  })
}
