import { z } from "zod"
import { activityStates } from "../activities/state.ts"
import { aCode, aDay, aText, type Labels } from "../validation.ts"
import { roles } from "./actor.ts"

/** What a leaving person passes on: entries somebody still has to finish. */
export const passedOnStates = ["draft", "returned"] as const

/** Everything of it happens in one step. */
export const HandOver = z.object({
  version: z.int().min(1),
  /** The last day on which the roles count. */
  lastDay: aDay,
  /** Nobody signs in with the account any more, from now on. */
  disable: z.boolean(),
  /** Who finishes the entries of which organization; those of others stay with their colleagues. */
  successors: z
    .array(z.object({ organizationId: aCode(100), accountId: aCode(100) }))
    .max(50)
    .default([]),
  note: aText(1000).default(""),
})
export type HandOver = z.output<typeof HandOver>

/** What the log keeps of it: ids, so that names blanked later stay blanked here too. */
export const HandedOver = z.object({
  lastDay: z.string(),
  disabled: z.boolean(),
  sessions: z.number(),
  memberships: z.array(
    z.object({
      organizationId: z.string(),
      role: z.enum(roles),
      validFrom: z.string(),
      validTo: z.string(),
    }),
  ),
  entries: z.array(
    z.object({
      activityId: z.string(),
      organizationId: z.string(),
      state: z.enum(activityStates),
      /** Null: left to the organization. */
      toId: z.string().nullable(),
    }),
  ),
})
export type HandedOver = z.output<typeof HandedOver>

export const handoverLabels: Labels = {
  lastDay: "Ngày cuối",
  disable: "Khóa tài khoản",
  successors: "Người nhận",
  note: "Ghi chú",
  version: "Phiên bản",
}
