import type { Db } from "@loa/db/db.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { sql } from "drizzle-orm"
import type { Context } from "../http/context.ts"

type Admins = { today: number; lasting: number }

/** Who can sign in as administrator today, and how many of them without an end in sight. */
async function countAdmins(tx: Db, { today, config }: Context): Promise<Admins> {
  const notDemo = config.demo ? sql`true` : sql`not a.demo`
  const { rows } = await tx.execute<Record<keyof Admins, string | number>>(
    sql`select count(distinct a.id) as today,
        count(distinct a.id) filter (where m.valid_to is null) as lasting
      from account a
      join membership m on m.account_id = a.id and m.role = 'admin'
        and m.valid_from <= ${today} and (m.valid_to is null or m.valid_to >= ${today})
      where a.disabled_at is null and ${notDemo}
        and exists (select from credential c where c.user_id = a.id and c.password is not null)`,
  )
  return { today: Number(rows[0]?.today ?? 0), lasting: Number(rows[0]?.lasting ?? 0) }
}

/**
 * Makes a change after which somebody must still be able to administer: now, and as far as anybody could before. The
 * lock lets one such change through at a time, so that two administrators cannot lock each other out.
 * @throws Refusal conflict, which undoes the change.
 */
export async function keepAnAdmin(tx: Db, ctx: Context, change: () => Promise<unknown>) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('loa:admins', 0))`)
  const before = await countAdmins(tx, ctx)
  await change()
  const after = await countAdmins(tx, ctx)
  const gone = (when: keyof Admins) => before[when] > 0 && after[when] === 0
  if (gone("today") || gone("lasting"))
    throw new Refusal(
      "conflict",
      "Đây là quản trị cuối cùng còn đăng nhập được; hãy giao vai trò quản trị cho người khác trước.",
    )
}
