import { constraintOf } from "@loa/db/database-errors.ts"
import type { Db } from "@loa/db/db.ts"
import { memberships, organizations } from "@loa/db/schema.ts"
import { type Assignment, accountLabels } from "@loa/domain/accounts/account.ts"
import { printedDay } from "@loa/domain/dates.ts"
import { type FieldError, Refusal } from "@loa/domain/refusal.ts"
import { eq } from "drizzle-orm"

const wrong = (
  field: string,
  name: "organizationId" | "validFrom",
  message: string,
): FieldError => ({
  field,
  label: accountLabels[name] ?? name,
  message,
})

/** The organization exists, and is there on the first day. `path` is where the assignment stands in the input. */
export async function wrongAssignment(
  tx: Db,
  { organizationId, validFrom }: Assignment,
  path: string,
): Promise<FieldError[]> {
  const [organization] = await tx
    .select({ validFrom: organizations.validFrom, validTo: organizations.validTo })
    .from(organizations)
    .where(eq(organizations.id, organizationId))
  if (!organization)
    return [wrong(`${path}.organizationId`, "organizationId", "không có đơn vị này.")]
  if (validFrom < organization.validFrom) {
    const since = printedDay(organization.validFrom)
    return [wrong(`${path}.validFrom`, "validFrom", `đơn vị chỉ có từ ngày ${since}.`)]
  }
  if (organization.validTo === null || validFrom <= organization.validTo) return []
  const until = printedDay(organization.validTo)
  return [wrong(`${path}.validFrom`, "validFrom", `đơn vị đã kết thúc ngày ${until}.`)]
}

/** Writes one role; the same one twice on one day is refused in words. */
export async function insertMembership(tx: Db, accountId: string, assignment: Assignment) {
  try {
    await tx.insert(memberships).values({ accountId, ...assignment })
  } catch (error) {
    if (constraintOf(error) !== "membership_no_overlap") throw error
    throw new Refusal(
      "conflict",
      "Người này đã có vai trò đó ở đơn vị đó trong thời gian này; hãy kết thúc phân công cũ trước.",
    )
  }
}
