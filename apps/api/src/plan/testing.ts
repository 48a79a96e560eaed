import type { Db } from "@loa/db/db.ts"
import { accounts, activities, activityAudiences, activityItems } from "@loa/db/schema.ts"
import type { Person, Role } from "@loa/domain/accounts/actor.ts"
import { v7 as uuidv7 } from "uuid"
import { clientAs } from "../http/testing.ts"

/** The real plan of 2022–2025, as the reference data have it. */
export const planId = "tra-bong-2022-2025"

export const person = (organizationId: string, ...held: Role[]): Person => ({
  ...{ kind: "person", accountId: `nguoi-${organizationId}`, name: "Người thử" },
  username: `nguoi-${organizationId}`,
  memberships: held.map((role) => ({ organizationId, role })),
})

/** The routes as somebody has them on a day. */
export const planAs = (db: Db, today: string, organizationId: string, ...held: Role[]) =>
  clientAs({ db, today, actor: person(organizationId, ...held) }).plan

/** Rows that name a person need one. */
export async function addAccount(db: Db, organizationId: string) {
  const { accountId: id, name, username } = person(organizationId)
  await db.insert(accounts).values({ id, name, username, email: `${id}@loa.invalid` })
}

type Row = {
  organizationId: string
  firstDay: string
  taskCode: string | null
  state?: "draft" | "submitted" | "returned" | "verified" | "published"
  itemCode?: string
  channelCode?: string
}

/** An activity as if it had come to its state the long way. */
export async function place(db: Db, { itemCode = "par-a", channelCode, ...row }: Row) {
  const id = uuidv7()
  await db.insert(activities).values({
    ...{ id, planId, authorName: "Người thử", writeId: uuidv7(), state: "verified" },
    ...{ title: "Tin CCHC", place: "Toàn huyện", links: ["https://example.vn/tin"] },
    ...{ channelCode: channelCode ?? "district-radio-tv", ...row },
  })
  await db.insert(activityAudiences).values({ activityId: id, audienceCode: "people", reach: 10 })
  await db.insert(activityItems).values({ activityId: id, planId, itemCode, main: true })
}

/** The body of an answer that must be a success. */
export async function bodyOf<Body>(reply: Promise<{ status: number; json(): Promise<Body> }>) {
  const answer = await reply
  const body = await answer.json()
  if (answer.status >= 300) throw new Error(`${answer.status}: ${JSON.stringify(body)}`)
  return body
}
