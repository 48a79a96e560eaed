import type { Db } from "@loa/db/db.ts"
import { activities, organizationNames } from "@loa/db/schema.ts"
import { undone } from "@loa/db/testing.ts"
import { activityStates } from "@loa/domain/activities/state.ts"
import { referenceDb } from "@loa/reference/testing.ts"
import { eq } from "drizzle-orm"
import { beforeAll, expect, test } from "vitest"
import { insertActivity, publicApi } from "./public-test-client.ts"

let db: Db
beforeAll(async () => {
  db = await referenceDb()
})

test.each(activityStates.filter((state) => !["published", "withdrawn"].includes(state)))(
  "an activity that is %s is as if it were not there",
  (state) =>
    undone(
      () => db,
      async (tx) => {
        const id = await insertActivity(tx, { state, title: "Chưa công khai" })
        const response = await publicApi(tx).get(`/activities/${id}`)
        expect(response.status).toBe(404)
        expect(await response.text()).not.toContain("Chưa công khai")
      },
    )(),
)

test.each(["0195e000-0000-7000-8000-00000000ffff", "khong-phai-ma", "1"])(
  "an id nobody has is not found: %s",
  async (id) => {
    expect((await publicApi(db).get(`/activities/${id}`)).status).toBe(404)
  },
)

test(
  "what is withdrawn says that and nothing more, at once and everywhere",
  undone(
    () => db,
    async (tx) => {
      const api = publicApi(tx)
      const id = await insertActivity(tx, { title: "Sẽ bị gỡ" })
      expect(await api.json("/coverage?year=2025")).toMatchObject({
        quarters: [{ coveredItems: 1, activities: 1 }, {}, {}, {}],
      })
      await tx
        .update(activities)
        .set({ state: "withdrawn", stateReason: "Sai số liệu" })
        .where(eq(activities.id, id))
      expect(await api.json(`/activities/${id}`)).toEqual({
        id,
        state: "withdrawn",
        withdrawnOn: "2025-03-06",
      })
      expect(await api.json("/activities")).toEqual({ data: [], next: null })
      expect(await api.json("/coverage?year=2025")).toMatchObject({
        quarters: [{ coveredItems: 0, activities: 0 }, {}, {}, {}],
      })
      for (const path of [`/activities/${id}`, "/summary", "/organizations/ubnd-xa-tra-phong"])
        for (const format of ["json", "csv"])
          expect(await api.text(`${path}?format=${format}`)).not.toMatch(/Sẽ bị gỡ|Sai số liệu/)
      expect(await api.text(`/activities/${id}?format=csv`)).toContain("đã gỡ")
    },
  ),
)

test(
  "a real activity does not show in demo mode, nor a sample one outside it",
  undone(
    () => db,
    async (tx) => {
      const real = await insertActivity(tx)
      const sample = await insertActivity(tx, { sample: true })
      const gone = await insertActivity(tx, { sample: true, state: "withdrawn" })
      const seen = async (demo: boolean) => {
        const statuses: number[] = []
        for (const id of [real, sample, gone])
          statuses.push((await publicApi(tx, { demo }).get(`/activities/${id}`)).status)
        return statuses
      }
      expect(await seen(false)).toEqual([200, 404, 404])
      expect(await seen(true)).toEqual([404, 200, 200])
    },
  ),
)

test(
  "an organization has the name it had on the day",
  undone(
    () => db,
    async (tx) => {
      await tx
        .update(organizationNames)
        .set({ validTo: "2024-12-31" })
        .where(eq(organizationNames.organizationId, "ubnd-xa-tra-phong"))
      await tx.insert(organizationNames).values({
        organizationId: "ubnd-xa-tra-phong",
        name: "UBND xã Trà Phong (tên mới)",
        validFrom: "2025-01-01",
        validTo: "2025-06-30",
      })
      const before = await insertActivity(tx, { firstDay: "2024-12-31" })
      const after = await insertActivity(tx, { firstDay: "2025-01-01" })
      const api = publicApi(tx)
      expect(await api.json(`/activities/${before}`)).toMatchObject({
        organization: { name: "UBND xã Trà Phong" },
      })
      expect(await api.json(`/activities/${after}`)).toMatchObject({
        organization: { name: "UBND xã Trà Phong (tên mới)" },
      })
    },
  ),
)
