import { foldKey } from "../units/fold.ts"
import {
  audienceOf,
  fieldLabelOf,
  type ImportField,
  importFields,
  type PlainField,
} from "./import-field.ts"

/** What people head such columns with, beside the name on screen. */
const headings: Readonly<Record<PlainField, readonly string[]>> = {
  firstDay: ["ngày", "ngày tháng", "thời gian", "từ ngày", "ngày tổ chức", "ngày phát", "date"],
  lastDay: ["đến ngày", "ngày kết thúc", "ngày cuối", "to date"],
  channelCode: ["hình thức", "kênh", "loại hình", "cách thức", "phương thức", "channel"],
  title: ["tiêu đề", "tên hoạt động", "tên bài", "nội dung thực hiện", "hoạt động", "chủ đề"],
  items: ["nội dung kế hoạch", "mã nội dung", "nội dung truyền thông", "chỉ số", "mục", "item"],
  audiences: ["đối tượng", "thành phần", "người nghe", "audience"],
  reach: ["số lượt người", "số người", "số lượt", "lượt người", "số người dự", "reach"],
  place: ["địa điểm", "nơi tổ chức", "địa bàn", "nơi thực hiện", "place"],
  links: ["liên kết", "link", "đường dẫn", "địa chỉ bài", "url"],
  summary: ["đã nói và làm gì", "tóm tắt", "mô tả", "nội dung chi tiết", "diễn giải", "nội dung"],
  explanation: ["giải trình", "ghi chú", "minh chứng", "lý do không có liên kết"],
  minutes: ["thời lượng", "số phút", "phút", "minutes"],
  copies: ["số bản", "số tờ", "bản in", "copies"],
  cost: ["kinh phí", "chi phí", "số tiền", "cost"],
  costSource: ["nguồn kinh phí", "nguồn tiền", "nguồn"],
  taskCode: ["nhiệm vụ", "mã nhiệm vụ", "task"],
  partnerIds: ["đơn vị phối hợp", "phối hợp", "cơ quan phối hợp", "partners"],
  languages: ["ngôn ngữ", "tiếng", "language"],
  mode: ["trực tiếp trực tuyến", "cách tổ chức", "mode"],
  headPresent: ["người đứng đầu", "lãnh đạo dự", "lãnh đạo tham gia"],
  integratedWith: ["lồng ghép", "lồng ghép với", "chương trình lồng ghép"],
}

const words = (text: string) =>
  foldKey(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()

/** The key under which a heading is remembered and compared. */
export const headingKey = words

type Guess = { column: number; field: ImportField; score: number }

const contains = (text: string, part: string) => ` ${text} `.includes(` ${part} `)

function score(heading: string, names: readonly string[]): number {
  const scores = names.map((name) => {
    if (heading === name) return 1000
    // "Số người tham dự (lượt)" holds "so nguoi": the longer what it holds, the surer.
    return contains(heading, name) ? name.length : 0
  })
  return Math.max(0, ...scores)
}

type Audience = { code: string; name: string }

const namesFor = (field: ImportField, audiences: readonly Audience[]): string[] => {
  const own = fieldLabelOf(field, audiences)
  const audience = audiences.find(({ code }) => code === audienceOf(field))
  const others: Readonly<Record<string, readonly string[]>> = headings
  return [own, ...(audience ? [audience.name] : (others[field] ?? []))].map(words)
}

/**
 * Which column holds what, from the words above it; each field once, the surest first. What the same person chose
 * for a heading before comes before any guess ("" is "left out").
 */
export function guessColumns(
  header: readonly string[],
  audiences: readonly Audience[],
  remembered: Readonly<Record<string, string>> = {},
): (ImportField | null)[] {
  const fields = importFields(audiences)
  const columns: (ImportField | null)[] = header.map(() => null)
  const settled = new Set<number>()
  const taken = new Set<ImportField>()
  const settle = (column: number, field: ImportField | null) => {
    settled.add(column)
    if (field) taken.add(field)
    columns[column] = field
  }
  header.forEach((heading, column) => {
    const chosen = remembered[words(heading)]
    const field = fields.find((one) => one === chosen)
    if (chosen === "" || (field && !taken.has(field))) settle(column, field ?? null)
  })
  const names = new Map(fields.map((field) => [field, namesFor(field, audiences)]))
  const guesses = header.flatMap((heading, column): Guess[] =>
    fields.map((field) => ({
      ...{ column, field },
      score: score(words(heading), names.get(field) ?? []),
    })),
  )
  for (const { column, field, score } of guesses.sort((a, b) => b.score - a.score))
    if (score > 0 && !settled.has(column) && !taken.has(field)) settle(column, field)
  return columns
}

/** Headings are short; sentences of an activity may hold the same words. */
const longestHeading = 60

/** The row of headings: the first of the top rows in which most columns are understood; null when none is. */
export function headerRowOf(
  grid: readonly (readonly string[])[],
  audiences: readonly Audience[],
): number | null {
  const understood = grid.slice(0, 15).map((row) => {
    const headings = row.filter((text) => text !== "" && text.length <= longestHeading)
    const known = guessColumns(headings, audiences).filter((field) => field !== null).length
    return known >= 2 && known * 2 >= row.filter(Boolean).length ? known : 0
  })
  const most = Math.max(0, ...understood)
  return most === 0 ? null : understood.indexOf(most)
}
