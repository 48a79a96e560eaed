import type { Db } from "@loa/db/db.ts"
import { accounts } from "@loa/db/schema.ts"
import { undone } from "@loa/db/testing.ts"
import type { Actor } from "@loa/domain/accounts/actor.ts"
import type { ActivityState } from "@loa/domain/activities/state.ts"
import { referenceDb } from "@loa/reference/testing.ts"
import { v7 as uuidv7 } from "uuid"
import { beforeAll, describe, expect, test } from "vitest"
import { clientAs, sendAs } from "../http/testing.ts"
import { insertActivity, traBong } from "../transparency/public-test-client.ts"

const today = "2026-11-23"
const split = "ubnd-xa-tra-bui"
const heirs = ["ubnd-xa-ca-dam", "ubnd-xa-tay-tra-bong"]

let db: Db
beforeAll(async () => {
  db = await referenceDb()
  const ids = heirs.map((heir) => `reporter-${heir}`)
  await db
    .insert(accounts)
    .values(ids.map((id) => ({ id, name: id, username: id, email: `${id}@loa.invalid` })))
})

const reporterOf = (organizationId: string): Actor => ({
  kind: "person",
  accountId: `reporter-${organizationId}`,
  name: "Cán bộ",
  username: "can-bo",
  memberships: [{ organizationId, role: "reporter" }],
})
const api = (tx: Db, of: string) => clientAs({ db: tx, actor: reporterOf(of), today }).activities
const read = async (tx: Db, of: string, id: string) =>
  sendAs({ db: tx, actor: reporterOf(of), today }, "GET", `/activities/${id}`)
const put = (tx: Db, of: string, id: string, body: object = {}) =>
  sendAs({ db: tx, actor: reporterOf(of), today }, "PUT", `/activities/${id}`, {
    writeId: uuidv7(),
    organizationId: split,
    planId: traBong,
    firstDay: "2025-06-11",
    channelCode: "meeting",
    title: "Họp thôn về đất đai",
    place: "Nhà văn hóa thôn",
    items: [{ code: "par-a", main: true }],
    audiences: [{ code: "people", reach: 30 }],
    ...body,
  })
const unfinished = (tx: Db, state: ActivityState) =>
  insertActivity(tx, { organizationId: split, state, firstDay: "2025-06-11" })

describe("xã Trà Bùi was split: the reporters of both communes", () => {
  test.each(heirs)("read and finish its drafts and returned entries: %s", (heir) =>
    undone(
      () => db,
      async (tx) => {
        for (const state of ["draft", "returned"] as const) {
          const id = await unfinished(tx, state)
          const found = await api(tx, heir)[":id"].$get({ param: { id } })
          expect(found.status).toBe(200)
          const { version, may } = await found.json()
          expect(may).toMatchObject({ write: true, submit: true })
          const saved = await put(tx, heir, id, { version, title: "Họp thôn, đã bổ sung" })
          expect(saved.status).toBe(200)
          const sent = await api(tx, heir)[":id"].submit.$post({ param: { id }, json: {} })
          expect(sent.status).toBe(200)
          expect((await sent.json()).state).toBe("submitted")
        }
        const published = await unfinished(tx, "published")
        expect((await read(tx, heir, published)).status).toBe(200)
      },
    )(),
  )

  test.each(heirs)("log for it with a day before its end, and no later one: %s", (heir) =>
    undone(
      () => db,
      async (tx) => {
        const id = uuidv7()
        expect((await put(tx, heir, id)).status).toBe(201)
        const sent = await api(tx, heir)[":id"].submit.$post({ param: { id }, json: {} })
        expect(sent.status).toBe(200)
        const late = await put(tx, heir, uuidv7(), { firstDay: "2025-07-01" })
        expect(late.status).toBe(422)
        expect(await late.text()).toContain("firstDay")
      },
    )(),
  )

  test.each(heirs)("find it among those they may log for: %s", async (heir) => {
    const options = await api(db, heir).options.$get({ query: { organization: split } })
    expect(options.status).toBe(200)
    const { organizations } = await options.json()
    expect(organizations.find(({ id }) => id === split)).toMatchObject({ predecessor: true })
    expect(organizations[0]).toMatchObject({ id: heir, predecessor: false })
  })

  test(
    "and of no third commune: neither what is unfinished nor the list shows it",
    undone(
      () => db,
      async (tx) => {
        const id = await unfinished(tx, "draft")
        expect((await read(tx, "ubnd-xa-tra-bong", id)).status).toBe(404)
        expect((await put(tx, "ubnd-xa-tra-bong", id)).status).toBe(404)
        expect((await put(tx, "ubnd-xa-tra-bong", uuidv7())).status).toBe(422)
        const list = async (of: string) =>
          (await (await api(tx, of).$get({ query: {} })).json()).data.map((row) => row.id)
        expect(await list("ubnd-xa-tra-bong")).not.toContain(id)
        for (const heir of heirs) expect(await list(heir)).toContain(id)
      },
    ),
  )
})
