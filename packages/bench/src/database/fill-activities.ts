import { checkCounts, checkCoverage, checkFacts } from "@loa/api/activities/check-facts.ts"
import type { Db } from "@loa/db/db.ts"
import { type SQL, sql } from "drizzle-orm"
import type { Size } from "./bench-database.ts"
import { focalPoint, plan } from "./fill-world.ts"
import { middling, openings, passing, rare, sentences, themes, villages } from "./words.ts"

/** Activities happened on the days from the first to the last, evenly. */
export const firstDay = "2023-01-01"
export const lastDay = "2026-10-31"

const tables = ["activity", "activity_item", "activity_audience", "activity_partner", "audit_log"]

/**
 * Fills the tables by whole statements with triggers and foreign keys off and indexes dropped, then builds the
 * rollups from the recounts that `facts:check` compares them with.
 */
export async function fillActivities(db: Db, { activities, organizations }: Size): Promise<void> {
  await db.execute(sql`set session_replication_role = replica`)
  const indexes = await dropIndexes(db)
  await db.execute(drawRows(activities, organizations))
  for (const statement of [...activityRows, ...partRows]) await db.execute(statement)
  for (const index of indexes) await db.execute(sql.raw(index))
  for (const rollup of ["activity_facts", "activity_counts", "coverage_facts"])
    await db.execute(sql.raw(`insert into ${rollup} select * from ${rollup}_recount`))
  await db.execute(sql`set session_replication_role = origin`)
  await db.execute(sql`drop table drawn`)
  await db.execute(sql`vacuum analyze`)
  await db.execute(sql`checkpoint`)
  for (const check of [checkFacts, checkCounts, checkCoverage]) {
    const differences = await check(db)
    if (differences.length > 0) throw new Error(`${check.name}: ${differences.length} differences`)
  }
}

/** All but those that keep a key; rows go in much faster without. */
async function dropIndexes(db: Db): Promise<string[]> {
  const { rows } = await db.execute<{ name: string; definition: string }>(sql`
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index i
     where indrelid::regclass::text = any(${sql.param(tables)}::text[])
       and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`)
  for (const { name } of rows) await db.execute(sql.raw(`drop index ${name}`))
  return rows.map(({ definition }) => definition)
}

const list = (words: readonly string[]) => sql`${sql.param([...words])}::text[]`
/** A number from 0 up to 1 that depends on the row and a salt only. */
const dice = (salt: number): SQL =>
  sql.raw(`((hashint8extended(n, ${salt}) & 1048575) / 1048576.0)`)
const pick = (words: readonly string[], salt: number): SQL =>
  sql`(${list(words)})[1 + floor(${sql.raw(String(words.length))} * ${dice(salt)})::integer]`

/** One row for each activity: what the rest depends on. The busiest unit has some 2 % of all, the quietest 0.2 %. */
const drawRows = (count: number, organizations: number) => sql`
  create unlogged table drawn as
  select n, day, made_at, channel, state,
    (lpad(to_hex((extract(epoch from made_at) * 1000)::bigint), 12, '0') || '7' || lpad(to_hex(n & 4095), 3, '0')
      || '8' || lpad(to_hex((hashint8extended(n, 1) & 1152921504606846975)), 15, '0'))::uuid as id,
    'do-xa-' || lpad((1 + floor(${organizations} * power(${dice(2)}, 1.5)))::integer::text, 3, '0') as organization_id,
    1 + floor(24 * power(${dice(3)}, 1.4))::integer as item
  from (
    select n, day, day + interval '1 day' + ${dice(4)} * interval '5 days' as made_at,
      (array(select code from channel order by ordinal))[1 + floor(17 * power(${dice(5)}, 1.3))::integer] as channel,
      case when ${dice(6)} < 0.04 then 'draft' when ${dice(6)} < 0.07 then 'submitted'
        when ${dice(6)} < 0.09 then 'returned' when ${dice(6)} < 0.15 then 'verified'
        when ${dice(6)} < 0.98 then 'published' else 'withdrawn' end as state
    from (select n, date ${sql.raw(`'${firstDay}'`)} + floor((n - 1.0) / ${count}
        * (date ${sql.raw(`'${lastDay}'`)} - date ${sql.raw(`'${firstDay}'`)} + 1))::integer as day
      from generate_series(1, ${count}::bigint) n) days
  ) rows`

