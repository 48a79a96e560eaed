import { listOf } from "@loa/db/sql-parts.ts"
import type { ActivityWrite } from "@loa/domain/activities/activity.ts"
import type { Day } from "@loa/domain/dates.ts"
import { sql } from "drizzle-orm"

type Content = Omit<ActivityWrite, "writeId" | "deviceId" | "version">

/** How it was done the last time by one channel: what is often the same again, to start the next one from. */
export type Habit = { firstDay: Day; channelCode: string } & Pick<
  Content,
  | ("taskCode" | "place" | "minutes" | "copies" | "details" | "languages" | "mode" | "costSource")
  | ("items" | "audiences" | "partnerIds")
>

/** A place it was at by one channel. */
export type PlaceOption = { channelCode: string; place: string }

/** How far back habits go: entries, however many days they took. */
const lookedBack = 200
const placesEach = 3

const parts = sql`'items', ${listOf(
  sql`json_build_object('code', i.item_code, 'main', i.main, 'bulletIds', i.bullet_ids, 'subItemIds', i.sub_item_ids)`,
  sql`from activity_item i where i.activity_id = a.id`,
  sql`i.main desc, i.item_code`,
)}, 'audiences', ${listOf(
  sql`json_build_object('code', u.audience_code, 'reach', u.reach)`,
  sql`from activity_audience u where u.activity_id = a.id`,
  sql`u.audience_code`,
)}, 'partnerIds', ${listOf(
  sql`to_json(p.organization_id)`,
  sql`from activity_partner p where p.activity_id = a.id`,
  sql`p.organization_id`,
)}`

const same = sql`'firstDay', a.first_day, 'channelCode', a.channel_code, 'taskCode', a.task_code,
  'place', a.place, 'minutes', a.minutes, 'copies', a.copies, 'details', a.details,
  'languages', a.languages, 'mode', a.mode, 'costSource', a.cost_source`

const recent = (organizationId: string) =>
  sql`(select a.* from activity a where a.organization_id = ${organizationId}
    and a.first_day is not null and a.state <> 'draft'
    order by a.first_day desc, a.id desc limit ${sql.raw(`${lookedBack}`)})`

/** One for each channel it used lately, the latest first. */
export const habitsOf = (organizationId: string) =>
  listOf<Habit>(
    sql`json_build_object(${same}, ${parts})`,
    sql`from (select distinct on (r.channel_code) r.* from ${recent(organizationId)} r
      order by r.channel_code, r.first_day desc, r.id desc) a`,
    sql`a.first_day desc, a.id desc`,
  )

/** A few for each channel, the latest first. */
export const placesOf = (organizationId: string) =>
  listOf<PlaceOption>(
    sql`json_build_object('channelCode', p.channel_code, 'place', p.place)`,
    sql`from (select r.channel_code, r.place, max(r.first_day) as latest,
        row_number() over (partition by r.channel_code order by max(r.first_day) desc, r.place) as nth
      from ${recent(organizationId)} r where r.place <> '' group by 1, 2) p
      where p.nth <= ${sql.raw(`${placesEach}`)}`,
    sql`p.channel_code, p.nth`,
  )
