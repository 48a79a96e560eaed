import { type Day, isValidOn } from "../dates.ts"
import { type Names, partsOf, unknownName } from "./import-names.ts"
import type { ImportedRow } from "./import-rules.ts"
import { type GroupMarks, isWrong, type Read, readReach } from "./import-value.ts"
import type { ImportVocabulary } from "./import-vocabulary.ts"

/** One thing by its name; null for an empty cell. */
export function oneNamed<Value>(text: string, names: Names<Value>): Read<Value | null> {
  if (text === "") return { value: null }
  const [first, ...others] = names.find(text)
  if (first === undefined) return { wrong: unknownName(text, names) }
  if (others.length > 0) return { wrong: `“${text}” có thể là nhiều mục; hãy ghi đúng ký hiệu.` }
  return { value: first }
}

/** Several things by name, each once. */
export function severalNamed<Value>(text: string, names: Names<Value>): Read<Value[]> {
  const parts = partsOf(text, (part) => names.find(part).length > 0)
  const values: Value[] = []
  for (const part of parts) {
    const read = oneNamed(part, names)
    if (isWrong(read)) return read
    if (read.value !== null && !values.includes(read.value)) values.push(read.value)
  }
  return { value: values }
}

/** A name and how many of them; neither holds what parts the list. */
const counted =
  /^(?<name>[^;\n:=(]+?)\s*(?:[:=]\s*(?<after>\d[\d.,\s]*|[^;\n,]*)|\((?<inside>[^();\n]*)\))$/

type Audience = ImportedRow["audiences"][number]

/** "Người dân: 120; Doanh nghiệp (5)"; the number is left out where nobody counted. */
export function readAudiences(
  text: string,
  { audiences }: ImportVocabulary,
  groupMarks: GroupMarks,
): Read<Audience[]> {
  const nameIn = (part: string) => counted.exec(part)?.groups?.name ?? part
  const isName = (part: string) =>
    audiences.find(part).length > 0 || audiences.find(nameIn(part)).length > 0
  const found = new Map<string, Audience>()
  for (const part of partsOf(text, isName)) {
    const whole = audiences.find(part).length > 0
    const groups = whole ? undefined : counted.exec(part)?.groups
    const code = oneNamed(groups?.name ?? part, audiences)
    if (isWrong(code)) return code
    const reach = readReach(groups?.after ?? groups?.inside ?? "", groupMarks)
    if (isWrong(reach)) return { wrong: `“${part}”: ${reach.wrong}` }
    if (code.value) found.set(code.value, { code: code.value, reach: reach.value })
  }
  return { value: [...found.values()] }
}

/** Of several organizations with one name the one that was there on the day. */
export function readPartners(text: string, { partners }: ImportVocabulary, day: Day | null) {
  const onDay: typeof partners = {
    ...partners,
    find: (name) => {
      const all = partners.find(name)
      const there = day ? all.filter((partner) => isValidOn(day, partner)) : all
      return there.length > 0 ? there : all
    },
  }
  const read = severalNamed(text, onDay)
  return isWrong(read) ? read : { value: read.value.map(({ id }) => id) }
}
