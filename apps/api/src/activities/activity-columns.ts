import { activities, organizations, plans } from "@loa/db/schema.ts"
import { listOf, nameOn, oneOf, successorsOf, versionOn } from "@loa/db/sql-parts.ts"
import type { SettingRow } from "@loa/domain/accounts/dated-settings.ts"
import type { Party } from "@loa/domain/activities/parties.ts"
import { type Day, timeZone } from "@loa/domain/dates.ts"
import type { PlanIndexId } from "@loa/domain/indices/structure.ts"
import type { MaterialKind } from "@loa/domain/materials/material-kinds.ts"
import type { Cadence } from "@loa/domain/plan/kinds.ts"
import type { PeriodKey } from "@loa/domain/reports/period.ts"
import { getTableColumns, type Placeholder, type SQL, sql } from "drizzle-orm"
import { evidenceEntry, type FoundEvidence } from "../evidence/evidence-entry.ts"

const { search: _search, copyKey: _copyKey, ...shown } = getTableColumns(activities)
/** All but what only searching and comparing need. */
export const ownColumns = shown

type Part = { id: string; text: string }
export type FoundItem = {
  code: string
  main: boolean
  bulletIds: string[]
  subItemIds: string[]
  label: string
  title: string
  shortTitle: string
  indexId: PlanIndexId
  /** The words of those it names, as the plan had them on its day. */
  bullets: Part[]
  subItems: Part[]
}
export type FoundAudience = { code: string; reach: number | null; name: string; nameEn: string }
export type Named = { id: string; name: string }

/** One thing that happened to it; the fields of before and after are those of a write, and `state`. */
export type HistoryLine = {
  at: string
  actorId: string | null
  actorName: string
  organizationName: string | null
  verb: string
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
  reason: string | null
}

const part = (id: string, text: string) =>
  sql.raw(`json_build_object('id', ${id}, 'text', ${text})`)

const itemsOf = (wording: SQL) =>
  listOf<FoundItem>(
    sql`json_build_object('code', i.item_code, 'main', i.main, 'bulletIds', i.bullet_ids,
      'subItemIds', i.sub_item_ids, 'label', c.label, 'title', coalesce(w.title, c.label),
      'shortTitle', coalesce(w.short_title, c.label), 'indexId', c.index_id,
      'bullets', ${listOf<Part>(
        part("b.id", "b.text"),
        sql`from content_bullet b where b.plan_id = i.plan_id and b.version = ${wording} and b.id = any(i.bullet_ids)`,
        sql`b.ordinal`,
      )},
      'subItems', ${listOf<Part>(
        part("s.id", "s.title"),
        sql`from content_sub_item s where s.plan_id = i.plan_id and s.id = any(i.sub_item_ids)`,
        sql`s.ordinal`,
      )})`,
    sql`from activity_item i join content_item c on c.plan_id = i.plan_id and c.code = i.item_code
      left join content_item_wording w
        on w.plan_id = i.plan_id and w.code = i.item_code and w.version = ${wording}
      where i.activity_id = ${activities.id}`,
    sql`i.main desc, c.ordinal`,
  )

const audiences = listOf<FoundAudience>(
  sql`json_build_object('code', u.audience_code, 'reach', u.reach, 'name', a.name, 'nameEn', a.name_en)`,
  sql`from activity_audience u join audience a on a.code = u.audience_code
    where u.activity_id = ${activities.id}`,
  sql`a.ordinal`,
)

const partnersOn = (day: SQL) =>
  listOf<Named>(
    sql`json_build_object('id', p.organization_id, 'name', ${nameOn(sql`p.organization_id`, day)})`,
    sql`from activity_partner p where p.activity_id = ${activities.id}`,
    sql`p.organization_id`,
  )

const taskOf = (wording: SQL) =>
  oneOf<{ code: string; title: string; cadence: Cadence | null }>(
    sql`json_build_object('code', t.code, 'title', t.title, 'cadence', t.cadence)`,
    sql`from task_wording t where t.plan_id = ${activities.planId} and t.code = ${activities.taskCode}
      and t.version = ${wording}`,
  )

