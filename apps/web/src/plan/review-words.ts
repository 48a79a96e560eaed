import type { Cadence } from "@loa/domain/plan/kinds.ts"
import type { PlanChange, ProposalKind, ProposalState } from "@loa/domain/plan/proposal.ts"
import type { ProgressTone } from "@loa/ui/progress-tag.tsx"
import { m } from "../paraglide/messages.js"
import type { Review } from "./review-queries.ts"

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

export const cadenceWords: Record<Cadence, () => string> = {
  weekly: m.review_cadence_weekly,
  yearly: m.review_cadence_yearly,
  rolling: m.review_cadence_rolling,
}

/** Which place of the plan a change is about, and what it said and would say there; null where nothing was or will be. */
export type Effect = { where: string; before: string | null; after: string | null }

type Words = Pick<Review, "items" | "tasks" | "bodies">

const lines = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join("\n")

const itemWhere = ({ items }: Words, code: string) => {
  const item = items.find((one) => one.code === code)
  return item ? `${item.label} · ${item.shortTitle}` : code
}

function ofBullet(words: Words, bulletId: string, after: string | null): Effect {
  const item = words.items.find(({ bullets }) => bullets.some(({ id }) => id === bulletId))
  const bullet = item?.bullets.find(({ id }) => id === bulletId)
  const where = item ? itemWhere(words, item.code) : bulletId
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
