import { costSourceLabels, costSources } from "../activities/circumstances.ts"
import { printedDay } from "../dates.ts"
import { weekKey, weeksBetween } from "../weeks.ts"
import { itemsDone, ofIndex, onAir } from "./coverage-of.ts"
import { type EstimatedMeasure, estimatedMeasures, estimateOf, estimateRule } from "./estimate.ts"
import { figureKey } from "./figure-key.ts"
import { tallyOf } from "./figures.ts"
import type { Cell, Column, Table, TableRow } from "./report-content.ts"
import type { ReportFacts } from "./report-facts.ts"
import { printed } from "./say.ts"

const left = (key: string, head: string): Column => ({ key, head, align: "left" })
const right = (key: string, head: string): Column => ({ key, head, align: "right" })

const words = (text: string): Cell => ({ text })
/** A number that opens its entries; a zero has none behind it. */
export const number = (n: number, figure?: string): Cell => ({
  ...{ text: printed(n), value: n },
  ...(n > 0 && figure && { figure }),
})
const dash: Cell = { text: "–" }
/** "11/24": how many of all. */
export const outOf = (n: number, all: number): Cell => ({ text: `${n}/${all}`, value: n, of: all })

/** By index, inside the body: items done, activities by main item, people met. */
export function indexTable({ catalog, figures }: ReportFacts): Table {
  const { done } = itemsDone(catalog, figures)
  const row = (id: string, name: string): TableRow => {
    const all = catalog.items.filter((item) => item.indexId === id).length
    const sum = ofIndex(catalog, figures, id)
    const covered = done.filter((item) => item.indexId === id).length
    const figure = figureKey("index", id)
    const cells = [
      words(name),
      outOf(covered, all),
      number(sum.activities, figure),
      number(sum.direct, figure),
    ]
    return { key: id, cells }
  }
  const all = tallyOf(figures, "all")
  const total: TableRow = {
    key: "total",
    total: true,
    cells: [
      words("Cộng"),
      outOf(done.length, catalog.items.length),
      number(all.activities, "all"),
      number(all.direct, "direct"),
    ],
  }
  return {
    key: "by-index",
    title: "",
    columns: [
      left("index", "Chỉ số"),
      right("items", "Nội dung đã thực hiện"),
      right("activities", "Số hoạt động"),
      right("direct", "Lượt người trực tiếp"),
    ],
    rows: [...catalog.indices.map(({ id, name }) => row(id, name)), total],
    note: "Nội dung đã thực hiện: có ít nhất một hoạt động nêu nội dung đó. Số hoạt động và lượt người đếm theo nội dung chính, mỗi hoạt động một lần.",
  }
}

/** Every item of the plan, under its index. */
export function itemTable({ catalog, figures }: ReportFacts): Table {
  const rows = catalog.indices.flatMap(({ id, name }): TableRow[] => {
    const items = catalog.items.filter((item) => item.indexId === id)
    const lines = items.map(({ code, label, shortTitle }): TableRow => {
      const main = tallyOf(figures, "item", code)
      const tagged = tallyOf(figures, "tag", code)
      const cells = [
        words(label),
        words(shortTitle),
        number(main.activities, figureKey("item", code)),
        number(tagged.activities, figureKey("tag", code)),
        number(main.direct, figureKey("item", code)),
      ]
      return { key: code, cells }
    })
    return [{ key: id, indexId: id, heading: name, cells: [] }, ...lines]
  })
  return {
    key: "by-item",
    title: "Kết quả theo nội dung của Kế hoạch",
    columns: [
      left("label", "Mục"),
      left("item", "Nội dung"),
      right("main", "Hoạt động (nội dung chính)"),
      right("tagged", "Hoạt động có nêu"),
      right("direct", "Lượt người trực tiếp"),
    ],
    rows,
    note: "Cột “Hoạt động có nêu” đếm một hoạt động ở mọi nội dung nó nêu nên không cộng dọc.",
  }
}

/** By way of telling and by whom it was for: only what was used. */
export function channelTable({ catalog, figures }: ReportFacts): Table {
  const rows = catalog.channels.flatMap(({ code, name, kind, direct, aired }): TableRow[] => {
    const sum = tallyOf(figures, "channel", code)
    if (sum.activities === 0) return []
    const cells = [
      words(name),
      words(kind === null ? "–" : kind === "digital" ? "Số" : "Truyền thống"),
      number(sum.activities, figureKey("channel", code)),
      direct ? number(sum.direct) : dash,
      aired ? number(sum.minutes) : dash,
      sum.copies > 0 ? number(sum.copies) : dash,
    ]
    return [{ key: code, cells }]
  })
  return {
    key: "by-channel",
    title: "Kết quả theo hình thức",
    columns: [
      left("channel", "Hình thức"),
      left("kind", "Loại"),
      right("activities", "Số hoạt động"),
      right("direct", "Lượt người trực tiếp"),
      right("minutes", "Phút phát"),
      right("copies", "Số bản"),
    ],
    rows,
    note: null,
  }
}

