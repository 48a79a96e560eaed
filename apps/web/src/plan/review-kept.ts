import { z } from "zod"
import { keptUnder } from "../device/keep.ts"
import { Draft } from "./review-draft.ts"

const Kept = z.object({
  /** The search of the form's address: another proposal begins anew. */
  address: z.string(),
  id: z.uuid(),
  typed: z.record(z.string(), Draft.partial()),
  reason: z.string(),
})
export type Kept = z.infer<typeof Kept>

/** A proposal half written lives on this device by account, so that a reload loses nothing. */
export function keptProposal(accountId: string) {
  const { read, ...store } = keptUnder(`loa.proposal.${accountId}`, Kept)
  return {
    ...store,
    read(address: string): Kept | null {
      const kept = read()
      return kept?.address === address ? kept : null
    },
  }
}
