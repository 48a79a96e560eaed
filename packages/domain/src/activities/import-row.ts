import type { Day } from "../dates.ts"
import type { FieldError } from "../refusal.ts"
import { countedAsks, datedAsks } from "./channel.ts"
import { oneNamed, readAudiences, readPartners, severalNamed } from "./import-cells.ts"
import { duplicateKey } from "./import-duplicates.ts"
import {
  askOf,
  audienceOf,
  expectedIn,
  fieldLabelOf,
  type ImportField,
  isPlainField,
} from "./import-field.ts"
import { checkImported, type ImportedRow, type ImportRules } from "./import-rules.ts"
import {
  type GroupMarks,
  isWrong,
  type Read,
  readCount,
  readDay,
  readLinks,
  readReach,
  readYes,
} from "./import-value.ts"
import type { ImportLists, ImportVocabulary } from "./import-vocabulary.ts"

/** How the rows of one sheet are read. */
export type ImportReading = {
  /** What each column holds; null for one that is left out. */
  columns: readonly (ImportField | null)[]
  lists: Pick<ImportLists, "audiences">
  vocabulary: ImportVocabulary
  groupMarks: GroupMarks
  rules: ImportRules
}

/** What is wrong with one cell; no column when the sheet has none for the field. */
export type CellProblem = {
  column: number | null
  field: ImportField
  label: string
  /** What stands there. */
  text: string
  /** What is wrong and what is expected, in Vietnamese. */
  message: string
}

export type ReadRow = {
  /** What would be sent; null when something is wrong. */
  row: ImportedRow | null
  /** As far as it could be read, also of a row with errors: what duplicates are found by. */
  seen: { firstDay: Day | null; channelCode: string | null; title: string }
  /** See `duplicateKey`. */
  key: string | null
  problems: readonly CellProblem[]
}

type Content = { -readonly [Field in keyof ImportedRow]: ImportedRow[Field] }

const empty = (): Content => ({
  ...{ firstDay: null, lastDay: null, channelCode: null, taskCode: null, title: "", summary: "" },
  ...{ place: "", links: [], explanation: "", minutes: null, copies: null, cost: null },
  ...{ costSource: null, languages: [], headPresent: false, integratedWith: "", mode: null },
  ...{ details: {}, items: [], audiences: [], partnerIds: [] },
})

type Cell = { column: number; text: string }
type Cells = ReadonlyMap<ImportField, Cell>

/** Reads cell after cell into a content, and keeps what could not be read. */
function reader(cells: Cells, { lists }: ImportReading) {
  const problems: CellProblem[] = []
  const say = (field: ImportField, message: string) => {
    const { column = null, text = "" } = cells.get(field) ?? {}
    problems.push({ column, field, label: fieldLabelOf(field, lists.audiences), text, message })
  }
  const textOf = (field: ImportField) => cells.get(field)?.text ?? ""
  function take<Value>(field: ImportField, read: Read<Value>, other: Value): Value {
    if (!isWrong(read)) return read.value
    say(field, read.wrong)
    return other
  }
  return { problems, say, textOf, take }
}
type Reader = ReturnType<typeof reader>

function readReaches(content: Content, cells: Cells, reading: ImportReading, to: Reader) {
  const { groupMarks } = reading
  const reach = to.take("reach", readReach(to.textOf("reach"), groupMarks), null)
  if (reach !== null && content.audiences.length > 1)
    to.say("reach", "có nhiều đối tượng; hãy ghi số sau từng đối tượng, ví dụ Người dân: 120.")
  else if (reach !== null)
    content.audiences = content.audiences.map((audience) => ({ ...audience, reach }))
  for (const [field, { text }] of cells) {
    const code = audienceOf(field)
    if (code === undefined || text === "") continue
    const count = to.take(field, readReach(text, groupMarks), null)
    // Nobody reached is no audience, in a sheet with a column for each.
    if (count === 0) continue
    const others = content.audiences.filter((audience) => audience.code !== code)
    content.audiences = [...others, { code, reach: count }]
  }
}

