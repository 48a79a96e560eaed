import { addDays, type Day } from "@loa/domain/dates.ts"
import type { Cadence } from "@loa/domain/plan/kinds.ts"
import type { PlanChange, ProposalKind, ProposalState } from "@loa/domain/plan/proposal.ts"
import type { ProgressTone } from "@loa/ui/progress-tag.tsx"
import { formatInstant } from "../format.ts"
import { m } from "../paraglide/messages.js"
import type { About } from "./review-draft.ts"
import type { Review, ReviewProposal } from "./review-queries.ts"

export const kindWords: Record<ProposalKind, () => string> = {
  "add-bullet": m.review_kind_add_bullet,
  "change-bullet": m.review_kind_change_bullet,
  "drop-bullet": m.review_kind_drop_bullet,
  "add-item": m.review_kind_add_item,
  "change-item": m.review_kind_change_item,
  "change-task": m.review_kind_change_task,
  "add-task": m.review_kind_add_task,
  "add-measure": m.review_kind_add_measure,
}

export const stateWords: Record<ProposalState, () => string> = {
  proposed: m.review_state_proposed,
  accepted: m.review_state_accepted,
  rejected: m.review_state_rejected,
  withdrawn: m.review_state_withdrawn,
  enacted: m.review_state_enacted,
}

export const stateTones: Record<ProposalState, ProgressTone> = {
  proposed: "ahead",
  accepted: "on-track",
  rejected: "skipped",
  withdrawn: "skipped",
  enacted: "done",
}

/** Who decided and how; when, as long as nothing happened to the proposal since. */
export function decidedBy({ state, decidedByName, stateAt }: Decided): string {
  const how = state === "rejected" ? m.review_decided_no() : m.review_decided_yes()
  const when = state === "enacted" ? null : formatInstant(stateAt)
  return [decidedByName, how, when].filter(Boolean).join(" · ")
}
type Decided = Pick<ReviewProposal, "state" | "decidedByName" | "stateAt">

export const cadenceWords: Record<Cadence, () => string> = {
  weekly: m.review_cadence_weekly,
  yearly: m.review_cadence_yearly,
  rolling: m.review_cadence_rolling,
}

/** Which place of the plan a change is about, and what it said and would say there; null where nothing was or will be. */
export type Effect = { where: string; before: string | null; after: string | null }

type Words = Pick<Review, "items" | "tasks" | "bodies" | "gone">

const lines = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join("\n")

const itemWhere = ({ items }: Words, code: string) => {
  const item = items.find((one) => one.code === code)
  return item ? `${item.label} · ${item.shortTitle}` : code
}

function ofBullet(words: Words, bulletId: string, after: string | null): Effect {
  const held = words.items.flatMap(({ code, bullets }) =>
    bullets.map((bullet) => ({ ...bullet, itemCode: code })),
  )
  const bullet = [...held, ...words.gone].find(({ id }) => id === bulletId)
  const where = bullet ? itemWhere(words, bullet.itemCode) : bulletId
  return { where, before: bullet?.text ?? null, after }
}

function ofTask(words: Words, change: Extract<PlanChange, { kind: "change-task" }>): Effect {
  const task = words.tasks.find(({ code }) => code === change.taskCode)
  const text = (of: { title: string; content: string | null; cadence: Cadence | null }) =>
    lines(
      of.title,
      of.content,
      of.cadence && m.review_cadence({ cadence: cadenceWords[of.cadence]() }),
    )
  return {
    where: m.review_task({ code: change.taskCode }),
    before: task ? text(task) : null,
    after: text(change),
  }
}

/** What stands in the plan already beside what is to be new, so that nothing is proposed twice. */
export function wordsNow(
  { kind, indexId, itemCode }: Pick<About, "kind" | "indexId" | "itemCode">,
  { items, tasks, measures }: Pick<Review, "items" | "tasks" | "measures">,
): string[] {
  switch (kind) {
    case "add-bullet":
      return items.find(({ code }) => code === itemCode)?.bullets.map(({ text }) => text) ?? []
    case "add-item":
      return items
        .filter((item) => item.indexId === indexId)
        .map(({ label, title }) => `${label} · ${title}`)
    case "add-task":
      return tasks.map(({ code, title }) => `${code}. ${title}`)
    case "add-measure":
      return measures
    default:
      return []
  }
}

/** What a proposal would do to the plan as it is worded now. */
export function effectOf(change: PlanChange, words: Words): Effect {
  switch (change.kind) {
    case "add-item":
      return {
        where: `${change.label} · ${change.shortTitle}`,
        before: null,
        after: lines(change.title, ...change.bullets.map((text) => `– ${text}`)),
      }
    case "change-item": {
      const item = words.items.find(({ code }) => code === change.itemCode)
      const text = (of: { title: string; shortTitle: string }) => `${of.title} (${of.shortTitle})`
      const where = itemWhere(words, change.itemCode)
      return { where, before: item ? text(item) : null, after: text(change) }
    }
    case "add-bullet":
      return { where: itemWhere(words, change.itemCode), before: null, after: change.text }
    case "change-bullet":
      return ofBullet(words, change.bulletId, change.text)
    case "drop-bullet":
      return ofBullet(words, change.bulletId, null)
    case "add-task": {
      const names = (ids: readonly string[]) =>
        ids.map((id) => words.bodies.find((body) => body.id === id)?.name ?? id).join(", ")
      const { title, content, cadence, leadIds, coordinatingIds } = change
      return {
        where: m.review_new_task(),
        before: null,
        after: lines(
          title,
          content,
          m.review_cadence({ cadence: cadenceWords[cadence]() }),
          m.review_leads({ names: names(leadIds) }),
          (coordinatingIds.length > 0 && m.review_helpers({ names: names(coordinatingIds) })) ||
            null,
        ),
      }
    }
    case "change-task":
      return ofTask(words, change)
    case "add-measure":
      return { where: m.review_measures(), before: null, after: change.text }
  }
}

/** A version begins today or later, and after the one before it. */
export function firstDayOfNext({ today, versions }: Pick<Review, "today" | "versions">): Day {
  const last = versions.at(-1)
  return last && last.effectiveFrom >= today ? addDays(last.effectiveFrom, 1) : today
}
