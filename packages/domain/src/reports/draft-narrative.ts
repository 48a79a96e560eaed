import { addDays, type Day, printedDay } from "../dates.ts"
import { weekKey, weekNumber, weeksBetween } from "../weeks.ts"
import { channelsUsed, itemsDone, ofKind, onAir, silentWeeks } from "./coverage-of.ts"
import { type Dimension, tallyOf } from "./figures.ts"
import { periodAfter, periodInWords } from "./period.ts"
import type { Notable, ReportFacts } from "./report-facts.ts"
import { listed, printed } from "./say.ts"
import type { SectionKey } from "./sections.ts"

/**
 * What Loa proposes for a section: `text` may be empty where only people can say it; `hints` are what the book knows
 * of it; `needed` says why the section has to be written before the report is sent.
 */
export type SectionDraft = { text: string; hints: string[]; needed: string | null }

const lines = (items: readonly string[]) => items.map((item) => `- ${item}`).join("\n")
const none: SectionDraft = { text: "", hints: [], needed: null }

/** "Hội nghị về … (ngày 3/6/2026, thôn 2): 120 lượt người." */
function told(one: Notable, scope: ReportFacts["scope"], extra: readonly string[] = []): string {
  const who = scope === "consolidated" ? `${one.organizationName}: ` : ""
  const where = [`ngày ${printedDay(one.firstDay)}`, one.place].filter(Boolean).join(", ")
  const what = [one.reach ? `${printed(one.reach)} lượt người` : "", ...extra].filter(Boolean)
  const ends = what.length > 0 ? `: ${what.join("; ")}` : ""
  return `${who}${one.title.replace(/[.;,\s]+$/, "")} (${where})${ends}.`
}

/** The same talk given in five villages is told once. */
function distinct(notables: readonly Notable[], most: number): Notable[] {
  const seen = new Set<string>()
  return notables
    .filter(({ title }) => {
      const key = title.toLowerCase()
      return !seen.has(key) && seen.add(key)
    })
    .slice(0, most)
}

/** The entries that met most people. */
function results({ notables, scope }: ReportFacts): SectionDraft {
  const most = notables
    .filter(({ reach }) => (reach ?? 0) > 0)
    .toSorted((a, b) => (b.reach ?? 0) - (a.reach ?? 0))
  const picked = distinct(most, scope === "unit" ? 4 : 8)
  if (picked.length === 0) return none
  return { ...none, text: lines(picked.map((one) => told(one, scope))) }
}

/** What sets an entry apart; empty when nothing on record does. */
function merits(one: Notable): string[] {
  const { issuesRaised, issuesAnswered, languages, results: outcome } = one
  const found: string[] = []
  if (issuesRaised)
    found.push(
      `${printed(issuesRaised)} ý kiến nêu ra${issuesAnswered ? `, đã trả lời ${printed(issuesAnswered)}` : ""}`,
    )
  if (outcome) found.push(outcome)
  if (languages.includes("cor")) found.push("có phần tiếng Cor")
  if (one.integratedWith) found.push(`lồng ghép với ${one.integratedWith}`)
  if (one.headPresent) found.push("người đứng đầu trực tiếp tham gia, chỉ đạo")
  return found
}

/** What the units wrote of it themselves, each line under the unit's name, for the focal point to cut and merge. */
const gathered = ({ units }: ReportFacts, section: SectionKey): string[] =>
  units.flatMap(({ name, narrative }) =>
    (narrative[section] ?? "")
      .split("\n")
      .map((line) => line.replace(/^\s*[-+•]\s*/, "").trim())
      .filter(Boolean)
      .map((line) => `${name}: ${line}`),
  )

function goodPractice(facts: ReportFacts): SectionDraft {
  const { notables, scope } = facts
  const fromUnits = gathered(facts, "good-practice")
  if (fromUnits.length > 0) return { ...none, text: lines(fromUnits) }
  const rich = notables
    .map((one) => ({ one, found: merits(one) }))
    .filter(({ found }) => found.length > 0)
    .toSorted((a, b) => b.found.length - a.found.length)
  const picked = distinct(
    rich.map(({ one }) => one),
    scope === "unit" ? 3 : 6,
  )
  const hints = ["Nêu cách làm cụ thể để nơi khác học được: ai, làm gì, ở đâu, người dân nói gì."]
  return { ...none, hints, text: lines(picked.map((one) => told(one, scope, merits(one)))) }
}

/** What the figures show to be lacking, as facts: never why. */
function lacks(facts: ReportFacts): string[] {
  const { figures, catalog, span, today } = facts
  const found: string[] = []
  const { open } = itemsDone(catalog, figures)
  if (open.length > 0) {
    const whole = catalog.indices.filter(({ id }) => {
      const of = catalog.items.filter(({ indexId }) => indexId === id)
      return of.length > 0 && of.every((item) => open.includes(item))
    })
    const none =
      whole.length > 0
        ? `, trong đó chưa có hoạt động nào về ${listed(whole.map(({ name }) => name))}`
        : ""
    found.push(
      `Còn ${open.length}/${catalog.items.length} nội dung của Kế hoạch chưa ghi nhận hoạt động${none}.`,
    )
  }
  const used = channelsUsed(catalog, figures)
  if (used.length > 0 && ofKind(catalog, figures, "digital").activities === 0)
    found.push("Chưa có hoạt động truyền thông trên môi trường số.")
  if (used.length === 1) found.push(`Chỉ dùng một hình thức: ${used[0]?.name}.`)
  const silent = silentWeeks(figures, weeksUntil(span, today)).map(weekNumber)
  if (onAir(catalog, figures).activities > 0 && silent.length > 0 && facts.scope === "unit")
    found.push(`Tuần ${listed(silent.map(String))} không có chương trình truyền thanh.`)
  return found
}

