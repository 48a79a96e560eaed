import type { Db } from "@loa/db/db.ts"
import { reports } from "@loa/db/schema.ts"
import type { Person } from "@loa/domain/accounts/actor.ts"
import { printedDay } from "@loa/domain/dates.ts"
import { Refusal, refuseFields } from "@loa/domain/refusal.ts"
import { buildContent } from "@loa/domain/reports/build-content.ts"
import { missingWords } from "@loa/domain/reports/draft-narrative.ts"
import { hashOf } from "@loa/domain/reports/freeze.ts"
import { sectionKeys, sectionTitles } from "@loa/domain/reports/sections.ts"
import { isSent } from "@loa/domain/reports/state.ts"
import { eq, inArray, sql } from "drizzle-orm"
import type { Context } from "../http/context.ts"
import { keepEntries } from "./entry-rows.ts"
import { type Drafted, draftOf } from "./facts-of.ts"
import type { ReportPlace } from "./place-of.ts"
import type { ReportRow } from "./report-row.ts"

function refuseTooEarly({ span }: ReportPlace, today: string) {
  if (today >= span.to) return
  const detail = `Kỳ báo cáo chốt số liệu ngày ${printedDay(span.to)}; gửi được từ ngày đó. Đến lúc ấy số liệu vẫn tự cập nhật.`
  throw new Refusal("conflict", detail)
}

function refuseWordless({ facts }: Drafted) {
  const missing = missingWords(facts, sectionKeys)
  if (missing.length === 0) return
  throw refuseFields(
    missing.map(({ section }) => ({
      ...{ field: `narrative.${section}`, label: sectionTitles[section] },
      message: "chưa viết; Loa không viết thay phần này.",
    })),
  )
}

const contentOf = (drafted: Drafted) => buildContent(drafted.facts)

/**
 * Freezes figures, words and the list of entries behind them, with the check code of all three. A consolidated report
 * holds the check codes of the reports it counts; entries are kept with it only of units that sent none.
 */
export async function freezeReport({
  tx,
  ctx,
  place,
  row,
  person,
}: {
  tx: Db
  ctx: Context
  place: ReportPlace
  row: ReportRow
  person: Person
}) {
  refuseTooEarly(place, ctx.today)
  const drafted = await draftOf(ctx, tx, place, row, { keeps: false })
  refuseWordless(drafted)
  const { facts, counting, parts, unsentIds } = drafted
  const content = contentOf(drafted)
  const entries = await keepEntries(tx, row.id, { ...counting, organizationIds: unsentIds })
  const counted = parts.filter(({ state }) => isSent(state))
  const hash = await hashOf({
    ...{ plan: place.plan.id, organization: place.address.organization },
    ...{ period: place.key, scope: place.address.scope, figures: facts.figures, content, entries },
    parts: counted.map((part) => ({ organization: part.organizationId, hash: part.hash })),
  })
  if (counted.length > 0)
    await tx
      .update(reports)
      .set({ consolidatedInId: row.id })
      .where(
        inArray(
          reports.id,
          counted.map(({ id }) => id),
        ),
      )
  await tx
    .update(reports)
    .set({
      ...{ figures: facts.figures, content, hash, frozenAt: sql`now()` },
      ...{
        submittedAt: sql`now()`,
        sentOn: ctx.today,
        submittedById: person.accountId,
        submittedByName: person.name,
      },
    })
    .where(eq(reports.id, row.id))
  return hash
}