const title = sql`${pick(openings, 10)} || ' ' || ${pick(themes, 11)}
  || case when ${dice(12)} < 0.2 then ', ' || ${pick(middling, 13)} else '' end
  || case when ${dice(14)} < 0.0001 then ', ' || ${pick(rare, 15)} else '' end
  || case when day < '2024-01-01' and ${dice(16)} < 0.1 then ', ' || ${sql.raw(`'${passing}'`)} else '' end`
const summary = sql`case when ${dice(20)} < 0.6 then ${pick(sentences, 21)} else '' end
  || case when ${dice(20)} < 0.3 then ' ' || ${pick(sentences, 22)} || ' ' || ${pick(sentences, 23)} else '' end`

const activityRows = [
  sql`insert into activity (id, plan_id, organization_id, author_id, author_name, state, first_day, last_day,
      channel_code, task_code, title, summary, place, links, minutes, copies, cost, languages, write_id, state_at,
      published_at, submitted_at, created_at, updated_at, version)
    select id, ${plan.id}, organization_id, organization_id || '-ghi-1', 'Người ' || organization_id || '-ghi-1',
      state, day, case when ${dice(30)} < 0.1 then day + 1 end, channel,
      case when ${dice(31)} < 0.5 then (1 + floor(9 * ${dice(32)}))::integer::text end,
      ${title}, ${summary}, 'Thôn ' || ${pick(villages, 33)},
      case when ${dice(34)} < 0.7 then array['https://xa.example.vn/tin/' || n] else '{}' end,
      case when channel in (select code from channel where 'minutes' = any(asks)) then 5 + n % 40 end,
      case when channel in (select code from channel where 'copies' = any(asks)) then 50 + n % 400 end,
      case when ${dice(35)} < 0.3 then 50000 * (1 + n % 60) end, '{vi}', id, made_at + interval '1 day',
      case when state in ('published', 'withdrawn') then made_at + interval '3 days' end,
      case when state <> 'draft' then made_at + interval '1 hour' end, made_at, made_at + interval '1 day', 3
    from drawn order by n`,
]

const itemRow = (item: string, main: boolean, where: SQL) => sql`
  select id, ${plan.id}, code, ${main}::boolean from drawn
    join content_item c on c.plan_id = ${plan.id} and c.ordinal = ${sql.raw(item)} where ${where}`

const partRows = [
  sql`insert into activity_item (activity_id, plan_id, item_code, main)
    ${itemRow("item", true, sql`true`)}
    union all ${itemRow("1 + (item + floor(11 * power(hashint8extended(n, 40) & 255, 1) / 256))::integer % 24", false, sql`${dice(41)} < 0.4`)}
    union all ${itemRow("1 + (item + 11 + floor(11 * (hashint8extended(n, 42) & 255) / 256))::integer % 24", false, sql`${dice(41)} < 0.1`)}`,
  sql`insert into activity_audience (activity_id, audience_code, reach)
    select id, 'people', case when ${dice(50)} < 0.85 then 5 + floor(600 * power(${dice(51)}, 3))::integer end from drawn
    union all select id, 'officials', 3 + n % 30 from drawn where ${dice(52)} < 0.3`,
  sql`insert into activity_partner (activity_id, organization_id)
    select id, ${focalPoint} from drawn where ${dice(60)} < 0.02
    union all select id, 'do-xa-001' from drawn where ${dice(61)} < 0.002 and organization_id <> 'do-xa-001'`,
  sql`insert into audit_log (at, actor_id, actor_name, organization_id, verb, subject_type, subject_id, after)
    select made_at, organization_id || '-ghi-1', 'Người ' || organization_id || '-ghi-1', organization_id,
      'activity.save', 'activity', id::text,
      jsonb_build_object('state', 'draft', 'planId', ${plan.id}::text, 'firstDay', day, 'channelCode', channel)
    from drawn order by n`,
]
