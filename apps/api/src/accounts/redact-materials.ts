import type { Db } from "@loa/db/db.ts"
import { materialReceipts, materials } from "@loa/db/schema.ts"
import { type MaterialField, redactedText } from "@loa/domain/accounts/redact.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { eq, sql } from "drizzle-orm"

/** A title must not be empty. */
const blank: Record<MaterialField, string> = {
  ...{ title: redactedText, body: "", link: "", documentNumber: "" },
}

export async function redactMaterial(
  tx: Db,
  { subjectId, fields }: { subjectId: string; fields: readonly MaterialField[] },
): Promise<void> {
  const blanked = Object.fromEntries(fields.map((field) => [field, blank[field]]))
  const rows = await tx
    .update(materials)
    .set({ ...blanked, version: sql`${materials.version} + 1`, updatedAt: sql`now()` })
    .where(eq(materials.id, subjectId))
    .returning({ id: materials.id })
  if (rows.length === 0) throw new Refusal("not-found", "Không có tài liệu này.")
}

/** Who put a material there, and who confirmed one for their organization. */
export async function redactNameInMaterials(tx: Db, accountId: string): Promise<void> {
  await tx
    .update(materials)
    .set({ authorName: redactedText })
    .where(eq(materials.authorId, accountId))
  await tx
    .update(materialReceipts)
    .set({ confirmedByName: redactedText })
    .where(eq(materialReceipts.confirmedById, accountId))
}
