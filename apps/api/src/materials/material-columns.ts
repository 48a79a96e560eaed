import { isInUse, type ReceiptCount, receiptCount } from "@loa/db/material-receivers.ts"
import { listOf, nameOn, versionOn } from "@loa/db/sql-parts.ts"
import type { Day } from "@loa/domain/dates.ts"
import type { PlanIndexId } from "@loa/domain/indices/structure.ts"
import type { MaterialKind } from "@loa/domain/materials/material-kinds.ts"
import { type SQL, sql } from "drizzle-orm"

export type MaterialItem = {
  code: string
  label: string
  shortTitle: string
  indexId: PlanIndexId
  main: boolean
}

/** What a list and a page of its own say alike of a material. */
export type MaterialFacts = {
  id: string
  planId: string
  planShortTitle: string
  organizationId: string
  organizationName: string
  kind: MaterialKind
  title: string
  documentNumber: string
  documentDate: Day | null
  taskCode: string | null
  channelCode: string | null
  minutes: number | null
  validFrom: Day
  validTo: Day | null
  inUse: boolean
  items: MaterialItem[]
  receipts: ReceiptCount
  version: number
  sample: boolean
}

const items = (today: Day): SQL<MaterialItem[]> =>
  listOf<MaterialItem>(
    sql`json_build_object('code', i.item_code, 'label', c.label, 'indexId', c.index_id,
      'shortTitle', coalesce(w.short_title, c.label), 'main', i.main)`,
    sql`from material_item i join content_item c on c.plan_id = i.plan_id and c.code = i.item_code
      left join content_item_wording w on w.plan_id = i.plan_id and w.code = i.item_code
        and w.version = ${versionOn(sql`m.plan_id`, today)}
      where i.material_id = m.id`,
    sql`i.main desc, c.ordinal`,
  )

/** Of the row `m`; the name of whoever put it there is that of the day they did. */
export const materialColumns = (today: Day): SQL =>
  sql`m.id, m.plan_id as "planId", (select p.short_title from plan p where p.id = m.plan_id) as "planShortTitle",
    m.organization_id as "organizationId", ${nameOn(sql`m.organization_id`, sql`m.valid_from`)} as "organizationName",
    m.kind, m.title, m.document_number as "documentNumber", m.document_date::text as "documentDate",
    m.task_code as "taskCode", m.channel_code as "channelCode", m.minutes,
    m.valid_from::text as "validFrom", m.valid_to::text as "validTo", ${isInUse(today)} as "inUse",
    ${items(today)} as items, ${receiptCount(today)} as receipts, m.version, m.sample`
