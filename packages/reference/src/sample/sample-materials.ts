import { materialItems, materialReceipts, materials } from "@loa/db/schema.ts"
import { addDays, type Day, dayOf } from "@loa/domain/dates.ts"
import type { MaterialKind } from "@loa/domain/materials/material-kinds.ts"
import { naturalId } from "../natural-id.ts"
import { rowsOf, type TableRows } from "../table-rows.ts"
import { sampleName } from "./demo-accounts.ts"
import { sampleOffices, samplePlanId } from "./sample-plan.ts"

interface SampleMaterial {
  kind: MaterialKind
  title: string
  body: string
  validFrom: Day
  taskCode?: string
  channelCode?: string
  minutes?: number
  documentNumber?: string
  /** The first is the main one. */
  items: [string, ...string[]]
}

const told: SampleMaterial[] = [
  {
    kind: "guidance",
    title: "Hướng dẫn tuyên truyền về các chỉ số năm 2026",
    body: "Mỗi quý chọn ít nhất một nội dung của từng chỉ số; ghi hoạt động ngay trong tuần và kèm một minh chứng.",
    validFrom: "2026-01-12",
    taskCode: "1",
    documentNumber: "03/HD-VHXH",
    items: ["par-a", "par-h"],
  },
  {
    kind: "script",
    title: "Nộp hồ sơ đất đai qua mạng: năm việc cần chuẩn bị",
    body: "Thưa bà con, nộp hồ sơ đất đai qua mạng thì không phải đi lại nhiều lần. Bà con chuẩn bị năm việc sau đây…",
    validFrom: "2026-02-02",
    taskCode: "10a",
    channelCode: "commune-radio",
    minutes: 6,
    items: ["pci-b", "papi-g"],
  },
  {
    kind: "script",
    title: "Việc của thôn: dân biết, dân bàn, dân làm, dân kiểm tra",
    body: "Thưa bà con, những việc nào của thôn phải đưa ra họp bàn, và muốn hỏi thì hỏi ai? Mời bà con cùng nghe…",
    validFrom: "2026-03-02",
    taskCode: "10a",
    channelCode: "commune-radio",
    minutes: 5,
    items: ["papi-a", "papi-b"],
  },
  {
    kind: "script",
    title: "Phân loại rác tại nhà, giữ nguồn nước của thôn",
    body: "Thưa bà con, rác hữu cơ để riêng thì thành phân bón, chai nhựa để riêng thì bán được…",
    validFrom: "2026-04-06",
    channelCode: "commune-radio",
    minutes: 4,
    items: ["papi-f"],
  },
  {
    kind: "leaflet",
    title: "Tờ rơi: Năm bước nộp hồ sơ trực tuyến",
    body: "Tờ gấp ba mặt, khổ A5, có mã QR dẫn đến trang nộp hồ sơ.",
    validFrom: "2026-02-16",
    taskCode: "4",
    channelCode: "leaflet",
    items: ["par-g", "papi-e"],
  },
  {
    kind: "clip",
    title: "Video clip: Làm căn cước và định danh điện tử mức 2",
    body: "Hướng dẫn từng bước, có phụ đề tiếng Việt và lời tiếng Cor.",
    validFrom: "2026-05-11",
    taskCode: "9",
    channelCode: "video",
    minutes: 3,
    items: ["par-k", "papi-g"],
  },
]

const idOf = ({ title }: SampleMaterial) => naturalId("sample-material", title)

/** One an activity of that day, channel and subject may have used. */
export function sampleMaterialFor(held: {
  planId: string
  day: Day
  channel: string
  itemCode: string
}): string | null {
  if (held.planId !== samplePlanId) return null
  const used = told.find(
    ({ channelCode, items, validFrom }) =>
      channelCode === held.channel && items.includes(held.itemCode) && validFrom <= held.day,
  )
  return used ? idOf(used) : null
}

type SampleReceipt = { organizationId: string; confirmedByName: string; confirmedAt: Date }

/** Who confirmed a material and when: some the next day, some after a week; the latest ones not everybody yet. */
function receiptsOf({ validFrom }: SampleMaterial, at: number): SampleReceipt[] {
  const { committee, economy, secretariat, oneStop } = sampleOffices
  const offices = [secretariat, oneStop, economy, committee]
  return offices.slice(0, offices.length - Math.max(0, at - 3)).map((organizationId, nth) => ({
    ...{ organizationId, confirmedByName: sampleName(20 + nth) },
    confirmedAt: new Date(
      `${addDays(validFrom, 1 + nth * 2 + (at % 3))}T08:${10 + nth * 7}:00+07:00`,
    ),
  }))
}

/** What the focal point of the sample plan put there for all by a day, in the order the tables need. */
export const sampleMaterialRows = (today: Day): TableRows[] => [
  rowsOf(
    materials,
    ["id"],
    told.map((material) => {
      const { items, ...columns } = material
      return {
        ...{ ...columns, id: idOf(material), planId: samplePlanId },
        ...{ organizationId: sampleOffices.culture, authorName: sampleName(2), sample: true },
        documentDate: columns.documentNumber ? columns.validFrom : null,
        ...{ documentNumber: columns.documentNumber ?? "" },
      }
    }),
    { existing: "keep" },
  ),
  rowsOf(
    materialItems,
    ["materialId", "itemCode"],
    told.flatMap((material) =>
      material.items.map((itemCode, at) => ({
        ...{ materialId: idOf(material), planId: samplePlanId, itemCode, main: at === 0 },
      })),
    ),
    { existing: "keep" },
  ),
  rowsOf(
    materialReceipts,
    ["materialId", "organizationId"],
    told.flatMap((material, at) =>
      receiptsOf(material, at)
        .filter(({ confirmedAt }) => dayOf(confirmedAt) < today)
        .map((receipt) => ({ ...receipt, materialId: idOf(material) })),
    ),
    { existing: "keep" },
  ),
]
