import type { EvidencePublish } from "@loa/domain/evidence/evidence.ts"
import { evidenceKindLabels, publishableKinds } from "@loa/domain/evidence/kinds.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import type { Context } from "../http/context.ts"
import { requirePerson } from "../http/require.ts"
import { changeEvidence, refuseForeign } from "./change-evidence.ts"
import type { EvidenceView } from "./evidence-entry.ts"
import { type Opened, refuseOtherVersion, refuseRemoved } from "./find-evidence.ts"

/**
 * Makes one file public, by a reviewer who looked at it, wrote what it shows and confirmed that it holds no personal
 * data and may be shown. It can be fetched as long as a published activity carries it.
 */
export function publishEvidence(
  ctx: Context,
  id: string,
  { version, altText }: EvidencePublish,
): Promise<EvidenceView> {
  const { accountId: publicById } = requirePerson(ctx.actor)
  return changeEvidence(ctx, id, "publish", (opened) => {
    refuseKind(opened)
    refuseOwn(publicById, opened)
    refuseForeign(ctx, "publish", opened)
    refuseRemoved(opened)
    if (opened.found.publicAt !== null && opened.found.altText === altText) return null
    refuseOtherVersion(version, opened)
    return { set: { altText, publicById, publicAt: new Date() } }
  })
}

function refuseKind({ found }: Opened) {
  if (publishableKinds.includes(found.kind)) return
  const kind = evidenceKindLabels[found.kind]
  const detail = `“${kind}” có tên, chữ ký hoặc giọng nói của người dân nên không bao giờ được công khai.`
  throw new Refusal("forbidden", detail)
}

function refuseOwn(accountId: string, { found }: Opened) {
  if (found.authorId !== accountId) return
  throw new Refusal("forbidden", "Bạn đã gửi tệp này nên người khác phải công khai.")
}

/** Takes a file back from the public at once; its own organization may do so too. */
export const unpublishEvidence = (
  ctx: Context,
  id: string,
  version: number,
): Promise<EvidenceView> =>
  changeEvidence(ctx, id, "unpublish", (opened) => {
    const isPublic = opened.found.publicAt !== null
    const asPublic = { ...opened, found: { ...opened.found, publicAt: opened.found.createdAt } }
    refuseForeign(ctx, "unpublish", isPublic ? opened : asPublic)
    if (!isPublic) return null
    refuseOtherVersion(version, opened)
    return { set: { publicAt: null, publicById: null } }
  })
