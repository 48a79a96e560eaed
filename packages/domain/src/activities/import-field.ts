import { activityLabels } from "./activity.ts"
import { countedAsks, type DetailAsk, datedAsks, detailAsks } from "./channel.ts"

/** What a column of a spreadsheet may hold; `reach.<audience>` is the people reached of one audience. */
export const plainFields = [
  "firstDay",
  "lastDay",
  "channelCode",
  "title",
  "items",
  "audiences",
  "reach",
  "place",
  "links",
  "summary",
  "explanation",
  "minutes",
  "copies",
  "cost",
  "costSource",
  "taskCode",
  "partnerIds",
  "languages",
  "mode",
  "headPresent",
  "integratedWith",
] as const
export type PlainField = (typeof plainFields)[number]
export type ImportField = PlainField | `details.${DetailAsk}` | `reach.${string}`

export const detailFields = detailAsks.map((ask) => `details.${ask}` as const)

export const isPlainField = (field: string): field is PlainField =>
  plainFields.some((plain) => plain === field)

/** The channel's own question a column answers, if it is one. */
export const askOf = (field: string): DetailAsk | undefined =>
  detailAsks.find((ask) => field === `details.${ask}`)

/** The audience whose people a column counts, if it is one. */
export const audienceOf = (field: string): string | undefined =>
  field.startsWith("reach.") ? field.slice("reach.".length) : undefined

/** Everything a column of this organization's sheets may hold, in the order of the form. */
export const importFields = (audiences: readonly { code: string }[]): ImportField[] => [
  ...plainFields,
  ...audiences.map(({ code }) => `reach.${code}` as const),
  ...detailFields,
]

const reachLabel = "Số lượt người"

/** The name on screen; audiences by their own names. */
export function fieldLabelOf(
  field: ImportField,
  audiences: readonly { code: string; name: string }[],
): string {
  const code = audienceOf(field)
  if (code === undefined) return field === "reach" ? reachLabel : (activityLabels[field] ?? field)
  const audience = audiences.find((one) => one.code === code)
  return `${reachLabel}: ${audience?.name ?? code}`
}

const aDay = "cần ngày/tháng/năm, ví dụ 05/03/2026"
const aCount = "cần số nguyên, ví dụ 120"
const severalNames = "nhiều mục thì ngăn bằng dấu chấm phẩy"

const expected: Partial<Record<PlainField, string>> = {
  firstDay: aDay,
  lastDay: aDay,
  channelCode: "cần tên hoặc mã hình thức, ví dụ Truyền thanh cơ sở",
  title: "tối đa 200 ký tự",
  items: `cần ký hiệu nội dung, ví dụ PAR.a; ${severalNames}, nội dung chính đứng đầu`,
  audiences: `cần tên đối tượng, có thể kèm số, ví dụ Người dân: 120; ${severalNames}`,
  reach: "cần số nguyên, ví dụ 120, hoặc “không đếm được”",
  place: "ví dụ Nhà văn hóa thôn 2",
  links: "cần địa chỉ bắt đầu bằng http:// hoặc https://",
  summary: "tối đa 5.000 ký tự",
  explanation: "tối đa 1.000 ký tự",
  minutes: aCount,
  copies: aCount,
  cost: "cần số đồng, ví dụ 1500000",
  costSource: "cần tên nguồn, ví dụ Ngân sách xã",
  taskCode: "cần ký hiệu nhiệm vụ, ví dụ 10a",
  partnerIds: `cần tên đơn vị; ${severalNames}`,
  languages: `cần tên ngôn ngữ, ví dụ Tiếng Cor; ${severalNames}`,
  mode: "cần Trực tiếp, Trực tuyến hoặc Trực tiếp và trực tuyến",
  headPresent: "cần Có hoặc Không",
  integratedWith: "tối đa 200 ký tự",
}

const isIn = (asks: readonly DetailAsk[], ask: DetailAsk) => asks.includes(ask)

/** What is expected in such a cell, as the end of a sentence. */
export function expectedIn(field: ImportField): string {
  if (isPlainField(field)) return expected[field] ?? ""
  const ask = askOf(field)
  if (ask === undefined) return expected.reach ?? ""
  if (isIn(datedAsks, ask)) return aDay
  return isIn(countedAsks, ask) ? aCount : "tối đa 300 ký tự"
}
