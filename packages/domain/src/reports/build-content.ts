import { printedDay } from "../dates.ts"
import {
  audienceTable,
  channelTable,
  estimateTable,
  indexTable,
  itemTable,
  taskTable,
} from "./content-tables.ts"
import { draftSection, sectionText } from "./draft-narrative.ts"
import { tallyOf } from "./figures.ts"
import { generalResults, openItems } from "./general-results.ts"
import {
  headerOf,
  reporterInFull,
  reportPlace,
  signerOf,
  symbolOf,
  usualRecipients,
} from "./letterhead.ts"
import { periodAfter, periodInWords } from "./period.ts"
import { type Paragraph, type ReportContent, type Section, words } from "./report-content.ts"
import type { ReportFacts } from "./report-facts.ts"
import { fullName } from "./say.ts"
import type { SectionKey } from "./sections.ts"
import { lateUnitsOf, unitsInWords, unitTable } from "./unit-tables.ts"

/** What people typed: a line is a paragraph, "- …" a line of a list. */
export const paragraphsOf = (text: string): Paragraph[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) =>
      /^[-+•]\s+/.test(line) ? words(line.replace(/^[-+•]\s+/, ""), "item") : words(line),
    )

const nobodyWrote: Partial<Record<SectionKey, string>> = {
  proposals: "Không có.",
  shortcomings: "Không có.",
  "good-practice": "Chưa có cách làm nổi bật trong kỳ.",
  results: "Không có hoạt động nổi bật.",
}

function narrativePart(
  facts: ReportFacts,
  narrative: SectionKey,
  part: Pick<Section, "level" | "number" | "title">,
): Section {
  const text = sectionText(facts, narrative)
  const { needed } = draftSection(facts, narrative)
  const written = paragraphsOf(text)
  const empty = nobodyWrote[narrative]
  const paragraphs = written.length > 0 || !empty ? written : [words(empty)]
  const todo = needed && written.length === 0 ? { todo: needed } : {}
  const nothing = written.length === 0 ? { empty: true as const } : {}
  return { key: narrative, ...part, narrative, paragraphs, tables: [], ...nothing, ...todo }
}

const figurePart = (
  part: Pick<Section, "key" | "level" | "number" | "title"> & Partial<Section>,
): Section => ({ paragraphs: [], tables: [], ...part })

function resultSections(facts: ReportFacts): Section[] {
  const year = facts.period.kind === "year"
  const consolidated = facts.scope === "consolidated"
  const parts: Omit<Section, "number" | "level">[] = []
  if (consolidated)
    parts.push({
      key: "units",
      title: "Việc gửi báo cáo",
      paragraphs: unitsInWords(facts),
      tables: [],
    })
  parts.push({
    ...{ key: "general", title: "Kết quả chung", paragraphs: generalResults(facts) },
    tables: year ? [estimateTable(facts)] : [],
  })
  parts.push({
    ...{ key: "by-index", title: "Kết quả theo từng chỉ số", paragraphs: [] },
    tables: [indexTable(facts)],
  })
  parts.push({
    ...{ key: "open-items", title: "Nội dung chưa thực hiện", paragraphs: openItems(facts) },
    tables: [],
  })
  const numbered = parts.map((part, at) =>
    figurePart({ ...part, level: 2, number: String(at + 1) }),
  )
  const next = (n: number) => String(numbered.length + n)
  return [
    figurePart({ key: "part-1", level: 1, number: "I", title: "Kết quả thực hiện" }),
    ...numbered,
    narrativePart(facts, "results", { level: 2, number: next(1), title: "Kết quả nổi bật" }),
    narrativePart(facts, "good-practice", { level: 2, number: next(2), title: "Cách làm hay" }),
  ]
}

function otherSections(facts: ReportFacts): Section[] {
  const next = periodInWords(periodAfter(facts.period))
  return [
    figurePart({ key: "part-2", level: 1, number: "II", title: "Hạn chế, nguyên nhân" }),
    narrativePart(facts, "shortcomings", { level: 2, number: "1", title: "Hạn chế" }),
    narrativePart(facts, "causes", { level: 2, number: "2", title: "Nguyên nhân" }),
    narrativePart(facts, "proposals", { level: 1, number: "III", title: "Kiến nghị, đề xuất" }),
    narrativePart(facts, "next-tasks", { level: 1, number: "IV", title: `Nhiệm vụ ${next}` }),
  ]
}

