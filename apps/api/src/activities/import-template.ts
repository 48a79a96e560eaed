import { sheetOf, writeXlsx } from "@loa/documents/write-xlsx.ts"
import {
  costSourceLabels,
  languageLabels,
  modeLabels,
} from "@loa/domain/activities/circumstances.ts"
import { expectedIn, fieldLabelOf, type PlainField } from "@loa/domain/activities/import-field.ts"
import { addDays } from "@loa/domain/dates.ts"
import type { Context } from "../http/context.ts"
import { formOptions } from "./form-options.ts"

type Options = Awaited<ReturnType<typeof formOptions>>

/** The columns of the first sheet, with their widths in characters; whoever needs more adds a column. */
const columns: readonly (readonly [field: PlainField, width: number])[] = [
  ["firstDay", 14],
  ["lastDay", 14],
  ["channelCode", 26],
  ["title", 44],
  ["items", 18],
  ["audiences", 26],
  ["reach", 14],
  ["place", 26],
  ["links", 30],
  ["minutes", 12],
  ["cost", 16],
  ["partnerIds", 26],
  ["explanation", 30],
  ["summary", 44],
]

type Entry = Partial<Record<PlainField, string | number>>

/** Two rows to write over; their days are yesterday's, so that they would be taken as they stand. */
function examples({ today, items, channels, audiences, organization }: Options): Entry[] {
  const [item, second] = items
  const radio = channels.find(({ code }) => code === "commune-radio") ?? channels[0]
  const meeting = channels.find(({ code }) => code === "meeting") ?? channels[1] ?? radio
  const [, , people = audiences[0], businesses = audiences[0]] = audiences
  const place = `Toàn ${organization.areaName}`
  return [
    {
      ...{ firstDay: addDays(today, -1), channelCode: radio?.name, items: item?.label, place },
      ...{ title: "(Ví dụ, hãy xóa) Phát thanh về thủ tục đất đai", audiences: people?.name },
      ...{ reach: 620, minutes: radio?.asks.includes("minutes") ? 12 : undefined },
    },
    {
      ...{ firstDay: addDays(today, -2), lastDay: addDays(today, -1), place: "Nhà văn hóa thôn" },
      ...{ title: "(Ví dụ, hãy xóa) Họp thôn nói về tiếp cận đất đai", cost: 500_000 },
      ...{ channelCode: meeting?.name, items: [item?.label, second?.label].join("; ") },
      audiences: `${people?.name}: 45; ${businesses?.name}: không đếm được`,
    },
  ]
}

type Listed = { group: string; code: string; name: string }

/** What may stand in the cells: the organization's own lists. */
function lists({ channels, audiences, items, tasks, partners }: Options): Listed[] {
  const named = (group: string, labels: Readonly<Record<string, string>>): Listed[] =>
    Object.entries(labels).map(([code, name]) => ({ group, code, name }))
  return [
    ...items.map(({ label, title }) => ({ group: "Nội dung kế hoạch", code: label, name: title })),
    ...channels.map(({ code, name }) => ({ group: "Hình thức", code, name })),
    ...audiences.map(({ code, name }) => ({ group: "Đối tượng", code, name })),
    ...tasks.map(({ code, title }) => ({ group: "Nhiệm vụ", code, name: title })),
    ...partners.map(({ name }) => ({ group: "Đơn vị phối hợp", code: "", name })),
    ...named("Ngôn ngữ", languageLabels),
    ...named("Trực tiếp hay trực tuyến", modeLabels),
    ...named("Nguồn kinh phí", costSourceLabels),
  ]
}

const isDay = (field: PlainField) => field === "firstDay" || field === "lastDay"

/** A workbook to fill in: a sheet with the right headings, the lists to choose from, and what each column takes. */
export async function importTemplate(
  ctx: Context,
  asked: { organization?: string; plan?: string },
) {
  const options = await formOptions(ctx, asked)
  return writeXlsx([
    sheetOf({
      name: "Hoạt động",
      columns: columns.map(([field, width]) => ({
        ...{ head: fieldLabelOf(field, []), width, as: isDay(field) ? "day" : undefined },
        value: (entry: Entry) => entry[field] ?? null,
      })),
      rows: examples(options),
    }),
    sheetOf({
      name: "Danh mục",
      columns: [
        { head: "Cột", width: 26, value: ({ group }: Listed) => group },
        { head: "Ký hiệu", width: 20, value: ({ code }: Listed) => code },
        { head: "Tên", width: 70, value: ({ name }: Listed) => name },
      ],
      rows: lists(options),
    }),
    sheetOf({
      name: "Cách ghi",
      columns: [
        {
          head: "Cột",
          width: 26,
          value: ([field]: (typeof columns)[number]) => fieldLabelOf(field, []),
        },
        {
          head: "Cần ghi",
          width: 90,
          value: ([field]: (typeof columns)[number]) => expectedIn(field),
        },
      ],
      rows: columns,
    }),
  ])
}