/** Weeks that lie in it from Monday to Sunday, until today: of the others a part was not looked at. */
const weeksUntil = ({ from, to }: { from: Day; to: Day }, today: Day) =>
  weeksBetween(addDays(from, 3), addDays(today < to ? today : to, -3)).map(weekKey)

const count = ({ figures }: ReportFacts, dimension: Dimension) =>
  tallyOf(figures, dimension).activities

function shortcomings(facts: ReportFacts): SectionDraft {
  const found = lacks(facts)
  if (count(facts, "returned") > 0)
    found.push(
      `${count(facts, "returned")} hoạt động bị trả lại, chưa được bổ sung nên không tính.`,
    )
  if (facts.scope === "consolidated") found.push(...lateWords(facts))
  return { ...none, text: lines(found) }
}

function lateWords({ units, span }: ReportFacts): string[] {
  const late = units.filter(
    (unit) => !unit.optional && (unit.sentOn === null || unit.sentOn > span.due),
  )
  if (late.length === 0) return []
  return [
    `${late.length}/${units.filter((u) => !u.optional).length} đơn vị gửi báo cáo chậm hoặc chưa gửi.`,
  ]
}

function causes(facts: ReportFacts): SectionDraft {
  const fromUnits = gathered(facts, "causes")
  if (fromUnits.length > 0) return { ...none, text: lines(fromUnits) }
  if (lacks(facts).length === 0) return none
  return {
    text: "",
    hints: [
      "Vì sao còn những hạn chế trên: nhân lực, kinh phí, thiết bị, thời tiết, cách phân công?",
    ],
    needed: "Cần viết lời: vì sao chưa thực hiện, khi nào làm. Loa không viết thay phần này.",
  }
}

function proposals(facts: ReportFacts): SectionDraft {
  const whom = facts.scope === "unit" ? "cấp trên hoặc đầu mối" : "UBND cấp trên"
  const hints = [`Muốn ${whom} giúp việc gì? Để trống thì báo cáo ghi “Không có.”`]
  return { ...none, hints, text: lines(gathered(facts, "proposals")) }
}

/** What the next period is for: what goes on, what is open, what is due within the year. */
function nextTasks(facts: ReportFacts): SectionDraft {
  const { catalog, figures, period } = facts
  const next = periodInWords(periodAfter(period))
  const items = itemsDone(catalog, figures).open.slice(0, 6)
  const mine = catalog.tasks.filter(({ role }) => facts.scope === "consolidated" || role === "lead")
  const open = mine.filter(
    ({ code, cadence }) => cadence === "yearly" && tallyOf(figures, "task", code).activities === 0,
  )
  const weekly = mine.filter(({ cadence }) => cadence === "weekly")
  const plans: string[] = []
  if (onAir(catalog, figures).activities > 0)
    plans.push("Duy trì chương trình truyền thanh hằng tuần.")
  for (const { code, title } of weekly)
    plans.push(`Thực hiện hằng tuần nhiệm vụ ${code}: ${shortened(title)}.`)
  if (items.length > 0)
    plans.push(
      `Ưu tiên các nội dung chưa ghi nhận hoạt động: ${items.map(({ label, shortTitle }) => `${label} ${shortTitle}`).join("; ")}.`,
    )
  for (const { code, title } of open.slice(0, 4))
    plans.push(`Triển khai nhiệm vụ ${code} của Kế hoạch: ${shortened(title)}.`)
  if (plans.length === 0)
    plans.push(`Tiếp tục thực hiện Kế hoạch trong ${next}, giữ đủ các nội dung.`)
  return { ...none, text: lines(plans) }
}

/** A task's title is a paragraph in the plan: its first clause says what it is. */
function shortened(title: string): string {
  const first = title.replace(/[.;:]\s*$/, "").split(/[;:]/)[0] ?? title
  const words = first.split(/\s+/)
  return words.length > 28 ? `${words.slice(0, 28).join(" ")} …` : first
}

const drafts: Record<SectionKey, (facts: ReportFacts) => SectionDraft> = {
  results,
  "good-practice": goodPractice,
  shortcomings,
  causes,
  proposals,
  "next-tasks": nextTasks,
}

/** The text of a section gathered from figures and entries, for people to edit; the same facts give the same words. */
export const draftSection = (facts: ReportFacts, section: SectionKey): SectionDraft =>
  drafts[section](facts)

/** What stands in the report: what somebody wrote, else the draft. */
export const sectionText = (facts: ReportFacts, section: SectionKey): string =>
  facts.narrative[section] ?? draftSection(facts, section).text

/** The sections that still need words, with why; none when the report may be sent. */
export const missingWords = (
  facts: ReportFacts,
  sections: readonly SectionKey[],
): { section: SectionKey; why: string }[] =>
  sections.flatMap((section) => {
    const { needed } = draftSection(facts, section)
    return needed && !sectionText(facts, section).trim() ? [{ section, why: needed }] : []
  })
