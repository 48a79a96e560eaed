import { z } from "zod"
import { aCode, aDay, aText } from "../validation.ts"

/** What an entry being written is compared with: its organization, day, channel and place, and whom it names. */
export const AlikeQuery = z.strictObject({
  organization: aCode(100),
  firstDay: aDay,
  channel: aCode(40),
  place: aText(200).default(""),
  partner: z.union([aCode(100).transform((id) => [id]), z.array(aCode(100)).max(30)]).default([]),
})
export type AlikeQuery = z.output<typeof AlikeQuery>

/**
 * Why an entry of the same day and channel may tell of the same thing: it is one's own; its organization names ours
 * as partner; ours names it; or it was at the same place in the same area.
 */
export const alikeReasons = ["own", "named", "partner", "place"] as const
export type AlikeReason = (typeof alikeReasons)[number]

/** One entry that may be the same. Of another organization's nothing is told but title and name. */
export type AlikeEntry = {
  reason: AlikeReason
  title: string
  organizationName: string
  /** Only where it may be opened: as people at work see it, or as everybody does. */
  id: string | null
  opens: "work" | "public" | null
}
