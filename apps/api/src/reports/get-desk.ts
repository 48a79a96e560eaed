import { periodLabel } from "@loa/domain/reports/period.ts"
import { reminderText } from "@loa/domain/reports/reminder.ts"
import { isSent } from "@loa/domain/reports/state.ts"
import type { Context } from "../http/context.ts"
import { namesOn } from "./fetch-chain.ts"
import { isLate, readable } from "./get-report.ts"
import type { ReportAddress } from "./place-of.ts"
import { partRows } from "./unit-parts.ts"

/** A focal point's desk for one period: every unit with the state of its report, and the reminder to those missing. */
export async function getDesk(ctx: Context, address: Omit<ReportAddress, "scope">) {
  const { place, subject } = await readable(ctx, { ...address, scope: "consolidated" })
  const { span, members, focalPointId } = place
  const rows = new Map((await partRows(ctx.db, place)).map((row) => [row.organizationId, row]))
  const nameOf = (id: string) => namesOn(place, id, span.to).name
  const units = members
    .map(({ organizationId, optional }) => {
      const row = rows.get(organizationId)
      const state = row?.state ?? "open"
      const sentOn = isSent(state) ? (row?.sentOn ?? null) : null
      const timing = { due: span.due, today: ctx.today, sentOn, sent: sentOn !== null }
      return {
        ...{ organizationId, optional, name: nameOf(organizationId), state, sentOn },
        ...{ reason: row?.stateReason ?? null, late: !optional && isLate(timing) },
      }
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, "vi"))
  const missing = units.filter(({ optional, state }) => !optional && !isSent(state))
  return {
    ...{ planId: place.plan.id, planTitle: place.plan.shortTitle, period: place.key },
    ...{ label: periodLabel(address.period), from: span.from, to: span.to, due: span.due },
    agency: { id: address.organization, name: nameOf(address.organization) },
    focalPoint: focalPointId && { id: focalPointId, name: nameOf(focalPointId) },
    ...{ today: ctx.today, state: subject.state, units },
    reminder: reminderText({
      ...{ period: address.period, due: span.due, today: ctx.today },
      planTitle: place.plan.shortTitle,
      focalPointName: focalPointId ? nameOf(focalPointId) : nameOf(address.organization),
      missing,
    }),
  }
}
