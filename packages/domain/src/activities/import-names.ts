import { foldKey } from "../units/fold.ts"

type Named<Value> = { value: Value; names: readonly string[] }

/** What a name stands for: one thing, several that cannot be told apart, or nothing. */
export type Meant<Value> = readonly Value[]

export type Names<Value> = {
  find: (text: string) => Meant<Value>
  /** Names much like one that stands for nothing, as they are printed. */
  near: (text: string) => string[]
}

const marks = /[^\p{L}\p{N}\p{M}]+/gu
const spoken = (text: string) => text.normalize("NFC").toLowerCase().replace(marks, " ").trim()
const folded = (text: string) => foldKey(text).replace(marks, " ").trim()

function keyed<Value>(things: readonly Named<Value>[], key: (text: string) => string) {
  const found = new Map<string, Value[]>()
  for (const { value, names } of things)
    for (const name of names) {
      const known = found.get(key(name)) ?? []
      if (!known.includes(value)) found.set(key(name), [...known, value])
    }
  found.delete("")
  return found
}

/**
 * Finds things by any of their names, whatever case and punctuation, then also whatever accents. In this order,
 * because PAPI.d and PAPI.đ are two things and one without accents.
 */
export function namesOf<Value>(things: readonly Named<Value>[]): Names<Value> {
  const exact = keyed(things, spoken)
  const loose = keyed(things, folded)
  return {
    find: (text) => exact.get(spoken(text)) ?? loose.get(folded(text)) ?? [],
    near: (text) => {
      const key = folded(text)
      if (key.length < 3) return []
      const begins = things.filter(({ names }) => names.some((n) => folded(n).startsWith(key)))
      const holds = things.filter(({ names }) => names.some((n) => folded(n).includes(key)))
      const alike = [...new Set([...begins, ...holds])]
      return alike.flatMap(({ names }) => names.slice(0, 1)).slice(0, 3)
    },
  }
}

const quoted = (names: readonly string[]) => names.map((name) => `“${name}”`).join(", ")

/** What to say of a name that stands for nothing. */
export function unknownName<Value>(text: string, { near }: Names<Value>): string {
  const alike = near(text)
  const hint = alike.length > 0 ? ` Gần giống: ${quoted(alike)}.` : ""
  return `không có “${text}” trong danh sách.${hint}`
}

/**
 * The parts of a cell that lists several things. Semicolons and lines always part; a comma does where what stands
 * between is no name ("Lãnh đạo, người đứng đầu" is one), so the longest names win.
 */
export function partsOf(text: string, isName: (part: string) => boolean): string[] {
  const whole = text.trim()
  if (whole === "" || isName(whole)) return whole === "" ? [] : [whole]
  const coarse = whole.split(/[;\n]+/).flatMap((part) => part.trim() || [])
  return coarse.flatMap((part) => (isName(part) ? [part] : partsByComma(part.split(","), isName)))
}

function partsByComma(pieces: readonly string[], isName: (part: string) => boolean): string[] {
  const parts: string[] = []
  for (let start = 0; start < pieces.length; ) {
    let end = pieces.length
    while (end > start + 1 && !isName(pieces.slice(start, end).join(",").trim())) end--
    const part = pieces.slice(start, end).join(",").trim()
    if (part !== "") parts.push(part)
    start = end
  }
  return parts
}
