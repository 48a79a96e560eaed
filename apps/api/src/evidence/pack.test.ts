import { createHash } from "node:crypto"
import { mkdtemp } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Db } from "@loa/db/db.ts"
import { activities, activityEvidence, auditLog } from "@loa/db/schema.ts"
import { testDb } from "@loa/db/testing.ts"
import { mostInPack } from "@loa/domain/evidence/pack.ts"
import { eq, sql } from "drizzle-orm"
import { strFromU8, unzipSync } from "fflate"
import { readSheet } from "read-excel-file/universal"
import { beforeAll, expect, test } from "vitest"
import { placeActivity } from "../activities/testing.ts"
import { type Who, world } from "../activities/testing-world.ts"
import type { FileStore } from "./file-store.ts"
import { folderStore } from "./folder-store.ts"
import { evidenceApi } from "./testing-client.ts"
import { jpeg, pdf } from "./testing-files.ts"

let db: Db
let store: FileStore
let shared = ""
const photo = jpeg({ seed: "họp thôn" })
const paper = pdf("<< /Title (biên bản) >>")
const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex")

beforeAll(async () => {
  db = await testDb(world)
  store = folderStore(await mkdtemp(join(tmpdir(), "loa-pack-")))
  const { placed, post } = evidenceApi(db, store)
  const place = (row: Parameters<typeof placeActivity>[1]) =>
    placeActivity(db, { state: "draft", links: [], ...row })
  const first = await place({
    title: "Họp thôn: đất đai",
    firstDay: "2026-03-04",
    items: ["b", "a"],
  })
  const second = await place({ title: "Tập huấn", firstDay: "2026-02-01", items: ["a"] })
  const waiting = await place({ title: "Chờ kiểm tra", items: ["a"] })
  const elsewhere = await place({ organizationId: "xa-khac", title: "Nơi khác", items: ["a"] })
  const before = await place({ title: "Năm trước", firstDay: "2025-12-31", items: ["a"] })
  shared = await placed("reporter", first, { bytes: photo, name: "ảnh họp.jpg", caption: "Thôn 1" })
  await post("reporter", shared, "attach", { activityId: second })
  await placed("reporter", first, { bytes: paper, kind: "document", type: "application/pdf" })
  const gone = await placed("reporter", second, { bytes: jpeg({ seed: "gỡ" }) })
  await placed("reporter", waiting, { bytes: jpeg({ seed: "chờ" }) })
  await placed("outsider", elsewhere, { bytes: jpeg({ seed: "khác" }) })
  await placed("reporter", before, { bytes: jpeg({ seed: "trước" }) })
  await post("reporter", gone, "remove", { version: 1, reason: "Nhầm" })
  const to = (id: string, set: Partial<typeof activities.$inferInsert>) =>
    db.update(activities).set(set).where(eq(activities.id, id))
  await to(first, { state: "published", links: ["https://example.vn/tin"] })
  await to(second, { state: "verified", explanation: "Loa hỏng, có sổ ký." })
  await to(waiting, { state: "submitted" })
  for (const id of [elsewhere, before]) await to(id, { state: "verified" })
})

const ask = (who: Who, query = "year=2026", path = "") =>
  evidenceApi(db, store).request(who, `/evidence-pack${path}?plan=ke-hoach&${query}`)

async function unpacked(who: Who, query?: string) {
  const res = await ask(who, query)
  expect(res.status).toBe(200)
  const parts = unzipSync(new Uint8Array(await res.arrayBuffer()))
  const index = parts["muc-luc.xlsx"]
  if (!index) throw new Error("The pack has no table of contents.")
  const rows = await readSheet(new Blob([index.slice()]))
  const from = rows.findIndex(([head]) => head === "TT")
  return { parts, names: Object.keys(parts), head: rows.slice(0, from), rows: rows.slice(from + 1) }
}

test("numbered files lie in folders by item, each once, and the sums fit", async () => {
  const { parts, names } = await unpacked("reporter")
  expect(names).toEqual([
    "PAR.a ND a/001 2026-02-01 Tập huấn.jpg",
    "PAR.b ND b/002 2026-03-04 Họp thôn đất đai.pdf",
    "muc-luc.xlsx",
    "SHA256SUMS",
  ])
  const sums = strFromU8(parts.SHA256SUMS ?? new Uint8Array())
  const lines = sums.trimEnd().split("\n")
  expect(lines).toHaveLength(3)
  for (const line of lines) {
    // What `sha256sum -c` reads: the sum, two spaces, the name.
    const [, sum, name = ""] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? []
    expect([name, hashOf(parts[name] ?? new Uint8Array())]).toEqual([name, sum])
  }
  expect(parts[names[0] ?? ""]).toEqual(photo)
})

test("the table of contents names every activity a file proves, links and explanations too", async () => {
  const { head, rows } = await unpacked("reporter")
  expect(head.flat().filter(Boolean).slice(0, 3)).toEqual([
    "MỤC LỤC HỒ SƠ KIỂM CHỨNG",
    "Kế hoạch thử",
    "Năm 2026 · mọi nội dung · mọi đơn vị trong phạm vi của người tải",
  ])
  const [at, sum] = ["PAR.a ND a/001 2026-02-01 Tập huấn.jpg", hashOf(photo)]
  const day = (text: string) => new Date(`${text}T00:00:00Z`)
  const meeting = [
    "PAR.b",
    "ND b",
    "PAR.a",
    "Họp thôn: đất đai",
    day("2026-03-04"),
    "Tên xa",
    "Đã công khai",
  ]
  const training = ["PAR.a", "ND a", null, "Tập huấn", day("2026-02-01"), "Tên xa", "Đã kiểm tra"]
  const proof = [at, "ảnh họp.jpg", "Thôn 1", photo.length, sum]
  expect(rows).toEqual([
    [1, ...training, "Ảnh hoạt động", ...proof],
    [2, ...training, "Giải trình", null, null, "Loa hỏng, có sổ ký.", null, null],
    [3, ...meeting, "Ảnh hoạt động", ...proof],
    [
      ...[4, ...meeting, "Văn bản, tài liệu", "PAR.b ND b/002 2026-03-04 Họp thôn đất đai.pdf"],
      ...["anh.jpg", null, paper.length, hashOf(paper)],
    ],
    [5, ...meeting, "Đường dẫn", "https://example.vn/tin", null, null, null, null],
  ])
})

