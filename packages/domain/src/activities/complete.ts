import { type Day, isValidOn, printedDay } from "../dates.ts"
import type { FieldError } from "../refusal.ts"
import { activityLabels } from "./activity.ts"

/** What submitting looks at; a client and the server's row both have it. */
export type Completable = {
  firstDay: Day | null
  lastDay: Day | null
  channelCode: string | null
  title: string
  place: string
  links: readonly string[]
  items: readonly { main: boolean }[]
  audiences: readonly unknown[]
}

const fault = (field: string, message: string): FieldError => ({
  field,
  label: activityLabels[field] ?? field,
  message,
})

/**
 * What is still missing before an activity may be submitted (DESIGN §4): first day, channel, title, one main item,
 * one audience, and a place or a link. Empty when nothing is.
 */
export function missingToSubmit(activity: Completable): FieldError[] {
  const errors: FieldError[] = []
  if (!activity.firstDay) errors.push(fault("firstDay", "chưa chọn ngày."))
  if (!activity.channelCode) errors.push(fault("channelCode", "chưa chọn hình thức."))
  if (!activity.title) errors.push(fault("title", "chưa ghi tiêu đề, một câu là đủ."))
  if (activity.items.length === 0)
    errors.push(fault("items", "chọn ít nhất một nội dung của kế hoạch."))
  else if (activity.items.filter((i) => i.main).length !== 1)
    errors.push(fault("items", "chọn đúng một nội dung chính."))
  if (activity.audiences.length === 0)
    errors.push(fault("audiences", "chọn ít nhất một đối tượng."))
  if (!activity.place && activity.links.length === 0)
    errors.push(fault("place", "ghi địa điểm, hoặc thêm một liên kết."))
  return errors
}

/**
 * Verifying needs something to look at: a link, a file, or why there is neither in words, unless the review rules in
 * force take no words. Empty when there is.
 */
export function missingToVerify(
  activity: { links: readonly string[]; explanation: string; files?: number },
  { wordsCount = true } = {},
): FieldError[] {
  if (activity.links.length > 0 || (activity.files ?? 0) > 0) return []
  const noProof = fault("links", "chưa có liên kết hoặc tệp nào làm minh chứng.")
  if (!wordsCount) return [noProof]
  if (activity.explanation) return []
  return [
    noProof,
    fault("explanation", "không có liên kết, không có tệp thì cần một câu giải trình vì sao."),
  ]
}

type Validity = { validFrom: Day; validTo: Day | null }

/** When a plan and an organization take activities. */
export type Acceptance = {
  today: Day
  plan: { startsOn: Day; endsOn: Day }
  /** The organization's own life. */
  organization: Validity
  /** When the organization takes part in the plan; several spans are possible. */
  participation: readonly Validity[]
  /** When somebody carries the plan on after its span. */
  carried: readonly Validity[]
}

const within = (day: Day, spans: readonly Validity[]) => spans.some((span) => isValidOn(day, span))

/** What is wrong with the two days, whatever the plan and the organization are. */
function refusedByThemselves(firstDay: Day, lastDay: Day | null, today: Day): FieldError[] {
  const notYet = `không ghi trước cho ngày chưa tới; hôm nay là ${printedDay(today)}.`
  if (firstDay > today) return [fault("firstDay", notYet)]
  if (lastDay && lastDay > today) return [fault("lastDay", notYet)]
  if (lastDay && lastDay < firstDay)
    return [fault("lastDay", `phải bằng hoặc sau ngày bắt đầu (${printedDay(firstDay)}).`)]
  return []
}

/** "từ 1/7/2025 đến 31/12/2025" */
function spanInWords({ validFrom, validTo }: Validity): string {
  const from = validFrom > "0001-01-01" ? `từ ${printedDay(validFrom)}` : ""
  return [from, validTo ? `đến ${printedDay(validTo)}` : ""].filter(Boolean).join(" ")
}

/** Why plan and organization do not take this day; null when they do. */
function refusedByPlan(day: Day, acceptance: Acceptance): string | null {
  const { plan, organization, participation, carried } = acceptance
  if (day < plan.startsOn) return `kế hoạch bắt đầu từ ${printedDay(plan.startsOn)}.`
  if (day > plan.endsOn && !within(day, carried))
    return `kế hoạch đã kết thúc ngày ${printedDay(plan.endsOn)}.`
  if (!isValidOn(day, organization)) return `đơn vị hoạt động ${spanInWords(organization)}.`
  if (within(day, participation)) return null
  if (participation.length === 0) return "đơn vị không tham gia kế hoạch này."
  return `đơn vị tham gia kế hoạch ${participation.map(spanInWords).join(", ")}.`
}

/**
 * Why the days are not accepted for an activity of this organization in this plan; empty when they are. The first
 * day decides (DESIGN §4 "Which plan, on which day"); without one there is nothing to refuse yet.
 */
export function refusedDays(
  { firstDay, lastDay }: { firstDay: Day | null; lastDay: Day | null },
  acceptance: Acceptance,
): FieldError[] {
  if (!firstDay) return lastDay ? [fault("firstDay", "chưa chọn ngày bắt đầu.")] : []
  const byThemselves = refusedByThemselves(firstDay, lastDay, acceptance.today)
  if (byThemselves.length > 0) return byThemselves
  const byPlan = refusedByPlan(firstDay, acceptance)
  return byPlan ? [fault("firstDay", byPlan)] : []
}
