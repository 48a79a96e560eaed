import { activities, channels, plans, taskWordings } from "@loa/db/schema.ts"
import { listOf, nameOn, versionOn } from "@loa/db/sql-parts.ts"
import { and, desc, eq, type SQL, sql } from "drizzle-orm"
import type { Context } from "../http/context.ts"
import type {
  Named,
  PublishedActivity,
  PublishedAudience,
  PublishedFile,
  PublishedItem,
} from "./published-activity.ts"
import { isVisible } from "./visible.ts"

const wordingInForce = versionOn(activities.planId, activities.firstDay)

const subItems = listOf(
  sql`json_build_object('id', s.id, 'title', s.title)`,
  sql`from content_sub_item s where s.plan_id = i.plan_id and s.id = any(i.sub_item_ids)`,
  sql`s.ordinal`,
)

const bullets = listOf(
  sql`json_build_object('id', b.id, 'text', b.text)`,
  sql`from content_bullet b where b.plan_id = i.plan_id and b.version = ${wordingInForce} and b.id = any(i.bullet_ids)`,
  sql`b.ordinal`,
)

const items = listOf<PublishedItem>(
  sql`json_build_object('code', i.item_code, 'label', c.label, 'shortTitle', coalesce(w.short_title, c.label),
    'index', c.index_id, 'main', i.main, 'bullets', ${bullets}, 'subItems', ${subItems})`,
  sql`from activity_item i join content_item c on c.plan_id = i.plan_id and c.code = i.item_code
    left join content_item_wording w
      on w.plan_id = i.plan_id and w.code = i.item_code and w.version = ${wordingInForce}
    where i.activity_id = ${activities.id}`,
  sql`i.main desc, c.ordinal`,
)

const audiences = listOf<PublishedAudience>(
  sql`json_build_object('code', u.code, 'name', u.name, 'nameEn', u.name_en, 'reach', r.reach)`,
  sql`from activity_audience r join audience u on u.code = r.audience_code
    where r.activity_id = ${activities.id}`,
  sql`u.ordinal`,
)

const partners = listOf<Named>(
  sql`json_build_object('id', p.organization_id, 'name', ${nameOn(sql`p.organization_id`, activities.firstDay)})`,
  sql`from activity_partner p where p.activity_id = ${activities.id}`,
  sql`p.organization_id`,
)

const publicEvidence = listOf<PublishedFile>(
  sql`json_build_object('id', e.id, 'mediaType', f.media_type, 'altText', e.alt_text, 'caption', e.caption)`,
  sql`from activity_evidence l join evidence e on e.id = l.evidence_id join file f on f.hash = e.file_hash
    where l.activity_id = ${activities.id} and e.public_at is not null and e.removed_at is null`,
  sql`e.id`,
)

const columns = {
  id: activities.id,
  plan: activities.planId,
  organizationId: activities.organizationId,
  organizationName: nameOn(activities.organizationId, activities.firstDay),
  // A check of the table: an activity that was sent has a day.
  firstDay: sql<string>`${activities.firstDay}`.mapWith(activities.firstDay),
  lastDay: activities.lastDay,
  channelCode: channels.code,
  channelName: channels.name,
  channelNameEn: channels.nameEn,
  channelKind: channels.kind,
  taskCode: activities.taskCode,
  taskTitle: taskWordings.title,
  title: activities.title,
  summary: activities.summary,
  place: activities.place,
  links: activities.links,
  evidence: publicEvidence,
  items,
  audiences,
  minutes: activities.minutes,
  copies: activities.copies,
  languages: activities.languages,
  mode: activities.mode,
  partners,
  afterPlan: sql<boolean>`${activities.firstDay} > ${plans.endsOn}`,
  sample: activities.sample,
  publishedAt: activities.publishedAt,
}

const taskWordingInForce = and(
  eq(taskWordings.planId, activities.planId),
  eq(taskWordings.code, activities.taskCode),
  eq(taskWordings.version, wordingInForce),
)

const select = (ctx: Context, where: SQL | undefined, limit: number) =>
  ctx.db
    .select(columns)
    .from(activities)
    .innerJoin(plans, eq(plans.id, activities.planId))
    .innerJoin(channels, eq(channels.code, activities.channelCode))
    .leftJoin(taskWordings, taskWordingInForce)
    .where(and(isVisible(ctx), where))
    .orderBy(desc(activities.firstDay), desc(activities.id))
    .limit(limit)

/** Null when nobody could be counted: not the same as nobody. */
function sumOfReach(audiences: readonly PublishedAudience[]): number | null {
  const counted = audiences.flatMap(({ reach }) => reach ?? [])
  return counted.length === 0 ? null : counted.reduce((sum, reach) => sum + reach, 0)
}

function published(row: Awaited<ReturnType<typeof select>>[number]): PublishedActivity {
  const { organizationId, organizationName, taskCode, taskTitle, publishedAt, ...more } = row
  const { channelCode, channelName, channelNameEn, channelKind, ...rest } = more
  return {
    ...rest,
    state: "published",
    organization: { id: organizationId, name: organizationName },
    channel: {
      code: channelCode,
      name: channelName,
      nameEn: channelNameEn,
      kind: channelKind,
    },
    task: taskCode ? { code: taskCode, title: taskTitle ?? taskCode } : null,
    reach: sumOfReach(row.audiences),
    publishedAt: publishedAt?.toISOString() ?? null,
  }
}

/** The one way published activities are read: of what the public may see, last day first. */
export async function selectPublished(ctx: Context, where: SQL | undefined, limit: number) {
  const rows = await select(ctx, where, limit)
  return rows.map(published)
}