function readDetails(content: Content, cells: Cells, { groupMarks }: ImportReading, to: Reader) {
  for (const [field, { text }] of cells) {
    const ask = askOf(field)
    if (ask === undefined || text === "") continue
    const isIn = (asks: readonly string[]) => asks.includes(ask)
    const value = isIn(countedAsks)
      ? to.take(field, readCount(text, groupMarks), null)
      : to.take<string | null>(field, isIn(datedAsks) ? readDay(text) : { value: text }, null)
    if (value !== null) content.details = { ...content.details, [ask]: value }
  }
}

function readContent(cells: Cells, reading: ImportReading, to: Reader): Content {
  const { vocabulary, groupMarks } = reading
  const { textOf, take } = to
  const content = empty()
  content.firstDay = take("firstDay", readDay(textOf("firstDay")), null)
  const lastDay = take("lastDay", readDay(textOf("lastDay")), null)
  content.lastDay = lastDay === content.firstDay ? null : lastDay
  content.channelCode = take(
    "channelCode",
    oneNamed(textOf("channelCode"), vocabulary.channels),
    null,
  )
  content.taskCode = take("taskCode", oneNamed(textOf("taskCode"), vocabulary.tasks), null)
  content.costSource = take("costSource", oneNamed(textOf("costSource"), vocabulary.sources), null)
  content.mode = take("mode", oneNamed(textOf("mode"), vocabulary.modes), null)
  content.languages = take("languages", severalNamed(textOf("languages"), vocabulary.languages), [])
  content.headPresent = take("headPresent", readYes(textOf("headPresent")), false)
  content.links = take("links", readLinks(textOf("links")), [])
  for (const field of ["title", "place", "summary", "explanation", "integratedWith"] as const)
    content[field] = textOf(field)
  for (const field of ["minutes", "copies", "cost"] as const)
    content[field] = take(field, readCount(textOf(field), groupMarks), null)
  const codes = take("items", severalNamed(textOf("items"), vocabulary.items), [])
  content.items = codes.map((code, at) => ({
    ...{ code, main: at === 0, bulletIds: [], subItemIds: [] },
  }))
  content.audiences = take(
    "audiences",
    readAudiences(textOf("audiences"), vocabulary, groupMarks),
    [],
  )
  const partners = readPartners(textOf("partnerIds"), vocabulary, content.firstDay)
  content.partnerIds = take("partnerIds", partners, [])
  readReaches(content, cells, reading, to)
  readDetails(content, cells, reading, to)
  return content
}

/** The column in which an error of a field can be put right. */
function fieldOf({ field }: FieldError, cells: Cells, { audiences }: Content): ImportField {
  const [root = "", second] = field.split(".")
  const ask = askOf(`${root}.${second}`)
  if (ask) return `details.${ask}`
  if (root === "audiences") {
    const counts: ImportField[] = ["reach", `reach.${audiences[Number(second)]?.code}`]
    const count = field.endsWith(".reach") && counts.find((one) => cells.get(one)?.text)
    // Audiences may come from columns of their own alone.
    const any = [...cells.keys()].find((one) => audienceOf(one) !== undefined)
    return count || (cells.has("audiences") ? "audiences" : (any ?? "audiences"))
  }
  return isPlainField(root) ? root : "title"
}

const sentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`

/** Reads one row of the sheet and checks it by the rules that the server will apply. */
export function readRow(texts: readonly string[], reading: ImportReading): ReadRow {
  const cells = new Map<ImportField, Cell>()
  reading.columns.forEach((field, column) => {
    if (field) cells.set(field, { column, text: (texts[column] ?? "").trim() })
  })
  const to = reader(cells, reading)
  const content = readContent(cells, reading, to)
  const unread = new Set(to.problems.map(({ field }) => field))
  const { row, errors } = checkImported(content, reading.rules)
  for (const error of errors) {
    const field = fieldOf(error, cells, content)
    // A cell that could not be read is wrong for one reason, not two.
    if (unread.has(field)) continue
    const text = cells.get(field)?.text ?? ""
    to.say(field, text === "" ? `${error.message} ${sentence(expectedIn(field))}` : error.message)
  }
  const { firstDay, channelCode, title } = content
  const seen = { firstDay, channelCode, title }
  // From left to right, as one reads the row; a missing column comes last.
  const place = ({ column }: CellProblem) => column ?? Number.POSITIVE_INFINITY
  const problems = to.problems.sort((a, b) => place(a) - place(b))
  return { row: problems.length > 0 ? null : row, seen, key: duplicateKey(seen), problems }
}
