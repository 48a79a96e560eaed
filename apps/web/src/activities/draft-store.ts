import { ActivityWrite } from "@loa/domain/activities/activity.ts"
import { v4 as uuidv4 } from "uuid"
import { z } from "zod"
import { keptUnder } from "../device/keep.ts"

/** Half-typed values are kept as they are: the form's own checks come later. JSON turns "no number" into null. */
export const KeptDraft = z.object({
  organizationId: z.string(),
  planId: z.string(),
  firstDay: z.string().nullable(),
  lastDay: z.string().nullable(),
  channelCode: z.string().nullable(),
  taskCode: z.string().nullable(),
  title: z.string(),
  summary: z.string(),
  place: z.string(),
  links: z.array(z.string()),
  explanation: z.string(),
  minutes: z.number().nullable(),
  copies: z.number().nullable(),
  cost: z.number().nullable(),
  // A draft kept by an earlier version of the pages says nothing of these.
  costSource: ActivityWrite.shape.costSource.catch(null),
  languages: ActivityWrite.shape.languages.catch([]),
  headPresent: z.boolean().catch(false),
  integratedWith: z.string().catch(""),
  mode: ActivityWrite.shape.mode.catch(null),
  materialId: z.string().nullable().catch(null),
  seriesId: z.string().nullable().catch(null),
  details: ActivityWrite.shape.details.catch({}),
  items: z.array(
    z.object({
      code: z.string(),
      main: z.boolean(),
      bulletIds: z.array(z.string()),
      subItemIds: z.array(z.string()),
    }),
  ),
  audiences: z.array(z.object({ code: z.string(), reach: z.number().nullable() })),
  partnerIds: z.array(z.string()),
})

const Kept = z.object({
  id: z.uuid(),
  /** The version the form was filled from; null for one the server has not seen. */
  version: z.int().nullable(),
  draft: KeptDraft,
  /** Of the page it was typed on. */
  address: z.string().startsWith("/").catch("/lam-viec/ghi"),
  keptAt: z.iso.datetime(),
})
/** What was typed and not yet saved, as this device keeps it. */
export type Kept = z.infer<typeof Kept>

const keyOf = (accountId: string, form: string) => `loa.activity.${accountId}.${form}`

/** Typed text lives on this device by account and form, so that a reload or a closed tab loses nothing. */
export function draftStore(accountId: string, form: string) {
  const { keep, ...store } = keptUnder(keyOf(accountId, form), Kept)
  return {
    ...store,
    /** False when this device could not keep it; it still saves to the server. */
    keep: (kept: Omit<Kept, "keptAt">) => keep({ ...kept, keptAt: new Date().toISOString() }),
  }
}

/** The forms of an account that this device keeps half filled in, last typed first. */
export function keptDrafts(accountId: string): ({ form: string } & Kept)[] {
  const start = keyOf(accountId, "")
  const keys = Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? "")
  const kept = keys.flatMap((key) => {
    const draft = key.startsWith(start) && keptUnder(key, Kept).read()
    return draft ? [{ form: key.slice(start.length), ...draft }] : []
  })
  return kept.sort((a, b) => b.keptAt.localeCompare(a.keptAt))
}

/** Names this browser to the server, which lets a later write of the same device replace an earlier one. */
export function deviceId(): string {
  const kept = keptUnder("loa.device", z.uuid())
  const id = kept.read() ?? uuidv4()
  kept.keep(id)
  return id
}
