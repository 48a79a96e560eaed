import type { ImportField } from "./import-field.ts"
import type { ImportReading } from "./import-row.ts"
import { type ImportLists, vocabularyOf } from "./import-vocabulary.ts"

const aName = (code: string, name: string) => ({ code, name, nameEn: code })

export const lists: ImportLists = {
  channels: [
    { ...aName("commune-radio", "Truyền thanh cơ sở"), asks: ["minutes", "timesAired"] },
    { ...aName("meeting", "Họp thôn, sinh hoạt cộng đồng"), asks: [] },
    { ...aName("portal", "Cổng/Trang thông tin điện tử"), asks: ["link"] },
    { ...aName("guidance", "Văn bản hướng dẫn"), asks: ["documentNumber", "documentDate"] },
  ],
  audiences: [
    aName("leaders", "Lãnh đạo, người đứng đầu"),
    aName("people", "Người dân"),
    aName("businesses", "Doanh nghiệp, hộ kinh doanh"),
  ],
  items: [
    { code: "par-a", label: "PAR.a", title: "Cải cách thể chế", shortTitle: "Thể chế" },
    { code: "papi-d", label: "PAPI.d", title: "Kiểm soát", shortTitle: "Kiểm soát" },
    {
      ...{ code: "papi-dd", label: "PAPI.đ", title: "Thủ tục hành chính công" },
      shortTitle: "Thủ tục, hồ sơ",
    },
  ],
  tasks: [
    { code: "1", title: "Quán triệt" },
    { code: "10a", title: "Chuyên mục phát thanh" },
  ],
  partners: [
    { id: "cong-an", names: ["Công an xã"], validFrom: "0001-01-01", validTo: null },
    { id: "xa-cu", names: ["UBND xã Trà Bồng"], validFrom: "0001-01-01", validTo: "2025-06-30" },
    { id: "xa-moi", names: ["UBND xã Trà Bồng"], validFrom: "2025-07-01", validTo: null },
  ],
}

const span = { validFrom: "2025-01-01", validTo: null }

/** Reads rows with these columns, on 23/11/2026, for a plan of 2025 and 2026. */
export const readingOf = (
  columns: ImportReading["columns"],
  change: Partial<ImportReading> = {},
): ImportReading => ({
  columns,
  lists,
  vocabulary: vocabularyOf(lists),
  groupMarks: "unsaid",
  rules: {
    ...{ organizationId: "xa", planId: "ke-hoach", submit: true },
    acceptance: {
      ...{ today: "2026-11-23", plan: { startsOn: "2025-01-01", endsOn: "2026-12-31" } },
      ...{ organization: span, participation: [span], carried: [] },
    },
    known: {
      channels: new Map(lists.channels.map((channel) => [channel.code, channel])),
      tasks: new Map(lists.tasks.map(({ code }) => [code, { isHeading: false }])),
      itemCodes: lists.items.map(({ code }) => code),
      ...{ bullets: [], subItems: [], partners: lists.partners },
      audienceCodes: lists.audiences.map(({ code }) => code),
    },
  },
  ...change,
})

/** A right row, by its columns. */
export const rightCells: Partial<Record<ImportField, string>> = {
  firstDay: "05/03/2026",
  channelCode: "Truyền thanh cơ sở",
  title: "Phát thanh về thủ tục đất đai",
  items: "PAR.a",
  audiences: "Người dân",
  place: "Toàn xã",
}
