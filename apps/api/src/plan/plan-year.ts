import type { Db } from "@loa/db/db.ts"
import type { Settings } from "@loa/domain/accounts/settings.ts"
import type { Day } from "@loa/domain/dates.ts"
import type { TaskBox } from "@loa/domain/plan/obligations.ts"
import { lastDayOf, type PlanLife } from "@loa/domain/plan/plan-life.ts"
import { type Standing, standingLines } from "@loa/domain/plan/standing-lines.ts"
import { taskBoxes } from "@loa/domain/plan/task-boxes.ts"
import { weeksOfYear } from "@loa/domain/weeks.ts"
import { type SQL, sql } from "drizzle-orm"

/** One year of a plan: what it expects, and on which day that is looked at. */
export type PlanYear = {
  year: number
  /** Today, or the year's last day in the plan. */
  on: Day
  boxes: TaskBox[]
  standing: Standing[]
  /** Every day that can fill one of the year's boxes. */
  span: { from: Day; to: Day }
}

const least = (...days: Day[]) => days.reduce((a, b) => (a < b ? a : b))
const most = (...days: Day[]) => days.reduce((a, b) => (a > b ? a : b))

export function planYear(life: PlanLife, year: number, today: Day): PlanYear {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  const weeks = weeksOfYear(year)
  const on = most(life.startsOn, first, least(today, last, lastDayOf(life) ?? last))
  return {
    ...{ year, on },
    boxes: taskBoxes(life, first, last),
    standing: standingLines(life, on),
    span: {
      from: least(first, weeks.at(0)?.from ?? first),
      to: most(last, weeks.at(-1)?.to ?? last),
    },
  }
}

/** Whoever leads something in the year, and those whose entries count for them. */
export const countedOrganizations = ({ boxes, standing }: PlanYear): string[] => [
  ...new Set([...boxes, ...standing].flatMap(({ countsOf }) => countsOf)),
]

/** Which organization's last day is asked for, of which line. */
export const keepersOf = ({ standing }: PlanYear) =>
  standing.flatMap(({ taskCode, countsOf }) =>
    countsOf.map((organizationId) => ({ taskCode, organizationId })),
  )

type Selected<Parts> = {
  [Name in keyof Parts]: Parts[Name] extends SQL<infer Value> ? Value : never
}

/** Several lists in one round trip. */
export async function selectParts<Parts extends Record<string, SQL>>(db: Db, parts: Parts) {
  const columns = Object.entries(parts).map(
    ([name, part]) => sql`${part} as ${sql.identifier(name)}`,
  )
  const { rows } = await db.execute<Selected<Parts>>(sql`select ${sql.join(columns, sql`, `)}`)
  const [found] = rows
  if (!found) throw new Error("select without from returned no row")
  return found
}

export type SettingsOn = (day: Day) => Settings
