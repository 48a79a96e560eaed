import { listOf, nameOn } from "@loa/db/sql-parts.ts"
import type { Day } from "@loa/domain/dates.ts"
import type {
  PlanEdition,
  PlanLife,
  PlanLine,
  PlanOrganization,
} from "@loa/domain/plan/plan-life.ts"
import { type SQL, sql } from "drizzle-orm"
import type { Context } from "../http/context.ts"

/** The words of a task line in one version, and its place in the plan. */
export type LineWords = {
  version: number
  code: string
  parentCode: string | null
  isHeading: boolean
  title: string
  content: string | null
  leadSource: string | null
  coordinatingSource: string | null
  cadenceSource: string | null
}

export type NamedOrganization = PlanOrganization & { name: string }

/** A plan's life, who is in it by name, and its task lines in words: one query. */
export type FoundPlan = {
  life: Omit<PlanLife, "organizations"> & { organizations: readonly NamedOrganization[] }
  /** In the plan's order, headings among them. */
  words: LineWords[]
}

type Version = Pick<PlanEdition, "version" | "effectiveFrom">
type Line = PlanLine & { version: number }

const validity = (of: string) => sql.raw(`'validFrom', ${of}.valid_from, 'validTo', ${of}.valid_to`)

const versions = (plan: string): SQL<Version[]> =>
  listOf<Version>(
    sql`json_build_object('version', v.version, 'effectiveFrom', v.effective_from)`,
    sql`from plan_version v where v.plan_id = ${plan}`,
    sql`v.effective_from, v.version`,
  )

/** Only organizations and groups can owe or help; posts and counters are the plan's words. */
const bodiesAs = (role: "lead" | "coordinating") =>
  listOf(
    sql`json_build_object('id', b.id, 'organizationId', b.organization_id)`,
    sql`from task_body m join plan_body b on b.plan_id = m.plan_id and b.id = m.body_id
      where m.plan_id = w.plan_id and m.version = w.version and m.task_code = w.code and m.role = ${role}
        and (b.organization_id is not null or b.treatment = 'group')`,
    sql`m.ordinal`,
  )

const linesOf = (plan: string): SQL<Line[]> =>
  listOf<Line>(
    sql`json_build_object('version', w.version, 'code', w.code, 'cadence', w.cadence,
      'leads', ${bodiesAs("lead")}, 'coordinating', ${bodiesAs("coordinating")})`,
    sql`from task_wording w join task t on t.plan_id = w.plan_id and t.code = w.code
      where w.plan_id = ${plan} and not t.is_heading`,
    sql`t.ordinal`,
  )

const wordsOf = (plan: string): SQL<LineWords[]> =>
  listOf<LineWords>(
    sql`json_build_object('version', w.version, 'code', t.code, 'parentCode', t.parent_code,
      'isHeading', t.is_heading, 'title', w.title, 'content', w.content, 'leadSource', w.lead_source,
      'coordinatingSource', w.coordinating_source, 'cadenceSource', w.cadence_source)`,
    sql`from task_wording w join task t on t.plan_id = w.plan_id and t.code = w.code
      where w.plan_id = ${plan}`,
    sql`t.ordinal`,
  )

const organizationsOf = (plan: string, day: Day): SQL<NamedOrganization[]> =>
  listOf<NamedOrganization>(
    sql`json_build_object('id', o.id, 'name', ${nameOn(sql`o.id`, day)}, 'kind', o.kind,
      'level', o.level, ${validity("o")},
      'participations', ${listOf(
        sql`json_build_object(${validity("p")}, 'optional', p.optional)`,
        sql`from plan_party p where p.plan_id = ${plan} and p.organization_id = o.id and p.role = 'participant'`,
        sql`p.valid_from`,
      )},
      'keys', ${listOf(
        sql`to_json(a.key)`,
        sql`from organization_alias a where a.organization_id = o.id`,
        sql`a.key`,
      )})`,
    sql`from organization o where o.id in (select p.organization_id from plan_party p
      where p.plan_id = ${plan} and p.role = 'participant')`,
    sql`o.id`,
  )

const carriersOf = (plan: string) =>
  listOf<PlanLife["carriers"][number]>(
    sql`json_build_object('organizationId', p.organization_id, ${validity("p")})`,
    sql`from plan_party p where p.plan_id = ${plan} and p.role = 'carrier'`,
    sql`p.organization_id, p.valid_from`,
  )

/** Also through organizations that never took part: the way on must not break off there. */
const successions = listOf<PlanLife["successions"][number]>(
  sql`json_build_object('organizationId', s.organization_id, 'successorId', s.successor_id)`,
  sql`from organization_successor s`,
  sql`s.organization_id, s.successor_id`,
)

export async function fetchPlanLife(
  { db, today }: Pick<Context, "db" | "today">,
  { id, startsOn, endsOn }: { id: string; startsOn: Day; endsOn: Day },
): Promise<FoundPlan> {
  type Row = {
    versions: Version[]
    lines: Line[]
    words: LineWords[]
    organizations: NamedOrganization[]
    carriers: PlanLife["carriers"]
    successions: PlanLife["successions"]
  }
  const { rows } = await db.execute<Row>(sql`select ${versions(id)} as versions,
    ${linesOf(id)} as lines, ${wordsOf(id)} as words, ${organizationsOf(id, today)} as organizations,
    ${carriersOf(id)} as carriers, ${successions} as successions`)
  const [found] = rows
  if (!found) throw new Error("select without from returned no row")
  const { versions: editions, lines, words, ...rest } = found
  return {
    words,
    life: {
      ...{ startsOn, endsOn, ...rest },
      editions: editions.map((edition) => ({
        ...edition,
        lines: lines.filter(({ version }) => version === edition.version),
      })),
    },
  }
}
