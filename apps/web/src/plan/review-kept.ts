import { z } from "zod"
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
  const key = `loa.proposal.${accountId}`
  return {
    read(address: string): Kept | null {
      try {
        const { data } = Kept.safeParse(JSON.parse(localStorage.getItem(key) ?? "null"))
        return data?.address === address ? data : null
      } catch {
        return null
      }
    },
    /** A device whose storage is full or switched off goes on without. */
    keep(kept: Kept) {
      try {
        localStorage.setItem(key, JSON.stringify(kept))
      } catch {
        return
      }
    },
    forget() {
      try {
        localStorage.removeItem(key)
      } catch {
        return
      }
    },
  }
}
