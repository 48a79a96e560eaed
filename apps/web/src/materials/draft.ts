import type { Day } from "@loa/domain/dates.ts"
import type { MaterialWrite } from "@loa/domain/materials/material.ts"
import { type MaterialKind, materialKinds } from "@loa/domain/materials/material-kinds.ts"
import { z } from "zod"
import type { Material } from "./queries.ts"

/** A material half written: as it stands in the fields. JSON turns "no number" into null. */
export const MaterialDraft = z.object({
  planId: z.string(),
  kind: z.enum(materialKinds),
  title: z.string(),
  body: z.string(),
  link: z.string(),
  documentNumber: z.string(),
  documentDate: z.string(),
  taskCode: z.string(),
  channelCode: z.string(),
  minutes: z.number().nullable(),
  validFrom: z.string(),
  validTo: z.string(),
  /** The first is the main one. */
  items: z.array(z.string()),
})
export type MaterialDraft = z.infer<typeof MaterialDraft>

/** By which channel a kind is used most; the writer may say another. */
export const usualChannel: Record<MaterialKind, string> = {
  ...{ script: "commune-radio", leaflet: "leaflet", clip: "video", document: "leaflet" },
  guidance: "",
}

export const hasMinutes = (kind: MaterialKind): boolean => kind === "script" || kind === "clip"

export function emptyDraft(start: {
  planId: string
  today: Day
  kind?: MaterialKind
  task?: string
}) {
  const { planId, today, kind = "script", task = "" } = start
  const none = { title: "", body: "", link: "", documentNumber: "", documentDate: "", validTo: "" }
  const draft: MaterialDraft = {
    ...{ ...none, planId, kind, taskCode: task, validFrom: today, minutes: null, items: [] },
    channelCode: usualChannel[kind],
  }
  return draft
}

/** What is there, in the fields. */
export function draftOf(row: Material): MaterialDraft {
  const { planId, kind, title, body, link, documentNumber, minutes, validFrom } = row
  return {
    ...{ planId, kind, title, body, link, documentNumber, minutes, validFrom },
    documentDate: row.documentDate ?? "",
    taskCode: row.taskCode ?? "",
    channelCode: row.channelCode ?? "",
    validTo: row.validTo ?? "",
    // The answer has the main one first.
    items: row.items.map(({ code }) => code),
  }
}

/** Another kind takes its usual channel along, unless the writer chose one. */
export const withKind = (draft: MaterialDraft, kind: MaterialKind): MaterialDraft => ({
  ...draft,
  kind,
  channelCode:
    draft.channelCode === usualChannel[draft.kind] ? usualChannel[kind] : draft.channelCode,
})

/** What is sent; checked there. Minutes a kind does not have are left out. */
export function writeOf(draft: MaterialDraft, version: number | null) {
  const { documentDate, taskCode, channelCode, validTo, items, minutes, ...same } = draft
  return {
    ...{ ...same, version },
    documentDate: documentDate || null,
    taskCode: taskCode || null,
    channelCode: channelCode || null,
    validTo: validTo || null,
    minutes: hasMinutes(draft.kind) ? minutes : null,
    items: items.map((code, at) => ({ code, main: at === 0 })),
  } satisfies MaterialWrite
}
