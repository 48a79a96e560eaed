import type { PlanIndexId } from "@loa/domain/indices/structure.ts"
import { cadences } from "@loa/domain/plan/kinds.ts"
import { type ProposalKind, proposalKinds } from "@loa/domain/plan/proposal.ts"
import { z } from "zod"
import { formatCount } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { inLanguage } from "../transparency/in-language.ts"
import { weakScore } from "./review-gaps.tsx"
import type { Review } from "./review-queries.ts"

/** What a proposal is about, as the address has it. */
export type About = {
  kind: ProposalKind
  indexId: PlanIndexId
  itemCode: string
  bulletId: string
  taskCode: string
}

/** The plan's own first item, bullet and task stand in for what the address leaves open. */
export function aboutOf(search: URLSearchParams, data: Review): About {
  const kind = proposalKinds.find((one) => one === search.get("loai")) ?? "add-bullet"
  const index = search.get("chi-so")
  const item =
    data.items.find(({ code }) => code === search.get("noi-dung")) ??
    data.items.find(({ indexId }) => indexId === index) ??
    data.items[0]
  const bullet = item?.bullets.find(({ id }) => id === search.get("y")) ?? item?.bullets[0]
  const task = data.tasks.find(({ code }) => code === search.get("nhiem-vu")) ?? data.tasks[0]
  return {
    kind,
    indexId: data.items.find(({ indexId }) => indexId === index)?.indexId ?? item?.indexId ?? "par",
    ...{ itemCode: item?.code ?? "", bulletId: bullet?.id ?? "", taskCode: task?.code ?? "" },
  }
}

/** What is typed; of it each kind of change sends its own part. */
export const Draft = z.object({
  text: z.string(),
  title: z.string(),
  shortTitle: z.string(),
  label: z.string(),
  content: z.string(),
  cadence: z.enum(cadences),
  leadIds: z.array(z.string()),
  coordinatingIds: z.array(z.string()),
})
export type Draft = z.infer<typeof Draft>

/** Under what the typed words are kept: new ones while their place is looked for, changed ones with their place. */
export function typedUnder({ kind, itemCode, bulletId, taskCode }: About): string {
  if (kind === "change-item") return `${kind} ${itemCode}`
  if (kind === "change-bullet") return `${kind} ${bulletId}`
  return kind === "change-task" ? `${kind} ${taskCode}` : kind
}

/** The address of the form with another kind or place; a bullet is one of its item. */
export function movedTo(search: URLSearchParams, name: string, value: string): URLSearchParams {
  const next = new URLSearchParams(search)
  next.set(name, value)
  if (name === "noi-dung") next.delete("y")
  return next
}

const alphabet = "abcdđeghiklmnopqrstuvxy"

/** The letter after the last one of the index: PAR.k is followed by PAR.l. */
function nextLabel(data: Review, indexId: PlanIndexId): string {
  const letters = data.items
    .filter((item) => item.indexId === indexId)
    .map(({ label }) => alphabet.indexOf(label.split(".")[1] ?? ""))
  return `${indexId.toUpperCase()}.${alphabet[Math.max(-1, ...letters) + 1] ?? ""}`
}

/** What stands in the plan now, ready to be changed; new things begin empty. */
export function firstDraft(about: About, data: Review): Draft {
  const item = data.items.find(({ code }) => code === about.itemCode)
  const task = data.tasks.find(({ code }) => code === about.taskCode)
  const bullet = item?.bullets.find(({ id }) => id === about.bulletId)
  const empty = { text: "", title: "", shortTitle: "", label: "", content: "" }
  const draft: Draft = { ...empty, cadence: "rolling", leadIds: [], coordinatingIds: [] }
  if (about.kind === "change-bullet") return { ...draft, text: bullet?.text ?? "" }
  if (about.kind === "change-item")
    return { ...draft, title: item?.title ?? "", shortTitle: item?.shortTitle ?? "" }
  if (about.kind === "add-item") return { ...draft, label: nextLabel(data, about.indexId) }
  if (about.kind === "change-task" && task)
    return {
      ...{ ...draft, title: task.title, content: task.content ?? "" },
      cadence: task.cadence ?? "rolling",
    }
  return draft
}

const bulletsIn = (text: string) =>
  text
    .split("\n")
    .map((line) => line.replace(/^\s*[-–+]\s*/, "").trim())
    .filter(Boolean)

/** The change as the API takes it. */
export function changeOf(about: About, draft: Draft) {
  const { kind, itemCode, bulletId, taskCode } = about
  const { text, title, shortTitle, content, cadence } = draft
  switch (kind) {
    case "add-item":
      return {
        ...{ kind, indexId: about.indexId, label: draft.label, title, shortTitle },
        bullets: bulletsIn(text),
      }
    case "change-item":
      return { kind, itemCode, title, shortTitle }
    case "add-bullet":
      return { kind, itemCode, text }
    case "change-bullet":
      return { kind, bulletId, text }
    case "drop-bullet":
      return { kind, bulletId }
    case "add-task": {
      const { leadIds, coordinatingIds } = draft
      return { kind, title, content, cadence, leadIds, coordinatingIds }
    }
    case "change-task":
      return { kind, taskCode, title, content, cadence }
    case "add-measure":
      return { kind, text }
  }
}

/** A reason begun with what led here: an item hardly spoken of, or a component in which the province stands low. */
export function firstReason(search: URLSearchParams, data: Review): string {
  const ground = search.get("vi")
  const weak = data.weak.find(({ componentId }) => componentId === ground)
  if (weak) return m.review_reason_weak({ name: inLanguage(weak), score: weakScore(weak) })
  const gap = data.gaps.find(({ code }) => code === search.get("noi-dung"))
  return ground === "it-noi" && gap
    ? m.review_reason_gap({ year: data.year, count: formatCount(gap.activities) })
    : ""
}
