import { mayWriteFor } from "@loa/domain/activities/may.ts"
import type { EvidenceRemove } from "@loa/domain/evidence/evidence.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import type { Context } from "../http/context.ts"
import { changeEvidence, refuseForeign } from "./change-evidence.ts"
import type { EvidenceView } from "./evidence-entry.ts"
import { type Opened, refuseOtherVersion } from "./find-evidence.ts"

/** Takes a file down everywhere, with the reason; its row stays, its bytes are served to nobody. */
export const removeEvidence = (
  ctx: Context,
  id: string,
  { version, reason }: EvidenceRemove,
): Promise<EvidenceView> =>
  changeEvidence(ctx, id, "remove", (opened) => {
    refuseProof(ctx, opened)
    refuseForeign(ctx, "remove", opened)
    if (opened.found.removedAt !== null) return null
    refuseOtherVersion(version, opened)
    const gone = { removedAt: new Date(), removedReason: reason }
    return { set: { ...gone, publicAt: null, publicById: null }, reason }
  })

/** What was checked stands on its proof: there the author's organization asks the reviewer. */
function refuseProof(ctx: Context, { found, view }: Opened) {
  if (!found.proves || view.may.remove || !mayWriteFor(ctx.actor, found)) return
  if (found.removedAt !== null) return
  throw new Refusal(
    "conflict",
    "Hoạt động đã được kiểm tra dựa trên tệp này; hãy thôi công khai nếu cần và nhờ người kiểm tra gỡ.",
    { current: view },
  )
}
