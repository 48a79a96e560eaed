import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Db } from "@loa/db/db.ts"
import { auditLog, evidence } from "@loa/db/schema.ts"
import { testDb } from "@loa/db/testing.ts"
import { redactedText } from "@loa/domain/accounts/redact.ts"
import { eq } from "drizzle-orm"
import { afterAll, beforeAll, expect, test } from "vitest"
import { person, placeActivity, today } from "../activities/testing.ts"
import { world } from "../activities/testing-world.ts"
import { clientAs } from "../http/testing.ts"
import { checkFiles, cleanFiles } from "./check-files.ts"
import { folderStore } from "./folder-store.ts"
import { evidenceApi } from "./testing-client.ts"
import { jpeg } from "./testing-files.ts"

let db: Db
let folder: string
let api: ReturnType<typeof evidenceApi>

beforeAll(async () => {
  db = await testDb(world)
  folder = await mkdtemp(join(tmpdir(), "loa-evidence-"))
  api = evidenceApi(db, folderStore(folder))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const add = async (seed: string) => {
  const id = await api.placed("reporter", await placeActivity(db), { bytes: jpeg({ seed }) })
  const [row] = await db.select().from(evidence).where(eq(evidence.id, id))
  const hash = row?.fileHash ?? ""
  return { id, hash, path: join(folder, hash.slice(0, 2), hash) }
}

test("what is lost, spoiled or left over in the folder is named, and only what is left over goes", async () => {
  const [whole, spoiled, lost] = [await add("một"), await add("hai"), await add("ba")]
  const left = join(folder, "ab-cd.unfinished")
  expect(await checkFiles(db, folder)).toMatchObject({ checked: 3, missing: [], wrong: [] })
  await writeFile(spoiled.path, "x")
  await rm(lost.path)
  await writeFile(left, "x")
  const found = await checkFiles(db, folder)
  expect(found).toMatchObject({ checked: 3, wrong: [spoiled.path], extra: [left] })
  expect(found.missing.toSorted()).toEqual([spoiled.hash, lost.hash].toSorted())
  const gone = await api.file("reporter", lost.id)
  expect([gone.status, (await gone.json()).detail]).toEqual([404, expect.stringMatching(/kho lưu/)])
  await cleanFiles(found)
  expect(await checkFiles(db, folder)).toMatchObject({ checked: 2, extra: [] })
  expect((await api.file("reporter", whole.id)).status).toBe(200)
})

test("a folder that is not there yet holds nothing", async () => {
  expect(await checkFiles(db, join(folder, "chua-co"))).toMatchObject({ checked: 0, extra: [] })
})

test("an administrator blanks what is said of a file, and the file; sent anew, it is kept anew", async () => {
  const secret = "Nguyễn Văn Kín"
  const activity = await placeActivity(db)
  const bytes = jpeg({ seed: "xóa" })
  const id = await api.placed("reporter", activity, {
    bytes,
    name: `${secret}.jpg`,
    caption: secret,
  })
  const redact = (who: "admin" | "reporter") =>
    clientAs({ db, actor: person(who), today, files: folderStore(folder) }).audit.redact.$post({
      json: {
        ...{ subjectType: "evidence", subjectId: id, reason: "Người dân yêu cầu" },
        fields: ["name", "caption", "file"],
      },
    })
  expect((await redact("reporter")).status).toBe(403)
  expect(await (await redact("admin")).json()).toEqual({ lines: 1 })
  const [row] = await db.select().from(evidence).where(eq(evidence.id, id))
  expect(row).toMatchObject({ name: redactedText, caption: "", removedReason: redactedText })
  const lines = await db.select().from(auditLog).where(eq(auditLog.subjectId, id))
  expect(JSON.stringify([row, lines])).not.toContain(secret)
  expect(await folderStore(folder).has(row?.fileHash ?? "")).toBe(false)
  expect((await api.file("reporter", id)).status).toBe(404)
  const again = await api.placed("reporter", activity, { bytes })
  expect((await api.file("reporter", again)).status).toBe(200)
})
