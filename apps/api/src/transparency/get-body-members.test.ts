import type { Db } from "@loa/db/db.ts"
import { referenceDb } from "@loa/reference/testing.ts"
import { beforeAll, expect, test } from "vitest"
import { BodyMembers } from "./get-body-members.ts"
import { publicApi, traBong } from "./public-test-client.ts"

let db: Db
beforeAll(async () => {
  db = await referenceDb()
})

const members = async (body: string, on: string) =>
  BodyMembers.parse(await publicApi(db).json(`/plan/${traBong}/bodies/${body}?on=${on}`)).data?.map(
    ({ id }) => id,
  )

test.each([
  // 9 offices and 2 contributors of the district, 16 communes; then five bodies in each of six communes.
  ["cq-dv-dp", 27, 30],
  ["ubnd-cap-xa", 16, 6],
  ["cq-ban-nganh-huyen", 9, 0],
  ["doan-the-huyen", 1, 0],
  ["bp-mot-cua", 0, 6],
])("%s stands for those active on the day", async (body, before, after) => {
  expect(await members(body, "2025-06-30")).toHaveLength(before)
  expect(await members(body, "2025-07-01")).toHaveLength(after)
})

test("since 1/7/2025 the counter is the centre for public administrative services", async () => {
  expect(await members("bp-mot-cua", "2025-07-01")).toContain("tt-hcc-xa-tra-bong")
})

test("a body that is one organization is that one; whom the plan leaves open is not guessed", async () => {
  expect(await members("phong-vhtt", "2025-01-01")).toEqual(["phong-vhtt"])
  expect(await members("cq-dv-lien-quan", "2025-01-01")).toBeUndefined()
  expect((await publicApi(db).get(`/plan/${traBong}/bodies/la`)).status).toBe(404)
  expect((await publicApi(db).get(`/plan/${traBong}/bodies/cq-dv-dp?on=x`)).status).toBe(422)
})
