import { accounts, calendarFeeds } from "@loa/db/schema.ts"
import { nameOn } from "@loa/db/sql-parts.ts"
import { sha256 } from "@loa/domain/accounts/sha-256.ts"
import { addDays, type Day } from "@loa/domain/dates.ts"
import { reportBoxes } from "@loa/domain/plan/report-boxes.ts"
import { taskBoxes } from "@loa/domain/plan/task-boxes.ts"
import { tracksOf } from "@loa/domain/plan/tracks.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { and, eq, isNull, sql } from "drizzle-orm"
import { readDatedSettings } from "../accounts/read-dated-settings.ts"
import type { Context } from "../http/context.ts"
import { calendarEntries, type Deadline } from "./calendar-entries.ts"
import { enteredByWeek } from "./count-entries.ts"
import { type FoundPlan, fetchPlanLife } from "./fetch-plan-life.ts"
import { selectParts } from "./plan-year.ts"
import { isReported, reportStandings } from "./report-standings.ts"
import { waiversOf } from "./waivers-of.ts"

type Feed = { organizationId: string; organizationName: string }
type Plan = { id: string; startsOn: Day; endsOn: Day }

const unknown = () => new Refusal("not-found", "Không có địa chỉ lịch này, hoặc đã thu hồi.")

/** The address is the proof, while whoever made it may sign in and still works there. */
async function feedOf({ db, today }: Context, token: string): Promise<Feed> {
  const tokenHash = await sha256(token)
  const [feed] = await db
    .select({
      organizationId: calendarFeeds.organizationId,
      organizationName: nameOn(calendarFeeds.organizationId, today),
    })
    .from(calendarFeeds)
    .innerJoin(accounts, eq(accounts.id, calendarFeeds.accountId))
    .where(
      and(
        eq(calendarFeeds.tokenHash, tokenHash),
        isNull(calendarFeeds.endedAt),
        isNull(accounts.disabledAt),
        sql`exists (select from membership m where m.account_id = ${calendarFeeds.accountId}
          and m.organization_id = ${calendarFeeds.organizationId} and m.valid_from <= ${today}
          and (m.valid_to is null or m.valid_to >= ${today}))`,
      ),
    )
  if (!feed) throw unknown()
  return feed
}

async function plansOf({ db, today }: Context, organizationId: string): Promise<Plan[]> {
  const { rows } = await db.execute<Plan>(sql`
    select p.id, p.starts_on::text as "startsOn", p.ends_on::text as "endsOn" from plan p
     where exists (select from plan_party q where q.plan_id = p.id and q.role = 'participant'
       and q.organization_id = ${organizationId} and (q.valid_to is null or q.valid_to >= ${today}))
     order by p.starts_on`)
  return rows
}

/** What is behind stays in sight for a month; a year ahead is as far as anybody plans. */
const window = (today: Day) => ({ from: addDays(today, -31), to: addDays(today, 366) })

async function openBoxes(ctx: Context, plan: Plan, { life }: FoundPlan, organizationId: string) {
  const { today, db } = ctx
  const { from, to } = window(today)
  const boxes = taskBoxes(life, from, to).filter((box) => box.organizationId === organizationId)
  const counted = [...new Set(boxes.flatMap(({ countsOf }) => countsOf))]
  const codes = [...new Set(boxes.map(({ taskCode }) => taskCode))]
  const first = boxes.reduce((least, box) => (box.from < least ? box.from : least), from)
  const year = Number(today.slice(0, 4))
  const found = await selectParts(db, {
    entered: enteredByWeek({
      ...{ planId: plan.id, codes, organizationIds: counted, from: first, to: today },
    }),
    waivers: waiversOf(plan.id, year, today),
    later: waiversOf(plan.id, year + 1, today),
  })
  const record = { ...found, today, amberDays: 0, lastDays: [] }
  const waivers = [...found.waivers, ...found.later]
  return tracksOf({ boxes, standing: [] }, { ...record, waivers }, { year, on: today }).flatMap(
    (track) => {
      const open = track.boxes.filter(({ state }) => state !== "done" && state !== "not-done")
      return open.map((box) => ({ ...box, taskCode: track.taskCode, cadence: track.cadence }))
    },
  )
}

async function deadlinesOf(ctx: Context, plan: Plan, organizationId: string): Promise<Deadline[]> {
  const found = await fetchPlanLife(ctx, plan)
  const settingsOn = await readDatedSettings(ctx.db)
  const { from, to } = window(ctx.today)
  const boxes = await openBoxes(ctx, plan, found, organizationId)
  const { standings } = await selectParts(ctx.db, {
    standings: reportStandings(plan.id, organizationId),
  })
  const reports = reportBoxes(found.life, from, to, settingsOn).filter(
    (one) => one.organizationId === organizationId && !isReported(standings, one.key),
  )
  const titleOf = (code: string) => found.words.findLast((line) => line.code === code)?.title ?? ""
  const id = (...parts: string[]) => [plan.id, organizationId, ...parts].join("-")
  return [
    ...boxes.map(({ taskCode, key, due, cadence }): Deadline => {
      const kind = cadence === "weekly" ? ("week" as const) : ("year" as const)
      return { kind, id: id(taskCode, key), taskCode, title: titleOf(taskCode), key, on: due }
    }),
    ...reports.flatMap(({ period, key, cutOff, due }): Deadline[] => [
      { kind: "cut-off", id: id("bao-cao", key, "chot"), period, key, on: cutOff },
      { kind: "report", id: id("bao-cao", key), period, key, on: due },
    ]),
  ]
}

/** The deadlines of one organization as a calendar (RFC 5545), for whoever holds the address. */
export async function getCalendar(ctx: Context, token: string): Promise<string> {
  const feed = await feedOf(ctx, token)
  const deadlines: Deadline[] = []
  for (const plan of await plansOf(ctx, feed.organizationId))
    deadlines.push(...(await deadlinesOf(ctx, plan, feed.organizationId)))
  return calendarEntries({
    ...{ name: `Hạn việc: ${feed.organizationName}`, deadlines },
    ...{ site: ctx.config.origins[0], today: ctx.today },
  })
}
