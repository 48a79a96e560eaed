import type { Db } from "@loa/db/db.ts"
import { reports } from "@loa/db/schema.ts"
import type { Person } from "@loa/domain/accounts/actor.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { actsIn, allowedVerbs, mayReport } from "@loa/domain/reports/may-report.ts"
import {
  allowsMove,
  movesWithReason,
  type ReportMove,
  reportStateLabels,
  sourcesOf,
  targetOf,
} from "@loa/domain/reports/state.ts"
import { and, eq, ne, sql } from "drizzle-orm"
import { writeAudit } from "../http/audit.ts"
import type { Context } from "../http/context.ts"
import { requirePerson } from "../http/require.ts"
import { namesOn, noReport } from "./fetch-chain.ts"
import { freezeReport } from "./freeze-report.ts"
import { getReport, type ReportView } from "./get-report.ts"
import { placeOf, type ReportAddress, type ReportPlace } from "./place-of.ts"
import { findRow, lockRow, type ReportRow } from "./report-row.ts"
import { forbidden, refusalOver } from "./save-report.ts"
import { partRows } from "./unit-parts.ts"

const verbs: Record<ReportMove, string> = {
  submit: "gửi",
  return: "trả lại",
  accept: "tiếp nhận",
  lock: "khóa",
  reopen: "mở lại",
}

type Moving = { tx: Db; ctx: Context; person: Person; place: ReportPlace; row: ReportRow }

/**
 * Takes a report one step through its life; asking for the state it is in changes nothing. Sending freezes it, in one
 * snapshot of the book, so that no figure disagrees with the entries kept behind it.
 */
export async function moveReport(
  ctx: Context,
  address: ReportAddress,
  move: ReportMove,
  { version, reason = null }: { version: number; reason?: string | null },
): Promise<ReportView> {
  const person = requirePerson(ctx.actor)
  const place = await placeOf(ctx, address)
  const stale = await ctx.db.transaction(
    async (tx) => {
      const found = await findRow(tx, place)
      const asked = { ...place.subject, state: found?.state ?? "open" }
      if (!mayReport(person, "read", asked)) throw noReport()
      if (!mayReport(person, move, asked)) throw forbidden()
      const row = await lockRow(tx, place, ctx.config.demo)
      if (row.state === targetOf(move)) return null
      const subject = { ...place.subject, state: row.state }
      if (!allowedVerbs(person, subject)[move]) refuseState(move, row)
      if (row.version !== version) return row
      const moving = { tx, ctx, person, place, row }
      const frozen = await follow(moving, move)
      await setState(moving, move, reason, frozen)
      return null
    },
    { isolationLevel: "repeatable read" },
  )
  if (stale) throw await refusalOver(ctx, address, { state: "open" })
  return getReport(ctx, address)
}

function refuseState(move: ReportMove, row: ReportRow): never {
  const from = sourcesOf(move).map((state) => `“${reportStateLabels[state]}”`)
  const now = reportStateLabels[row.state]
  if (allowsMove(row.state, move))
    throw new Refusal(
      "conflict",
      "Báo cáo này đã nằm trong báo cáo tổng hợp đã khóa; hãy mở lại báo cáo tổng hợp trước.",
    )
  throw new Refusal(
    "conflict",
    `Báo cáo đang ở trạng thái “${now}”; chỉ ${verbs[move]} được khi ở trạng thái ${from.join(" hoặc ")}.`,
  )
}

/** What has to happen along with the new state. Answers what was frozen. */
async function follow(moving: Moving, move: ReportMove): Promise<string | null> {
  if (move === "submit") return freezeReport(moving)
  if (move === "lock") await lockParts(moving)
  if (move === "return" || move === "reopen") await release(moving)
  return null
}

/** Every report it counts is locked with it; one that still waits to be taken in stops it. */
async function lockParts({ tx, place, row }: Moving) {
  const waiting = (await partRows(tx, place)).filter(({ state }) => state === "submitted")
  if (waiting.length > 0) {
    const names = waiting.map((part) => namesOn(place, part.organizationId, place.span.to).name)
    const detail = `Còn ${waiting.length} báo cáo chờ tiếp nhận: ${names.join("; ")}. Hãy tiếp nhận hoặc trả lại trước khi khóa.`
    throw new Refusal("conflict", detail)
  }
  await tx
    .update(reports)
    .set({ state: "consolidated", stateAt: sql`now()`, version: sql`${reports.version} + 1` })
    .where(and(eq(reports.consolidatedInId, row.id), eq(reports.state, "accepted")))
}

/** A unit's report that one above counts stays as it is; that one, given back, lets go of those it counted. */
async function release({ tx, row }: Moving) {
  if (row.consolidatedInId) {
    const above = await tx
      .select({ id: reports.id })
      .from(reports)
      .where(and(eq(reports.id, row.consolidatedInId), ne(reports.state, "returned")))
    if (above.length > 0)
      throw new Refusal(
        "conflict",
        "Số của báo cáo này đã nằm trong báo cáo tổng hợp đã trình; hãy mở lại báo cáo tổng hợp trước.",
      )
  }
  await tx
    .update(reports)
    .set({
      consolidatedInId: null,
      state: sql`case when ${reports.state} = 'consolidated' then 'accepted' else ${reports.state} end`,
      version: sql`${reports.version} + 1`,
    })
    .where(eq(reports.consolidatedInId, row.id))
}

async function setState(
  { tx, ctx, person, place, row }: Moving,
  move: ReportMove,
  reason: string | null,
  hash: string | null,
) {
  const state = targetOf(move)
  await tx
    .update(reports)
    .set({
      state,
      stateReason: movesWithReason.includes(move) ? reason : null,
      ...{ stateAt: sql`now()`, updatedAt: sql`now()`, version: sql`${reports.version} + 1` },
    })
    .where(eq(reports.id, row.id))
  await writeAudit(tx, ctx, {
    ...{ verb: `report.${move}`, subjectType: "report", subjectId: row.id },
    organizationId: actsIn(person, move, { ...place.subject, state: row.state }),
    before: { state: row.state, ...(hash && { hash: row.hash }) },
    ...{ after: { state, ...(hash && { hash }) }, reason },
  })
}