test("of one item all that names it lies in its folder; of one unit and year only theirs", async () => {
  const { names } = await unpacked("coordinator", "year=2026&item=a")
  expect(names.slice(0, 2)).toEqual([
    "PAR.a ND a/001 2026-02-01 Tập huấn.jpg",
    "PAR.a ND a/002 2026-03-04 Họp thôn đất đai.pdf",
  ])
  expect((await unpacked("coordinator", "year=2026&organization=xa")).names).toHaveLength(4)
  const res = await ask("coordinator", "year=2026&item=a&organization=xa")
  expect(Object.fromEntries(res.headers)).toMatchObject({
    "content-type": "application/zip",
    "content-disposition": `attachment; filename="ho-so-2026-a-xa.zip"; filename*=UTF-8''${encodeURIComponent("Hồ sơ kiểm chứng 2026 - PAR.a - Tên xa.zip")}`,
    ...{ "cache-control": "no-store", "x-content-type-options": "nosniff" },
  })
  await res.body?.cancel()
})

test("everybody gets what they may read: the own unit, those one reviews, nothing for the others", async () => {
  const units = async (who: Who) => {
    const res = await ask(who, "year=2026", "/contents")
    expect([who, res.status]).toEqual([who, 200])
    const { units, found } = await res.json()
    return [units.map(({ id }: { id: string }) => id), found.files]
  }
  expect(await units("reporter")).toEqual([["xa"], 2])
  expect(await units("outsider")).toEqual([["xa-khac"], 1])
  expect(await units("coordinator")).toEqual([["xa"], 2])
  expect(await units("leader")).toEqual([["xa", "xa-khac"], 3])
  expect((await ask("outsider", "year=2026&organization=xa")).status).toBe(404)
  expect((await ask("analyst")).status).toBe(403)
  expect((await ask("admin", "year=2026", "/contents")).status).toBe(403)
})

test("a choice that holds nothing, or cannot be, is refused in words", async () => {
  const empty = await ask("reporter", "year=2027")
  expect(empty.status).toBe(404)
  expect(await empty.json()).toMatchObject({
    detail: expect.stringContaining("Không có minh chứng nào"),
  })
  expect(await (await ask("reporter", "item=zz")).json()).toMatchObject({
    ...{ code: "invalid", errors: [{ field: "item", label: "Nội dung" }] },
  })
  expect((await ask("reporter", "year=hai")).status).toBe(422)
})

test("a file that is lost is left out, and the table of contents says so", async () => {
  await store.delete(hashOf(paper))
  const { names, rows, parts } = await unpacked("reporter")
  expect(names.filter((name) => name.includes("002"))).toEqual([])
  expect(rows[3]?.[9]).toBe("(tệp trong kho không còn hoặc không còn nguyên vẹn)")
  expect(strFromU8(parts.SHA256SUMS ?? new Uint8Array())).not.toContain(hashOf(paper))
  await store.put(hashOf(paper), paper, "application/pdf")
})

test("who took a pack, of what, stands in the log", async () => {
  const before = await db.$count(auditLog, eq(auditLog.verb, "evidence.pack"))
  await unpacked("coordinator", "year=2026&item=a")
  const lines = await db.select().from(auditLog).where(eq(auditLog.verb, "evidence.pack"))
  expect(lines).toHaveLength(before + 1)
  expect(lines.at(-1)).toMatchObject({
    ...{ subjectType: "plan", subjectId: "ke-hoach", actorId: "coordinator" },
    after: { year: 2026, itemCode: "a", size: photo.length + paper.length },
  })
})

test("too many files are refused before anything is read, naming the limit", async () => {
  await db.execute(sql`insert into file (hash, media_type, size)
    select lpad(to_hex(n), 64, '0'), 'image/jpeg', 1 from generate_series(1, ${mostInPack.files}) n`)
  await db.execute(sql`insert into evidence (id, organization_id, file_hash, kind, name, author_name)
    select gen_random_uuid(), 'xa', f.hash, 'photo', 'a.jpg', 'x' from file f where f.size = 1`)
  const [one] = await db.select().from(activities).where(eq(activities.title, "Tập huấn"))
  await db.execute(sql`insert into activity_evidence (activity_id, evidence_id)
    select ${one?.id}::uuid, id from evidence where name = 'a.jpg'`)
  expect(await db.$count(activityEvidence)).toBeGreaterThan(mostInPack.files)
  const res = await ask("reporter")
  expect(res.status).toBe(413)
  expect(await res.json()).toMatchObject({
    code: "too-large",
    detail: expect.stringContaining("802 tệp; một hồ sơ chứa nhiều nhất 800 tệp"),
  })
  const { found, refusal } = await (await ask("reporter", "year=2026", "/contents")).json()
  expect(found).toMatchObject({ files: 802, activities: 2, links: 1, explanations: 1 })
  expect(refusal).toContain("nhiều nhất 800 tệp")
})
