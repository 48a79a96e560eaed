import { mayWriteFor } from "@loa/domain/activities/may.ts"
import { type EvidenceDescribe, evidenceLabels } from "@loa/domain/evidence/evidence.ts"
import {
  type EvidenceKind,
  evidenceKindLabels,
  publishableKinds,
} from "@loa/domain/evidence/kinds.ts"
import { endingOf, endingsOf, typesOf } from "@loa/domain/evidence/media.ts"
import { Refusal, refuseField } from "@loa/domain/refusal.ts"
import type { Context } from "../http/context.ts"
import { changeEvidence, refuseForeign } from "./change-evidence.ts"
import type { EvidenceView } from "./evidence-entry.ts"
import { type Opened, refuseOtherVersion, refuseRemoved } from "./find-evidence.ts"

/** Says anew what a file is, its caption, and what it shows in words. */
export const describeEvidence = (
  ctx: Context,
  id: string,
  { version, kind, caption, altText }: EvidenceDescribe,
): Promise<EvidenceView> =>
  changeEvidence(ctx, id, "describe", (opened) => {
    refuseForeign(ctx, "describe", opened)
    refuseRemoved(opened)
    const { found } = opened
    const says = [found.kind, found.caption, found.altText]
    if ([kind, caption, altText].every((said, at) => said === says[at])) return null
    refuseOtherVersion(version, opened)
    refuseKind(ctx, kind, opened)
    if (opened.found.publicAt !== null && altText === "")
      throw refuseField("altText", evidenceLabels.altText ?? "", "tệp đang công khai cần mô tả.")
    return { set: { kind, caption, altText } }
  })

/** A kind fits the bytes; a public file keeps its kind; only whoever sent a list may say that it is a photo. */
function refuseKind(ctx: Context, kind: EvidenceKind, { found, view }: Opened) {
  if (kind === found.kind) return
  const label = evidenceLabels.kind ?? ""
  if (!typesOf[kind].some((type) => type === found.mediaType)) {
    const taken = `“${evidenceKindLabels[kind]}” nhận ${endingsOf(kind)}`
    throw refuseField("kind", label, `${taken}, tệp này là ${endingOf(found.mediaType)}.`)
  }
  if (found.publicAt !== null)
    throw new Refusal("conflict", "Tệp đang công khai; hãy thôi công khai rồi đổi loại.", {
      current: view,
    })
  const opensUp = publishableKinds.includes(kind) && !publishableKinds.includes(found.kind)
  if (opensUp && !mayWriteFor(ctx.actor, found))
    throw new Refusal("forbidden", "Chỉ đơn vị gửi tệp mới đổi được sang loại có thể công khai.")
}
