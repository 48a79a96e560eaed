import type { Db } from "@loa/db/db.ts"
import { accounts, activities, auditLog, obligationWaivers } from "@loa/db/schema.ts"
import { organizationsAs } from "@loa/domain/accounts/actor.ts"
import { mayAudit } from "@loa/domain/accounts/may-accounts.ts"
import { type ActivityField, type Redact, redactedText } from "@loa/domain/accounts/redact.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { and, eq, type SQL, sql } from "drizzle-orm"
import { writeAudit } from "../http/audit.ts"
import type { Context } from "../http/context.ts"
import { requirePerson } from "../http/require.ts"
import { redactEvidence, redactNameInEvidence } from "./redact-evidence.ts"
import { redactMaterial, redactNameInMaterials } from "./redact-materials.ts"
import { redactClipOrder, redactNameInOutreach, redactOutreachLine } from "./redact-outreach.ts"
import { redactNameInReports, redactTitleInReports } from "./redact-reports.ts"

/** What each field becomes; a title must not be empty once it was sent. */
const blankActivity: Record<
  ActivityField,
  Partial<Record<keyof typeof activities.$inferSelect, SQL>>
> = {
  title: { title: sql`case when ${activities.title} = '' then '' else ${redactedText} end` },
  summary: { summary: sql`''` },
  place: { place: sql`''` },
  links: { links: sql`'{}'` },
  explanation: { explanation: sql`''` },
  details: { details: sql`'{}'` },
  integratedWith: { integratedWith: sql`''` },
  reason: { stateReason: sql`null` },
}

const numberOf = (rows: { lines: number }[]) => Number(rows[0]?.lines ?? 0)

async function blankLines(tx: Db, { subjectType, subjectId, fields }: Redact): Promise<number> {
  const { rows } = await tx.execute<{ lines: number }>(
    sql`select redact_audit(${subjectType}, ${subjectId}, ${sql.param([...fields])}::text[]) as lines`,
  )
  return numberOf(rows)
}

/** Also of a draft that was deleted: then only the log still holds it. */
async function redactActivity(tx: Db, redact: Redact & { subjectType: "activity" }) {
  const { subjectId, fields } = redact
  if (fields.includes("title")) await redactTitleInReports(tx, subjectId)
  const rows = await tx
    .update(activities)
    .set({
      ...Object.fromEntries(fields.flatMap((field) => Object.entries(blankActivity[field]))),
      version: sql`${activities.version} + 1`,
      updatedAt: sql`now()`,
    })
    .where(eq(activities.id, subjectId))
    .returning({ id: activities.id })
  const told = and(eq(auditLog.subjectType, "activity"), eq(auditLog.subjectId, subjectId))
  if (rows.length === 0 && (await tx.$count(auditLog, told)) === 0)
    throw new Refusal("not-found", "Không có hoạt động này.")
  return blankLines(tx, redact)
}

/** The name stands in what a person wrote and did as well; who it was still says the account's id. */
async function redactName(tx: Db, id: string): Promise<number> {
  await tx.update(accounts).set({ name: redactedText }).where(eq(accounts.id, id))
  await tx.update(activities).set({ authorName: redactedText }).where(eq(activities.authorId, id))
  await tx
    .update(obligationWaivers)
    .set({ byName: redactedText })
    .where(eq(obligationWaivers.byId, id))
  await redactNameInReports(tx, id)
  await redactNameInEvidence(tx, id)
  await redactNameInMaterials(tx, id)
  await redactNameInOutreach(tx, id)
  // Of drafts they wrote and somebody deleted, the log holds the name they had then.
  await tx.execute(sql`select redact_audit('activity', d.subject_id, '{authorName}')
    from audit_log d where d.verb = 'activity.delete' and exists (select from audit_log s
      where s.subject_type = 'activity' and s.subject_id = d.subject_id and s.verb = 'activity.save'
        and s.actor_id = ${id} and s.actor_name = d.before ->> 'authorName')`)
  const { rows } = await tx.execute<{ lines: number }>(
    sql`select redact_audit_actor(${id}, ${redactedText}) as lines`,
  )
  return numberOf(rows)
}

async function redactAccount(tx: Db, redact: Redact & { subjectType: "account" }) {
  const { subjectId, fields } = redact
  const [account] = await tx.select().from(accounts).where(eq(accounts.id, subjectId)).for("update")
  if (!account) throw new Refusal("not-found", "Không có tài khoản này.")
  if (!account.disabledAt)
    throw new Refusal("conflict", "Tài khoản còn dùng; hãy khóa tài khoản trước khi xóa dữ liệu.")
  let lines = await blankLines(tx, redact)
  if (fields.includes("name")) lines += await redactName(tx, subjectId)
  const username = `da-xoa-${subjectId.slice(-12)}`
  const unnamed = { username, displayUsername: username, email: `${username}@loa.invalid` }
  await tx
    .update(accounts)
    .set({
      ...(fields.includes("username") && unnamed),
      version: sql`${accounts.version} + 1`,
      updatedAt: sql`now()`,
    })
    .where(eq(accounts.id, subjectId))
  return lines
}

async function redactRow(tx: Db, ctx: Context, input: Redact): Promise<number> {
  if (input.subjectType === "activity") return redactActivity(tx, input)
  if (input.subjectType === "account") return redactAccount(tx, input)
  if (input.subjectType === "material") await redactMaterial(tx, input)
  else if (input.subjectType === "outreach") await redactOutreachLine(tx, input)
  else if (input.subjectType === "clip") await redactClipOrder(tx, input)
  else await redactEvidence(tx, ctx, input)
  return blankLines(tx, input)
}

/**
 * Blanks named fields of a row and of every line of its history, for good, and leaves a line that says who blanked
 * what kind of data and why (DESIGN §4 "Nothing is ever lost").
 */
export function redact(ctx: Context, input: Redact): Promise<{ lines: number }> {
  const person = requirePerson(ctx.actor)
  if (!mayAudit(person)) throw new Refusal("forbidden", "Chỉ quản trị mới xóa được dữ liệu.")
  const { subjectType, subjectId, fields, reason } = input
  return ctx.db.transaction(async (tx) => {
    const lines = await redactRow(tx, ctx, input)
    await writeAudit(tx, ctx, {
      ...{ verb: `${subjectType}.redact`, subjectType, subjectId, reason },
      organizationId: organizationsAs(person, "admin").at(0) ?? null,
      ...{ before: null, after: { fields, lines } },
    })
    return { lines }
  })
}
