import type { Person } from "@loa/domain/accounts/actor.ts"
import { type ActivityWrite, activityLabels } from "@loa/domain/activities/activity.ts"
import { missingToSubmit, refusedDays } from "@loa/domain/activities/complete.ts"
import { mayWriteFor } from "@loa/domain/activities/may.ts"
import { wrongReferences } from "@loa/domain/activities/references.ts"
import { editableStates, stateAfterEdit, stateLabels } from "@loa/domain/activities/state.ts"
import { type FieldError, Refusal, refuseFields } from "@loa/domain/refusal.ts"
import type { Context } from "../http/context.ts"
import { activityView } from "./get-activity.ts"
import type { KnownOfWrite } from "./known-of.ts"
import type { FoundActivity } from "./subject-of.ts"

/** One write: who sends it, under which id, and what of the things it names exists. */
export type Writing = {
  ctx: Context
  person: Person
  id: string
  write: ActivityWrite
  known: KnownOfWrite
}

export function refuseState({ ctx }: Writing, found: FoundActivity) {
  if (editableStates.includes(found.state)) return
  const state = stateLabels[found.state]
  const detail = `Hoạt động đang ở trạng thái “${state}” nên không sửa được; hãy đề nghị người kiểm tra trả lại hoặc gỡ.`
  throw new Refusal("conflict", detail, { current: activityView(ctx, found) })
}

/** A queue that has not heard from the server yet may go on writing its own draft, in its own order. */
const continuesOwnDraft = (found: FoundActivity, write: ActivityWrite, person: Person) =>
  found.state === "draft" &&
  found.authorId === person.accountId &&
  write.deviceId !== null &&
  found.deviceId === write.deviceId &&
  found.writeId < write.writeId

export function refuseStale({ ctx, write, person }: Writing, found: FoundActivity) {
  if (write.version === null && continuesOwnDraft(found, write, person)) return
  refuseOtherVersion(ctx, write.version ?? 0, found)
}

/** Nothing that was not seen is overwritten; who names no version asks for none. */
export function refuseOtherVersion(
  ctx: Context,
  version: number | undefined,
  found: FoundActivity,
) {
  if (version === undefined || version === found.version) return
  const detail = "Hoạt động đã được sửa ở nơi khác sau lần bạn mở. Hãy xem bản mới rồi làm tiếp."
  throw new Refusal("stale", detail, { current: activityView(ctx, found) })
}

const wrong = (field: string, message: string): FieldError => ({
  field,
  label: activityLabels[field] ?? field,
  message,
})

/** The organization is one the actor writes for, and only a draft may change hands. */
function wrongOrganization({ person, write, known }: Writing, found?: FoundActivity): FieldError[] {
  const { organizationId } = write
  const { organization, successorIds } = known
  if (!organization || !mayWriteFor(person, { organizationId, successorIds }))
    return [wrong("organizationId", "không phải đơn vị bạn được ghi hoạt động.")]
  if (found && found.state !== "draft" && found.organizationId !== organizationId)
    return [wrong("organizationId", "không đổi được khi hoạt động đã gửi.")]
  return []
}

/** Everything the schema could not see; `found` is the row that is edited. */
export function refuseWrong(writing: Writing, found?: FoundActivity): void {
  const { ctx, write, known } = writing
  const { organization, plan, participation, carried } = known
  const { today } = ctx
  const days =
    organization && plan
      ? refusedDays(write, { today, plan, organization, participation, carried })
      : []
  const sent = found && stateAfterEdit(found.state) !== "draft"
  const errors = [
    ...wrongOrganization(writing, found),
    ...(plan ? [] : [wrong("planId", "không có kế hoạch này.")]),
    ...days,
    ...wrongReferences(write, known),
    ...(sent ? missingToSubmit(write) : []),
  ]
  if (errors.length > 0) throw refuseFields(errors)
}
