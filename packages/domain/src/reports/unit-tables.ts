import { printedDay } from "../dates.ts"
import { number, outOf } from "./content-tables.ts"
import { itemsDone } from "./coverage-of.ts"
import { tallyOf } from "./figures.ts"
import type { LateUnit, Paragraph, Table, TableRow } from "./report-content.ts"
import type { ReportFacts, UnitPart } from "./report-facts.ts"
import { printed } from "./say.ts"
import { reportStateLabels } from "./state.ts"

const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name, "vi")

/** Who had not sent anything when the figures were made, and who sent after the due day; contributors are never late. */
export function lateUnitsOf({ units, span, today }: Pick<ReportFacts, "units" | "span" | "today">) {
  const late = units.flatMap(({ organizationId, name, optional, sentOn }): LateUnit[] => {
    if (optional) return []
    if (sentOn === null) return [{ organizationId, name, how: "not-sent", sentOn }]
    return sentOn > span.due ? [{ organizationId, name, how: "sent-late", sentOn }] : []
  })
  const due = today > span.due
  return late.filter(({ how }) => due || how === "sent-late").toSorted(byName)
}

/** "Đã nhận 22/25 báo cáo. Chưa gửi: …": by name, in the body of the consolidated report. */
export function unitsInWords(facts: ReportFacts): Paragraph[] {
  const { units, span } = facts
  const asked = units.filter(({ optional }) => !optional)
  const sent = asked.filter(({ sentOn }) => sentOn !== null)
  const waiting = asked.filter(({ sentOn }) => sentOn === null)
  const late = lateUnitsOf(facts).filter(({ how }) => how === "sent-late")
  const names = (list: readonly { name: string }[]) =>
    list
      .toSorted(byName)
      .map(({ name }) => name)
      .join("; ")
  const said = [
    `Có ${printed(sent.length)}/${printed(asked.length)} cơ quan, đơn vị, địa phương gửi báo cáo (hạn ${printedDay(span.due)}).`,
  ]
  if (waiting.length > 0)
    said.push(
      `Chưa gửi báo cáo: ${names(waiting)}. Số liệu của các đơn vị này lấy trực tiếp từ sổ hoạt động, chưa được đơn vị xác nhận.`,
    )
  if (late.length > 0)
    said.push(
      `Gửi sau hạn: ${late.map(({ name, sentOn }) => `${name} (${printedDay(sentOn ?? "")})`).join("; ")}.`,
    )
  const optional = units.filter((u) => u.optional && u.all.activities > 0)
  if (optional.length > 0) said.push(`Đơn vị phối hợp có hoạt động: ${names(optional)}.`)
  return said.map((text) => ({ kind: "text", runs: [text] }))
}

function unitRow(unit: UnitPart, at: number, facts: ReportFacts): TableRow {
  const { all } = unit
  const named = new Set(unit.items)
  const done = facts.catalog.items.filter(({ code }) => named.has(code)).length
  const sent = unit.sentOn ? printedDay(unit.sentOn) : unit.optional ? "Không bắt buộc" : "Chưa gửi"
  const late = unit.sentOn && unit.sentOn > facts.span.due && !unit.optional ? " (sau hạn)" : ""
  const cells = [
    { text: String(at + 1), value: at + 1 },
    { text: unit.name },
    number(all.activities),
    outOf(done, facts.catalog.items.length),
    number(all.direct),
    number(all.minutes),
    { text: `${sent}${late}` },
    { text: unit.sentOn ? reportStateLabels[unit.state] : "–" },
  ]
  return { key: unit.organizationId, cells }
}

/** Unit by unit, by name and not by rank. */
export function unitTable(facts: ReportFacts): Table {
  const rows = facts.units.toSorted(byName).map((unit, at) => unitRow(unit, at, facts))
  const all = tallyOf(facts.figures, "all")
  const total: TableRow = {
    key: "total",
    total: true,
    cells: [
      { text: "" },
      { text: "Cộng" },
      number(all.activities, "all"),
      outOf(itemsDone(facts.catalog, facts.figures).done.length, facts.catalog.items.length),
      number(all.direct, "direct"),
      number(all.minutes),
      { text: "" },
      { text: "" },
    ],
  }
  return {
    key: "by-unit",
    title: "Kết quả theo cơ quan, đơn vị, địa phương",
    columns: [
      { key: "no", head: "TT", align: "center" },
      { key: "unit", head: "Cơ quan, đơn vị, địa phương", align: "left" },
      { key: "activities", head: "Số hoạt động", align: "right" },
      { key: "items", head: "Nội dung", align: "right" },
      { key: "direct", head: "Lượt người trực tiếp", align: "right" },
      { key: "minutes", head: "Phút phát", align: "right" },
      { key: "sent", head: "Ngày gửi báo cáo", align: "left" },
      { key: "state", head: "Tình trạng", align: "left" },
    ],
    rows: [...rows, total],
    note: "Số của đơn vị đã gửi là số đã khóa khi gửi; của đơn vị chưa gửi lấy từ sổ hoạt động.",
  }
}
