import type { Db } from "@loa/db/db.ts"
import {
  activities,
  activityAudiences,
  activityItems,
  activityPartners,
  plans,
} from "@loa/db/schema.ts"
import { visitor } from "@loa/domain/accounts/actor.ts"
import type { ActivityState } from "@loa/domain/activities/state.ts"
import { v7 as uuidv7 } from "uuid"
import { someFiles } from "../evidence/testing.ts"
import { createApp } from "../http/context.ts"
import { onError, onNotFound } from "../http/problem.ts"
import { publicRoutes } from "./routes.ts"

type Options = { demo?: boolean; today?: string }

/** The real public routes at their real address, on a given day; `get` takes an address as a browser sends it. */
export function publicApi(db: Db, { demo = false, today = "2025-06-12" }: Options = {}) {
  const origins: [string] = ["http://loa.test"]
  const config = { origins, authSecret: "", demo, version: "test" }
  const app = createApp()
    .use(async (c, next) => {
      c.set("ctx", { db, actor: visitor, today, requestId: "test", config, files: someFiles })
      await next()
    })
    .route("/api/public/v1", publicRoutes)
    .onError(onError)
    .notFound(onNotFound)
  const get = async (path: string, headers: Record<string, string> = {}, method = "GET") =>
    app.request(`/api/public/v1${path}`, { method, headers })
  return {
    get,
    json: async (path: string): Promise<unknown> => (await get(path)).json(),
    text: async (path: string): Promise<string> => (await get(path)).text(),
  }
}

export const traBong = "tra-bong-2022-2025"

type Entry = Partial<typeof activities.$inferInsert> & {
  state?: ActivityState
  items?: { code: string; bulletIds?: string[]; subItemIds?: string[] }[]
  audiences?: Record<string, number | null>
  partners?: string[]
}

/** One activity as the working side would have left it; its first item is the main one. Answers its id. */
export async function insertActivity(db: Db, entry: Entry = {}): Promise<string> {
  const { items = [{ code: "par-a" }], audiences = { people: 40 }, partners = [], ...row } = entry
  const id = row.id ?? uuidv7()
  const planId = row.planId ?? traBong
  await db.insert(activities).values({
    organizationId: "ubnd-xa-tra-phong",
    authorName: "Người ghi",
    state: "published",
    firstDay: "2025-03-04",
    channelCode: "meeting",
    title: "Họp thôn về đất đai",
    place: "Nhà văn hóa thôn",
    publishedAt: new Date("2025-03-06T02:00:00Z"),
    stateAt: new Date("2025-03-06T02:00:00Z"),
    writeId: uuidv7(),
    ...row,
    id,
    planId,
  })
  await db.insert(activityItems).values(
    items.map(({ code, bulletIds = [], subItemIds = [] }, at) => ({
      activityId: id,
      planId,
      itemCode: code,
      main: at === 0,
      bulletIds,
      subItemIds,
    })),
  )
  await db.insert(activityAudiences).values(
    Object.entries(audiences).map(([audienceCode, reach]) => ({
      activityId: id,
      audienceCode,
      reach,
    })),
  )
  if (partners.length > 0)
    await db
      .insert(activityPartners)
      .values(partners.map((organizationId) => ({ activityId: id, organizationId })))
  return id
}

/** A second plan that is only an example, with two items. */
export async function insertSamplePlan(db: Db): Promise<string> {
  const id = "mau-2026"
  await db.insert(plans).values({
    id,
    title: "Kế hoạch mẫu",
    shortTitle: "Mẫu 2026",
    startsOn: "2026-01-01",
    endsOn: "2026-12-31",
    source: { number: "", date: "", title: "", basis: "", opening: "", closing: "", signer: null },
    sample: true,
  })
  return id
}
