import { unitCount } from "./count.ts"
import { type FigureLine, figuresOf, type ReportFigures, type Tally } from "./figures.ts"
import type { Notable, ReportFacts, UnitPart } from "./report-facts.ts"

const zero: Tally = {
  ...{ activities: 0, direct: 0, reach: 0, minutes: 0 },
  ...{ aired: 0, copies: 0, cost: 0, uncounted: 0 },
}

export const line = (
  dimension: FigureLine["dimension"],
  key: string,
  tally: Partial<Tally>,
): FigureLine => ({ ...zero, activities: 1, ...tally, dimension, key })

/** Two meetings and three broadcasts about two of the plan's four items. */
export const someFigures = (): ReportFigures =>
  figuresOf([
    line("all", "", { activities: 5, direct: 1246, reach: 3000, minutes: 118, cost: 2_500_000 }),
    line("item", "par-a", { activities: 3, direct: 1000 }),
    line("item", "papi-a", { activities: 2, direct: 246 }),
    line("tag", "par-a", { activities: 4 }),
    line("tag", "papi-a", { activities: 2 }),
    line("channel", "meeting", { activities: 2, direct: 1246 }),
    line("channel", "radio", { activities: 3, minutes: 118, aired: 9 }),
    line("audience", "people", { activities: 5, reach: 3000, uncounted: 1 }),
    line("task", "10a", { activities: 3 }),
    line("task-week", "10a|2025-W12", { activities: 1 }),
    line("task-week", "10a|2025-W13", { activities: 2 }),
    line("week", "2025-W12", { activities: 1 }),
    line("money", "commune-budget", { cost: 2_500_000 }),
    line("language", "cor", { activities: 4 }),
    line("waiting", "", { activities: 2 }),
  ])

export const notable = (patch: Partial<Notable> = {}): Notable => ({
  ...{ id: "1", organizationName: "UBND xã Trà Thủy", firstDay: "2025-06-03", title: "Họp thôn" },
  ...{ place: "Thôn 1", channelCode: "meeting", reach: 120, headPresent: false },
  ...{ integratedWith: "", languages: ["vi"], issuesRaised: null, issuesAnswered: null },
  ...{ results: "" },
  ...patch,
})

/** Xã Trà Thủy's second quarter of 2025, as the look's picture tells it. */
export const someFacts = (patch: Partial<ReportFacts> = {}): ReportFacts => ({
  scope: "unit",
  period: { kind: "quarter", year: 2025, quarter: 2 },
  span: { from: "2025-03-15", to: "2025-06-14", end: "2025-06-14", due: "2025-06-20" },
  today: "2025-06-16",
  plan: {
    title: "Kế hoạch truyền thông nâng cao các chỉ số của huyện Trà Bồng giai đoạn 2022-2025",
    ...{ number: null, signedOn: null, basis: "Thực hiện Quyết định số 845/QĐ-UBND;" },
  },
  reporter: {
    ...{ id: "ubnd-tra-thuy", name: "UBND xã Trà Thủy", shortName: "Xã Trà Thủy" },
    ...{ kind: "peoples-committee", level: "commune", areaName: "Xã Trà Thủy" },
    parentName: "UBND huyện Trà Bồng",
  },
  addressee: { name: "UBND huyện Trà Bồng", through: "Phòng Văn hóa và Thông tin", gathers: false },
  head: null,
  catalog: {
    indices: [
      { id: "par", name: "Chỉ số cải cách hành chính" },
      { id: "papi", name: "Chỉ số hiệu quả quản trị" },
      { id: "pci", name: "Chỉ số năng lực cạnh tranh" },
    ],
    items: [
      { code: "par-a", label: "PAR.a", shortTitle: "Chỉ đạo, điều hành", indexId: "par" },
      { code: "par-b", label: "PAR.b", shortTitle: "Thể chế", indexId: "par" },
      { code: "papi-a", label: "PAPI.a", shortTitle: "Tham gia của người dân", indexId: "papi" },
      { code: "pci-a", label: "PCI.a", shortTitle: "Gia nhập thị trường", indexId: "pci" },
    ],
    channels: [
      { code: "meeting", name: "Họp thôn", kind: "traditional", direct: true, aired: false },
      { code: "radio", name: "Truyền thanh", kind: "traditional", direct: false, aired: true },
      { code: "portal", name: "Trang thông tin", kind: "digital", direct: false, aired: false },
    ],
    audiences: [{ code: "people", name: "Người dân" }],
    tasks: [
      { code: "1", title: "Hướng dẫn tuyên truyền", cadence: "yearly", role: "lead" },
      { code: "10a", title: "Chương trình hằng tuần", cadence: "weekly", role: "coordinating" },
      { code: "2", title: "Việc của nơi khác", cadence: "yearly", role: null },
    ],
  },
  figures: someFigures(),
  previous: null,
  notables: [],
  narrative: {},
  form: { number: "", symbol: null, signedOn: null, recipients: null, estimates: {} },
  units: [],
  ...patch,
})

export const unit = (patch: Partial<UnitPart> = {}): UnitPart => ({
  ...{ organizationId: "xa-1", name: "UBND xã Một", optional: false, state: "accepted" },
  ...{ sentOn: "2025-06-18", ...unitCount(someFigures()), narrative: {} },
  ...patch,
})