export function audienceTable({ catalog, figures }: ReportFacts): Table {
  const rows = catalog.audiences.map(({ code, name }): TableRow => {
    const sum = tallyOf(figures, "audience", code)
    const figure = figureKey("audience", code)
    const cells = [
      words(name),
      number(sum.activities, figure),
      number(sum.reach, figure),
      number(sum.uncounted),
    ]
    return { key: code, cells }
  })
  return {
    key: "by-audience",
    title: "Kết quả theo đối tượng",
    columns: [
      left("audience", "Đối tượng"),
      right("activities", "Số hoạt động"),
      right("reach", "Lượt người đã đếm"),
      right("uncounted", "Hoạt động không đếm được người"),
    ],
    rows,
    note: "Gồm cả người nghe, xem, đọc khi đơn vị đếm được; một hoạt động có thể dành cho nhiều đối tượng nên không cộng dọc.",
  }
}

/** "Đã thực hiện", "9/13 tuần": what the line's cadence asks, beside what is there. */
function taskState(facts: ReportFacts, code: string, cadence: string | null): string {
  const { figures, span, today } = facts
  const done = tallyOf(figures, "task", code).activities
  if (cadence === "weekly") {
    const weeks = weeksBetween(span.from, today < span.to ? today : span.to).map(weekKey)
    const kept = weeks.filter(
      (week) => tallyOf(figures, "task-week", `${code}|${week}`).activities > 0,
    )
    return `${kept.length}/${weeks.length} tuần`
  }
  if (done > 0) return cadence === "yearly" ? "Đã thực hiện" : "Có hoạt động"
  return cadence === "yearly" && facts.period.kind === "quarter" ? "Chưa đến kỳ" : "Chưa ghi nhận"
}

const cadenceWords: Readonly<Record<string, string>> = {
  ...{ weekly: "Hằng tuần", yearly: "Hằng năm", rolling: "Thường xuyên" },
}

/** The plan's task lines that are the organization's, or all of them for everybody together; with the money spent. */
export function taskTable(facts: ReportFacts): Table {
  const { catalog, figures, scope } = facts
  const mine = catalog.tasks.filter(
    ({ role, code }) =>
      scope === "consolidated" || role !== null || tallyOf(figures, "task", code).activities > 0,
  )
  const rows = mine.map(({ code, title, cadence, role }): TableRow => {
    const sum = tallyOf(figures, "task", code)
    const part = role === "lead" ? "Chủ trì" : role === "coordinating" ? "Phối hợp" : "–"
    const cells = [
      words(code),
      words(title),
      words(scope === "consolidated" ? (cadenceWords[cadence ?? ""] ?? "–") : part),
      number(sum.activities, figureKey("task", code)),
      words(taskState(facts, code, cadence)),
      sum.cost > 0 ? number(sum.cost) : dash,
    ]
    return { key: code, cells }
  })
  const sources = costSources
    .map((source) => ({ source, cost: tallyOf(figures, "money", source).cost }))
    .filter(({ cost }) => cost > 0)
    .map(({ source, cost }) => `${costSourceLabels[source].toLowerCase()} ${printed(cost)} đồng`)
  const all = tallyOf(figures, "all").cost
  const money = all > 0 ? ` Kinh phí đã ghi của mọi hoạt động: ${printed(all)} đồng` : ""
  const from = sources.length > 0 ? ` (${sources.join("; ")})` : ""
  return {
    key: "by-task",
    title: "Thực hiện nhiệm vụ của Kế hoạch",
    columns: [
      left("code", "Số"),
      left("task", "Nhiệm vụ"),
      left("part", scope === "consolidated" ? "Định kỳ" : "Vai trò"),
      right("activities", "Số hoạt động"),
      left("state", "Tình trạng"),
      right("cost", "Kinh phí (đồng)"),
    ],
    rows,
    note: money ? `${money.trim()}${from}.` : null,
  }
}

const measureNames: Record<EstimatedMeasure, string> = {
  activities: "Hoạt động truyền thông",
  items: "Nội dung của Kế hoạch đã thực hiện",
  direct: "Lượt người trực tiếp",
  programmes: "Chương trình phát thanh, truyền hình",
  minutes: "Phút phát sóng",
  copies: "Số bản tài liệu",
}

/** What the book holds of each estimated figure. */
export function doneSoFar({ catalog, figures }: ReportFacts): Record<EstimatedMeasure, number> {
  const [all, aired] = [tallyOf(figures, "all"), onAir(catalog, figures)]
  return {
    ...{ activities: all.activities, direct: all.direct, copies: all.copies },
    items: itemsDone(catalog, figures).done.length,
    ...{ programmes: aired.activities, minutes: aired.minutes },
  }
}

/** Of a year: done until the cut-off, and what the whole year is expected to be; never added to each other. */
export function estimateTable(facts: ReportFacts): Table {
  const done = doneSoFar(facts)
  const { span, form } = facts
  const figureOf: Partial<Record<EstimatedMeasure, string>> = {
    ...{ activities: "all", direct: "direct", programmes: "aired" },
  }
  const rows = estimatedMeasures.map((measure): TableRow => {
    const own = form.estimates[measure]
    const estimate = own ?? estimateOf(measure, done[measure], span)
    const mark = own === undefined ? "" : " (*)"
    const cells: Cell[] = [
      words(measureNames[measure]),
      number(done[measure], figureOf[measure]),
      { text: `${printed(estimate)}${mark}`, value: estimate, estimate: true },
    ]
    return { key: measure, cells }
  })
  return {
    key: "estimate",
    title: "",
    columns: [
      left("measure", "Chỉ tiêu"),
      right("done", `Thực hiện đến ${printedDay(span.to)}`),
      right("estimate", "Ước thực hiện cả năm"),
    ],
    rows,
    note: estimateRule({ to: printedDay(span.to), end: printedDay(span.end) }),
  }
}
