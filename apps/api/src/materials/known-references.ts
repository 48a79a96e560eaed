import type { Db } from "@loa/db/db.ts"
import type { MaterialWrite } from "@loa/domain/materials/material.ts"
import { materialLabels } from "@loa/domain/materials/material.ts"
import { type FieldError, refuseFields } from "@loa/domain/refusal.ts"
import { sql } from "drizzle-orm"

type Named = Pick<MaterialWrite, "planId" | "taskCode" | "channelCode" | "items">
type Known = { task: boolean | null; channel: boolean; items: string[] }

/** Refuses a task line, a channel or items that do not exist, naming each. One query. */
export async function refuseUnknown(tx: Db, { planId, taskCode, channelCode, items }: Named) {
  const codes = sql.param(items.map(({ code }) => code))
  const { rows } = await tx.execute<Known>(sql`
    select (select t.is_heading from task t where t.plan_id = ${planId} and t.code = ${taskCode}) as task,
           exists (select from channel c where c.code = ${channelCode}) as channel,
           array(select c.code from content_item c where c.plan_id = ${planId} and c.code = any(${codes}::text[])) as items`)
  const [known] = rows
  if (!known) throw new Error("select without from returned no row")
  const wrong = (field: string, message: string): FieldError => ({
    ...{ field, label: materialLabels[field.split(".")[0] ?? ""] ?? field, message },
  })
  const unknown = "không có trong danh sách lựa chọn."
  const errors = [
    ...(taskCode !== null && known.task === null ? [wrong("taskCode", unknown)] : []),
    ...(known.task ? [wrong("taskCode", "là đề mục, hãy chọn một dòng trong đó.")] : []),
    ...(channelCode !== null && !known.channel ? [wrong("channelCode", unknown)] : []),
    ...items.flatMap(({ code }, at) =>
      known.items.includes(code) ? [] : [wrong(`items.${at}.code`, unknown)],
    ),
  ]
  if (errors.length > 0) throw refuseFields(errors)
}
