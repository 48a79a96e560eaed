import { evidence } from "@loa/db/schema.ts"
import { organizationsAs } from "@loa/domain/accounts/actor.ts"
import { actsIn } from "@loa/domain/activities/may.ts"
import { type EvidenceVerb, mayEvidence } from "@loa/domain/evidence/may.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { eq, sql } from "drizzle-orm"
import { writeAudit } from "../http/audit.ts"
import type { Context } from "../http/context.ts"
import { requirePerson } from "../http/require.ts"
import { type EvidenceView, evidenceSubject, type FoundEvidence } from "./evidence-entry.ts"
import { type Opened, openEvidence, viewOf } from "./find-evidence.ts"

type ChangingVerb = Extract<EvidenceVerb, "describe" | "publish" | "unpublish" | "remove">

/** What a verb writes, with the reason it was given; null when it is as it should be already. */
type Change = { set: Partial<typeof evidence.$inferInsert>; reason?: string } | null

type Described = Pick<FoundEvidence, "kind" | "caption" | "altText"> & {
  publicAt: unknown
  removedAt: unknown
}

/** What history keeps of a file's row. */
const fieldsOf = ({ kind, caption, altText, publicAt, removedAt }: Described) => ({
  ...{ kind, caption, altText },
  public: publicAt !== null,
  removed: removedAt !== null,
})

/** In which of the actor's organizations they act: the reviewing one first, else the file's own side. */
function actingOrganization({ actor }: Context, { found, activities }: Opened): string | null {
  const asReviewer = activities.map((activity) => actsIn(actor, "return", activity)).find(Boolean)
  const own = organizationsAs(actor, "reporter")
  return (
    asReviewer ??
    [found.organizationId, ...found.successorIds].find((id) => own.includes(id)) ??
    null
  )
}

/** The order all verbs on one file's row share: locked row → `decide` refuses or says what to write → audit. */
export function changeEvidence(
  ctx: Context,
  id: string,
  verb: ChangingVerb,
  decide: (opened: Opened) => Change,
): Promise<EvidenceView> {
  requirePerson(ctx.actor)
  return ctx.db.transaction(async (tx) => {
    const opened = await openEvidence(tx, ctx, id)
    const change = decide(opened)
    if (!change) return opened.view
    const [row] = await tx
      .update(evidence)
      .set({ ...change.set, version: sql`${evidence.version} + 1` })
      .where(eq(evidence.id, id))
      .returning()
    if (!row) throw new Error("What was just locked is not there.")
    await writeAudit(tx, ctx, {
      ...{ verb: `evidence.${verb}`, subjectType: "evidence", subjectId: id },
      organizationId: actingOrganization(ctx, opened),
      before: fieldsOf(opened.found),
      after: fieldsOf(row),
      reason: change.reason ?? null,
    })
    return viewOf(tx, ctx, opened)
  })
}

const verbs: Record<ChangingVerb, string> = {
  describe: "sửa mô tả của",
  publish: "công khai",
  unpublish: "thôi công khai",
  remove: "gỡ",
}

/** Only for files that stand: what is removed or done already is another answer. */
export function refuseForeign(ctx: Context, verb: ChangingVerb, { found, activities }: Opened) {
  const standing = { ...evidenceSubject(found), removed: false }
  if (mayEvidence(ctx.actor, verb, standing, activities)) return
  throw new Refusal("forbidden", `Bạn không được ${verbs[verb]} tệp này.`)
}