/** "Thực hiện Kế hoạch …, Ủy ban nhân dân xã … báo cáo kết quả … như sau:" */
function openingOf({ plan, reporter, period, span, scope }: ReportFacts): Paragraph[] {
  const dated = plan.signedOn ? ` ngày ${printedDay(plan.signedOn)}` : ""
  const named = plan.number
    ? plan.title.replace(/^Kế hoạch/, `Kế hoạch số ${plan.number}${dated}`)
    : plan.title
  const verb = scope === "consolidated" ? "tổng hợp, báo cáo" : "báo cáo"
  return [
    words(
      `Thực hiện ${named}, ${reporterInFull(reporter)} ${verb} kết quả thực hiện ${periodInWords(period)} (số liệu từ ngày ${printedDay(span.from)} đến ngày ${printedDay(span.to)}) như sau:`,
    ),
  ]
}

function closingOf({ reporter, addressee, period, scope }: ReportFacts): Paragraph[] {
  const told = `Trên đây là báo cáo kết quả thực hiện ${periodInWords(period)}`
  const who = reporterInFull(reporter)
  if (addressee?.gathers) return [words(`${told}, ${who} gửi ${addressee.name} để tổng hợp./.`)]
  const through = addressee?.through ? ` (qua ${addressee.through})` : ""
  const to = addressee ? `${fullName(addressee.name)}${through}` : "cấp có thẩm quyền"
  const purpose = scope === "unit" ? "theo dõi, tổng hợp" : "theo dõi, chỉ đạo"
  return [words(`${told}, ${who} báo cáo ${to} ${purpose}./.`)]
}

/** The plan is named in the opening; what it rests on in turn stands above it, as its own basis says. */
const basesOf = ({ plan }: ReportFacts): string[] =>
  /^(Thực hiện|Căn cứ)/.test(plan.basis) ? [plan.basis.replace(/[,;.\s]+$/, "").concat(";")] : []

const annexesOf = (facts: ReportFacts) =>
  [
    ...(facts.scope === "consolidated" ? [unitTable(facts)] : []),
    itemTable(facts),
    channelTable(facts),
    audienceTable(facts),
    taskTable(facts),
  ]
    .filter(({ rows }) => rows.length > 0)
    .map((table, at) => ({ ...table, title: `Phụ lục ${at + 1}. ${table.title}` }))

/** The whole report as it is printed, of the facts alone: the same facts give the same report. */
export function buildContent(facts: ReportFacts): ReportContent {
  const { reporter, period, span, form, plan } = facts
  const about = plan.title
    .replace(/^Kế hoạch\s+/, "")
    .replace(/\s+(của (huyện|xã|tỉnh)|giai đoạn|năm 20).*$/, "")
  return {
    ...{ scope: facts.scope, kind: period.kind, header: headerOf(reporter) },
    number: form.number,
    symbol: form.symbol ?? symbolOf(reporter),
    ...{ place: reportPlace(reporter), signedOn: form.signedOn },
    ...{ month: Number(span.due.slice(5, 7)), year: Number(span.due.slice(0, 4)) },
    title: "BÁO CÁO",
    subject: `Kết quả ${about} ${periodInWords(period)}`,
    addressees: facts.addressee ? [fullName(facts.addressee.name)] : [],
    legalBases: basesOf(facts),
    opening: openingOf(facts),
    sections: [...resultSections(facts), ...otherSections(facts)],
    closing: closingOf(facts),
    recipients: form.recipients ?? usualRecipients(facts),
    signer: signerOf(reporter, facts.head),
    annexes: annexesOf(facts),
    lateUnits: facts.scope === "consolidated" ? lateUnitsOf(facts) : [],
    ...{ from: span.from, to: span.to },
    sample: tallyOf(facts.figures, "sample").activities > 0,
  }
}
