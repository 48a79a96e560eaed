import { sheetOf, writeXlsx } from "@loa/documents/write-xlsx.ts"
import type { BoardQuery } from "@loa/domain/plan/board-query.ts"
import type { SlotState } from "@loa/domain/plan/outreach-plan-slots.ts"
import type { Context } from "../http/context.ts"
import { getOutreach, type Outreach } from "./get-outreach.ts"

const stateWords: Record<SlotState, string> = {
  ahead: "Chưa đến tháng",
  "under-way": "Đang làm",
  done: "Đủ",
  short: "Thiếu",
  "handed-over": "Đơn vị tiếp nhận làm",
}

type Own = NonNullable<Outreach["own"]>
type UnitRow = NonNullable<Outreach["units"]>[number]

const counted = "Đã làm tính hoạt động đã kiểm tra và đã công khai; chờ kiểm tra ghi riêng."

const linesSheet = ({ plan, year }: Outreach, own: Own, sample: readonly string[]) => {
  const item = (code: string) => own.items.find((one) => one.code === code)
  const channel = (code: string) => own.channels.find((one) => one.code === code)?.name ?? code
  const total = own.progress
  return sheetOf<Own["slots"][number]>({
    name: `Kế hoạch năm ${year}`,
    lines: [
      `Kế hoạch truyền thông năm ${year} · ${own.organization.name}`,
      plan.shortTitle,
      `Dự kiến ${total.planned} lần, đã đạt ${total.done}, chờ kiểm tra ${total.waiting}, thiếu ${total.short}. ${counted}`,
      ...sample,
    ],
    columns: [
      { head: "Tháng", width: 8, value: ({ month }) => month },
      { head: "Ký hiệu", width: 10, value: ({ itemCode }) => item(itemCode)?.label ?? itemCode },
      { head: "Nội dung", width: 52, value: ({ itemCode }) => item(itemCode)?.title ?? "" },
      { head: "Hình thức", width: 26, value: ({ channelCode }) => channel(channelCode) },
      { head: "Dự kiến (lần)", width: 11, value: ({ planned }) => planned },
      { head: "Đã làm", width: 9, value: (slot) => slot.counted },
      { head: "Chờ kiểm tra", width: 11, value: ({ waiting }) => waiting },
      { head: "Tình trạng", width: 18, value: ({ state }) => stateWords[state] },
      {
        ...{ head: "Ghi chú", width: 36 },
        value: ({ lines }) =>
          lines
            .map(({ note }) => note)
            .filter(Boolean)
            .join("; "),
      },
    ],
    rows: own.slots,
    landscape: true,
  })
}

const unitsSheet = ({ plan, year }: Outreach, rows: UnitRow[], sample: readonly string[]) =>
  sheetOf<UnitRow>({
    name: `Các đơn vị ${year}`,
    lines: [
      `Kế hoạch truyền thông năm ${year} của các đơn vị`,
      plan.shortTitle,
      `${rows.filter(({ slots }) => slots > 0).length}/${rows.length} đơn vị đã có kế hoạch. ${counted}`,
      ...sample,
    ],
    columns: [
      { head: "Đơn vị", width: 44, value: ({ name }) => name },
      { head: "Có kế hoạch", width: 12, value: ({ slots }) => (slots > 0 ? "Có" : "Chưa") },
      { head: "Dự kiến (lần)", width: 12, value: ({ planned }) => planned },
      { head: "Đã đạt", width: 10, value: ({ done }) => done },
      { head: "Chờ kiểm tra", width: 12, value: ({ waiting }) => waiting },
      { head: "Thiếu", width: 10, value: ({ short }) => short },
      {
        ...{ head: "Tỷ lệ (%)", width: 10 },
        value: ({ share }) => (share === null ? null : Math.round(share * 1000) / 10),
      },
    ],
    rows,
  })

/** The page as a workbook: one unit's lines, or how all units stand. */
export async function exportOutreach(ctx: Context, query: BoardQuery) {
  const outreach = await getOutreach(ctx, query)
  const { own, units, year } = outreach
  const sample = ctx.config.demo ? ["Dữ liệu minh hoạ"] : []
  const sheets = own
    ? [linesSheet(outreach, own, sample)]
    : [unitsSheet(outreach, units ?? [], sample)]
  const whose = own ? own.organization.id : "cac-don-vi"
  return { name: `ke-hoach-nam-${year}-${whose}.xlsx`, body: await writeXlsx(sheets) }
}
