import { contentItems, contentItemWordings, plans, planVersions } from "@loa/db/schema.ts"
import { listOf, nameOn, versionOn } from "@loa/db/sql-parts.ts"
import type { Day } from "@loa/domain/dates.ts"
import { and, asc, eq, type SQL, sql } from "drizzle-orm"
import type { Context } from "../http/context.ts"
import type {
  Body,
  LegalDocument,
  PlanIndex,
  PlanItem,
  PlanParty,
  PlanVersion,
} from "./plan-answer.ts"
import type { StoredText } from "./plan-texts.ts"
import { isVisiblePlan } from "./visible.ts"

function parties(today: string) {
  const lastDay = sql`least(p.valid_to, ${today}::date)`
  const named = (id: SQL) => sql`json_build_object('id', ${id}, 'name', ${nameOn(id, lastDay)})`
  return listOf<PlanParty>(
    sql`json_build_object('role', p.role, 'organization', ${named(sql`p.organization_id`)}, 'from', p.valid_from,
      'to', p.valid_to, 'serves', case when p.serves_id is null then null else ${named(sql`p.serves_id`)} end,
      'optional', p.optional, 'document', p.document)`,
    sql`from plan_party p where p.plan_id = "plan".id`,
    sql`p.valid_from, p.role, p.organization_id, p.serves_id`,
  )
}

const indices = listOf<PlanIndex>(
  sql`json_build_object('index', x.index_id, 'name', x.name, 'heading', x.heading, 'intro', x.intro)`,
  sql`from plan_index x where x.plan_id = "plan".id`,
  sql`x.ordinal`,
)

const bodies = listOf<Body>(
  sql`json_build_object('id', b.id, 'name', b.name, 'organization', b.organization_id, 'shortName', b.short_name,
    'kind', b.kind, 'level', b.level, 'treatment', b.treatment, 'note', b.note)`,
  sql`from plan_body b where b.plan_id = "plan".id`,
  sql`b.ordinal`,
)

const documents = listOf<LegalDocument>(
  sql`json_build_object('id', d.id, 'type', d.type, 'number', d.number, 'issuedOn', d.issued_on, 'issuer', d.issuer,
    'level', d.level, 'title', d.title, 'role', d.role, 'note', d.note, 'variants', d.variants)`,
  sql`from plan_legal_document l join legal_document d on d.id = l.document_id where l.plan_id = "plan".id`,
  sql`l.ordinal`,
)

const versions = listOf<PlanVersion>(
  sql`json_build_object('version', v.version, 'effectiveFrom', v.effective_from, 'note', v.note)`,
  sql`from plan_version v where v.plan_id = "plan".id`,
  sql`v.version`,
)

const texts = listOf<StoredText>(
  sql`json_build_object('section', t.section, 'text', t.text, 'details', t.details)`,
  sql`from plan_text t where t.plan_id = "plan".id and t.version = ${planVersions.version}`,
  sql`t.section, t.ordinal`,
)

/** A plan in its version in force on a day, without its items and tasks; undefined when there is none to be seen. */
export async function selectPlan(ctx: Context, id: string, day: Day) {
  const [plan] = await ctx.db
    .select({
      id: plans.id,
      shortTitle: plans.shortTitle,
      startsOn: plans.startsOn,
      endsOn: plans.endsOn,
      sample: plans.sample,
      title: plans.title,
      number: plans.number,
      signedOn: plans.signedOn,
      source: plans.source,
      version: planVersions.version,
      effectiveFrom: planVersions.effectiveFrom,
      versionNote: planVersions.note,
      versions,
      parties: parties(ctx.today),
      indices,
      bodies,
      documents,
      texts,
    })
    .from(plans)
    .innerJoin(
      planVersions,
      and(eq(planVersions.planId, plans.id), eq(planVersions.version, versionOn(plans.id, day))),
    )
    .where(and(eq(plans.id, id), isVisiblePlan(ctx)))
  return plan
}

const bullets = listOf<PlanItem["bullets"][number]>(
  sql`json_build_object('id', b.id, 'text', b.text, 'hasDash', b.has_dash, 'legalDocuments', b.legal_document_ids)`,
  sql`from content_bullet b where b.plan_id = ${contentItems.planId} and b.item_code = ${contentItems.code}
    and b.version = ${contentItemWordings.version}`,
  sql`b.ordinal`,
)

const subItems = listOf<PlanItem["subItems"][number]>(
  sql`json_build_object('id', s.id, 'title', s.title)`,
  sql`from content_sub_item s where s.plan_id = ${contentItems.planId} and s.item_code = ${contentItems.code}`,
  sql`s.ordinal`,
)

/** The content items of one version of a plan, bullets verbatim. */
export async function selectPlanItems(
  ctx: Context,
  plan: string,
  version: number,
): Promise<PlanItem[]> {
  const rows = await ctx.db
    .select({
      code: contentItems.code,
      label: contentItems.label,
      index: contentItems.indexId,
      shortTitle: contentItemWordings.shortTitle,
      title: contentItemWordings.title,
      heading: contentItemWordings.heading,
      letter: contentItemWordings.letterSource,
      anomaly: contentItemWordings.anomaly,
      continuesPlan: contentItems.continuesPlanId,
      continuesCode: contentItems.continuesCode,
      bullets,
      subItems,
    })
    .from(contentItems)
    .innerJoin(
      contentItemWordings,
      and(
        eq(contentItemWordings.planId, contentItems.planId),
        eq(contentItemWordings.code, contentItems.code),
        eq(contentItemWordings.version, version),
      ),
    )
    .where(eq(contentItems.planId, plan))
    .orderBy(asc(contentItems.ordinal))
  return rows.map(({ continuesPlan, continuesCode, ...item }) => ({
    ...item,
    continues: continuesPlan && continuesCode ? { plan: continuesPlan, code: continuesCode } : null,
  }))
}
