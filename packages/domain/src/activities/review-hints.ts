import { addDays, type Day, printedDay } from "../dates.ts"
import { isGenericTitle } from "./generic-title.ts"
import { type PersonalDataMark, personalDataIn } from "./personal-data.ts"

/**
 * What a reviewer should look at twice (requirements Y-2, "không chung chung, hình thức"). Hints refuse nothing, are
 * shown to who reviews the entry and to nobody else, and never to who wrote it.
 */
export const reviewHintKinds = [
  "copied-text",
  "same-title",
  "no-evidence",
  "deadline-burst",
  "generic-title",
  "personal-data",
  "late-entry",
] as const
export type ReviewHintKind = (typeof reviewHintKinds)[number]

/** Another unit's entry that reads the same. */
export type Twin = { id: string; organizationId: string; organizationName: string; day: Day | null }

export type ReviewHint =
  | { kind: "copied-text"; twins: readonly Twin[] }
  | { kind: "same-title"; organizations: number }
  | { kind: "no-evidence" }
  | { kind: "deadline-burst"; entries: number; cutOff: Day }
  | { kind: "generic-title" }
  | { kind: "personal-data"; marks: readonly PersonalDataMark[] }
  | { kind: "late-entry"; days: number }

/** What the hints about one entry are made from; the last four come from looking at other entries. */
export type ReviewFacts = {
  title: string
  summary: string
  place: string
  explanation: string
  links: readonly string[]
  evidenceCount: number
  firstDay: Day | null
  /** The day in Việt Nam on which it was first sent for checking; null for what was never sent. */
  submittedDay: Day | null
  /** The focal point's material it was made from: its words are meant to be the same everywhere. */
  materialId: string | null
  /** Entries of other units with the same text. */
  twins: readonly Twin[]
  /** Other units with the same title on the same day. */
  sameTitle: number
  /** Entries its unit sent within the last days before this cut-off; null when it was not sent then. */
  burst: { cutOff: Day; entries: number } | null
}

/** From how many units on a title looks handed round: this one and two others. */
export const sameTitleFrom = 2
/** From how many entries of one unit in the last days on it looks like filling up. */
export const burstFrom = 10
/** After how many days an entry is late. */
export const lateAfterDays = 14

const dayMs = 86_400_000
const daysBetween = (from: Day, to: Day) => Math.round((Date.parse(to) - Date.parse(from)) / dayMs)

/** The day of a cut-off and the one before it: entries sent then may have been made for the figures. */
export const burstWindow = (cutOff: Day): { from: Day; to: Day } => ({
  from: addDays(cutOff, -1),
  to: cutOff,
})

/** All hints about one entry, in the order a reviewer should read them. */
export function reviewHints(entry: ReviewFacts): ReviewHint[] {
  const { twins, sameTitle, burst, firstDay, submittedDay } = entry
  const marks = personalDataIn(entry.title, entry.summary, entry.place, entry.explanation)
  const lateBy = firstDay && submittedDay ? daysBetween(firstDay, submittedDay) : 0
  const handed = entry.materialId !== null
  const proven = entry.links.length > 0 || entry.evidenceCount > 0 || entry.explanation !== ""
  const hints: (ReviewHint | false)[] = [
    marks.length > 0 && { kind: "personal-data", marks },
    !proven && { kind: "no-evidence" },
    !handed && twins.length > 0 && { kind: "copied-text", twins },
    !handed && sameTitle >= sameTitleFrom && { kind: "same-title", organizations: sameTitle + 1 },
    burst !== null && burst.entries >= burstFrom && { kind: "deadline-burst", ...burst },
    isGenericTitle(entry.title) && { kind: "generic-title" },
    lateBy > lateAfterDays && { kind: "late-entry", days: lateBy },
  ]
  return hints.filter((hint) => hint !== false)
}

/** Short words that a reviewer may send back with an entry, made from what the hint saw; to be edited. */
export function reasonFor(hint: ReviewHint): string | null {
  switch (hint.kind) {
    case "no-evidence":
      return "Chưa có minh chứng. Đề nghị thêm ảnh, tài liệu hoặc liên kết, hoặc giải trình vì sao không có."
    case "copied-text": {
      const [twin] = hint.twins
      const day = twin?.day ? ` (${printedDay(twin.day)})` : ""
      return `Nội dung trùng từng chữ với ${twin?.organizationName ?? "đơn vị khác"}${day}. Đề nghị ghi đúng việc đơn vị đã làm.`
    }
    case "generic-title":
      return "Tiêu đề còn chung chung. Đề nghị ghi rõ đã nói về việc gì, ở đâu."
    case "personal-data":
      return "Bài có thông tin cá nhân. Đề nghị bỏ số điện thoại, số giấy tờ, tài khoản, thư điện tử của người dân."
    default:
      return null
  }
}
