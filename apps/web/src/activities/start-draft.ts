import type { Acceptance } from "@loa/domain/activities/complete.ts"
import type { Day } from "@loa/domain/dates.ts"
import type { LogAsked } from "../paths.ts"
import { type Draft, emptyDraft } from "./draft.ts"
import { toggleItem } from "./draft-items.ts"
import { copyOf, filledFrom } from "./fill-draft.ts"
import type { Activity, Options } from "./queries.ts"

/** When the chosen plan and organization take activities; null while the plan is not among the options. */
export function acceptanceOf(
  options: Options,
  draft: Pick<Draft, "planId">,
  today: Day,
): Acceptance | null {
  const plan = options.plans.find((p) => p.id === draft.planId)
  if (!plan) return null
  const { participation, carried } = plan
  return { today, plan, organization: options.organization, participation, carried }
}

/** What a form's address asks for, by its names there. */
export const askedOf = (search: URLSearchParams): LogAsked => ({
  item: search.get("noi-dung") ?? undefined,
  task: search.get("nhiem-vu") ?? undefined,
  channel: search.get("hinh-thuc") ?? undefined,
  copyOf: idIn(search.get("tu")),
  material: idIn(search.get("tai-lieu")),
})

const idIn = (text: string | null): string | undefined =>
  text && /^[0-9a-f-]{36}$/i.test(text) ? text.toLowerCase() : undefined

/** The name a new form is kept under, one for each thing it may begin with. */
export const formOf = ({ item, task, channel, copyOf, material }: LogAsked): string =>
  ["new", item, task, channel, copyOf && `tu-${copyOf}`, material && `tai-lieu-${material}`]
    .filter(Boolean)
    .join(".")

const knownAmong = (offered: readonly { code: string }[], code: string | undefined) =>
  offered.find((one) => one.code === code)?.code ?? null

/** A form to start with: today, under the plan that is open, with what it was asked for as far as it is offered. */
export function newDraft(
  options: Options,
  today: Day,
  asked: LogAsked,
  copied?: Activity,
): Draft | null {
  if (options.planId === null) return null
  const start = { organizationId: options.organization.id, planId: options.planId, firstDay: today }
  if (copied) return { ...emptyDraft(start), ...copyOf(copied, options) }
  const item = knownAmong(options.items, asked.item)
  const draft = {
    ...emptyDraft(start),
    items: item ? toggleItem([], item) : [],
    taskCode: knownAmong(options.tasks, asked.task),
    channelCode: knownAmong(options.channels, asked.channel),
  }
  const used = options.materials.find(({ id }) => id === asked.material)
  return used ? { ...draft, ...filledFrom(used, draft, options) } : draft
}

/**
 * What has to change in a draft after its organization or plan has: a plan that takes it, and only items and tasks
 * of that plan. Null while the options are still those of another choice.
 */
export function fittedTo(options: Options, draft: Draft): Partial<Draft> | null {
  const { organization, plans, planId } = options
  if (organization.id !== draft.organizationId || planId === null) return null
  if (!plans.some((plan) => plan.id === draft.planId)) return { planId }
  if (planId !== draft.planId) return null
  const items = draft.items.filter(({ code }) => options.items.some((item) => item.code === code))
  const task = options.tasks.some(({ code }) => code === draft.taskCode)
  if (items.length === draft.items.length && (task || draft.taskCode === null)) return null
  return { items, taskCode: task ? draft.taskCode : null }
}