const material = oneOf<{ id: string; title: string; kind: MaterialKind }>(
  sql`json_build_object('id', m.id, 'title', m.title, 'kind', m.kind)`,
  sql`from material m where m.id = ${activities.materialId}`,
)

const evidence = listOf<FoundEvidence>(
  evidenceEntry,
  sql`from activity_evidence l join evidence e on e.id = l.evidence_id join file f on f.hash = e.file_hash
    where l.activity_id = ${activities.id}`,
  sql`e.id`,
)

const history = listOf<HistoryLine>(
  sql`json_build_object('at', to_char(l.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'actorId', l.actor_id, 'actorName', l.actor_name, 'verb', l.verb, 'before', l.before,
    'after', l.after, 'reason', l.reason, 'organizationName', case when l.organization_id is not null
      then ${nameOn(sql`l.organization_id`, sql`(l.at at time zone ${sql.raw(`'${timeZone}'`)})::date`)} end)`,
  sql`from audit_log l where l.subject_type = 'activity' and l.subject_id = ${activities.id}::text`,
  sql`l.id`,
)

/** When reporting periods end, also in years past. */
const periodSettings = listOf<SettingRow>(
  sql`json_build_object('key', s.key, 'value', s.value, 'validFrom', s.valid_from)`,
  sql`from setting s where s.key in ('quarter_cut_off_day', 'quarter_due_working_days', 'year_cut_off', 'year_due')`,
  sql`s.valid_from, s.created_at`,
)

/** Periods whose figures stand as they were sent: its organization's report was consolidated. */
const lockedPeriods = listOf<PeriodKey>(
  sql`to_json(r.period)`,
  sql`from report r where r.plan_id = ${activities.planId} and r.scope = 'unit'
    and r.organization_id = ${activities.organizationId} and r.state = 'consolidated'`,
  sql`r.period`,
)

/** Participants other than its own organization give no right over it. */
const parties = listOf<Party>(
  sql`json_build_object('organizationId', p.organization_id, 'role', p.role,
    'servesId', p.serves_id, 'validFrom', p.valid_from, 'validTo', p.valid_to)`,
  sql`from plan_party p where p.plan_id = ${activities.planId}
    and (p.role <> 'participant' or p.organization_id = ${activities.organizationId})`,
  sql`p.valid_from`,
)

/** Who coordinates today at one of the plan's focal points. */
const coordinatorsOn = (today: Day | Placeholder) =>
  listOf<{ accountId: string; organizationId: string }>(
    sql`json_build_object('accountId', m.account_id, 'organizationId', m.organization_id)`,
    sql`from membership m where m.role = 'coordinator' and m.valid_from <= ${today}
      and (m.valid_to is null or m.valid_to >= ${today})
      and m.organization_id in (select f.organization_id from plan_party f
        where f.plan_id = ${activities.planId} and f.role = 'focal-point')`,
    sql`m.id`,
  )

/**
 * One activity with all that belongs to it, the names of what it refers to, its history, and what its rights and
 * its days depend on. To be selected from activity joined with plan and organization: in a select from one table
 * alone Drizzle leaves the table's name out, and the lists would read their own columns.
 */
export function activityColumns(today: Day | Placeholder) {
  // A draft without a day reads as of today.
  const day = sql`coalesce(${activities.firstDay}, ${today}::date)`
  const wording = versionOn(activities.planId, day)
  return {
    ...ownColumns,
    ...{ audiences, evidence, history, material, parties },
    ...{ periodSettings, lockedPeriods },
    items: itemsOf(wording),
    partners: partnersOn(day),
    task: taskOf(wording),
    organizationName: nameOn(activities.organizationId, day),
    planShortTitle: plans.shortTitle,
    plan: { startsOn: plans.startsOn, endsOn: plans.endsOn },
    organization: { validFrom: organizations.validFrom, validTo: organizations.validTo },
    successorIds: successorsOf(activities.organizationId),
    coordinators: coordinatorsOn(today),
  }
}
