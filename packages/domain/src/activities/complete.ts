import type { Day } from "../dates.ts"
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

const missing = (field: keyof typeof activityLabels, message: string): FieldError => ({
  field: String(field),
  label: activityLabels[field] ?? String(field),
  message,
})

/**
 * What is still missing before an activity may be submitted (DESIGN §4): first day, channel, title, one main item,
 * one audience, and a place or a link. Empty when nothing is.
 */
export function missingToSubmit(activity: Completable): FieldError[] {
  const errors: FieldError[] = []
  if (!activity.firstDay) errors.push(missing("firstDay", "chưa chọn ngày."))
  if (!activity.channelCode) errors.push(missing("channelCode", "chưa chọn hình thức."))
  if (!activity.title) errors.push(missing("title", "chưa ghi tiêu đề, một câu là đủ."))
  if (activity.items.length === 0)
    errors.push(missing("items", "chọn ít nhất một nội dung của kế hoạch."))
  else if (activity.items.filter((i) => i.main).length !== 1)
    errors.push(missing("items", "chọn đúng một nội dung chính."))
  if (activity.audiences.length === 0)
    errors.push(missing("audiences", "chọn ít nhất một đối tượng."))
  if (!activity.place && activity.links.length === 0)
    errors.push(missing("place", "ghi địa điểm, hoặc thêm một liên kết."))
  return errors
}

/** When a plan and an organization take activities. */
export type Acceptance = {
  today: Day
  plan: { startsOn: Day; endsOn: Day }
  /** The organization's own life. */
  organization: { validFrom: Day; validTo: Day | null }
  /** When the organization takes part in the plan; several spans are possible. */
  participation: readonly { validFrom: Day; validTo: Day | null }[]
  /** When somebody carries the plan on after its span. */
  carried: readonly { validFrom: Day; validTo: Day | null }[]
}

const within = (day: Day, { validFrom, validTo }: { validFrom: Day; validTo: Day | null }) =>
  validFrom <= day && (validTo === null || day <= validTo)

/** Why a day is not accepted for an activity of this organization in this plan; empty when it is. */
export function refusedDays(
  { firstDay, lastDay }: { firstDay: Day | null; lastDay: Day | null },
  { today, plan, organization, participation, carried }: Acceptance,
): FieldError[] {
  if (lastDay && !firstDay) return [missing("firstDay", "chưa chọn ngày bắt đầu.")]
  if (!firstDay) return []
  if (firstDay > today) return [missing("firstDay", "không ghi trước cho ngày chưa tới.")]
  if (lastDay && lastDay > today) return [missing("lastDay", "không ghi trước cho ngày chưa tới.")]
  if (lastDay && lastDay < firstDay) return [missing("lastDay", "phải bằng hoặc sau ngày bắt đầu.")]
  if (firstDay < plan.startsOn) return [missing("firstDay", "trước ngày kế hoạch bắt đầu.")]
  if (firstDay > plan.endsOn && !carried.some((c) => within(firstDay, c)))
    return [missing("firstDay", "sau khi kế hoạch kết thúc.")]
  if (!within(firstDay, organization))
    return [missing("firstDay", "ngoài thời gian hoạt động của đơn vị.")]
  if (!participation.some((p) => within(firstDay, p)))
    return [missing("firstDay", "đơn vị không tham gia kế hoạch vào ngày này.")]
  return []
}
