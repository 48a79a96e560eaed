import type { Db } from "@loa/db/db.ts"
import type { Role } from "@loa/domain/accounts/actor.ts"
import { v7 as uuidv7 } from "uuid"
import { clientAs } from "../http/testing.ts"
import { person, planId } from "../plan/testing.ts"

/** All routes as somebody has them on a day. */
export const outreachAs = (db: Db, today: string, organizationId: string, ...held: Role[]) =>
  clientAs({ db, today, actor: person(organizationId, ...held) })

export type Outreach = ReturnType<typeof outreachAs>

/** A line of the real plan that can be planned. */
export const aLine = (over: Partial<ReturnType<typeof plainLine>> = {}) => ({
  ...plainLine(),
  ...over,
})

const plainLine = () => ({
  ...{ id: uuidv7(), itemCode: "par-a", channelCode: "commune-radio" },
  ...{ month: 6, quantity: 1, note: "" },
})

/** Lines of a commune's plan, sent in one go. */
export const put = (
  who: Outreach,
  organizationId: string,
  year: number,
  ...lines: ReturnType<typeof aLine>[]
) => who.outreach.lines.$put({ json: { planId, organizationId, year, lines } })

/** What was refused: the status, and each field with what is expected. */
export async function refused(reply: { status: number; json(): Promise<unknown> }) {
  const body = await reply.json()
  const errors = typeof body === "object" && body && "errors" in body ? body.errors : undefined
  return { status: reply.status, text: JSON.stringify(body), errors }
}
