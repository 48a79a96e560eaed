import "fake-indexeddb/auto"
import { createHash } from "node:crypto"
import { officeTypes } from "@loa/domain/evidence/media.ts"
import { beforeEach, expect, test } from "vitest"
import { outboxDb } from "../outbox/outbox-db.ts"
import { holdChosen } from "./hold-chosen.ts"

const of = { accountId: "a", activityId: "0198c6d0-0000-7000-8000-000000000001" }
const chosen = (name: string, type: string, content = "x") => new File([content], name, { type })

beforeEach(() => outboxDb.files.clear())

test("a document is held as it is, under the hash of its bytes, until its activity is sent", async () => {
  expect(await holdChosen(chosen("Thông báo.PDF", "", "%PDF-1.7"), of)).toBeNull()
  const [held] = await outboxDb.files.toArray()
  expect(held).toMatchObject({
    ...of,
    ...{ kind: "document", mediaType: "application/pdf", name: "Thông báo.PDF", state: "held" },
    sha256: createHash("sha256").update("%PDF-1.7").digest("hex"),
  })
})

test.each([
  ["bao-cao.docx", "", "document", officeTypes[0]],
  ["danh-sach.xlsx", "application/octet-stream", "document", officeTypes[1]],
  ["phat-thanh.mp3", "audio/mpeg", "audio", "audio/mpeg"],
  ["Ghi âm 12.m4a", "audio/x-m4a", "audio", "audio/mp4"],
  ["ban-tin.ogg", "video/ogg", "audio", "audio/ogg"],
])(
  "%s is known by its ending, whatever the browser calls it",
  async (name, type, kind, mediaType) => {
    expect(await holdChosen(chosen(name, type), of)).toBeNull()
    expect(await outboxDb.files.toArray()).toMatchObject([{ kind, mediaType }])
  },
)

test.each([
  ["phim.mp4", "video/mp4", /phim\.mp4: là video/],
  ["trang.html", "text/html", /trang\.html: loại tệp này không nhận/],
  ["anh.svg", "image/svg+xml", /anh\.svg: loại tệp này không nhận/],
  ["cu.doc", "application/msword", /cu\.doc: loại tệp này không nhận/],
  ["khong-duoi", "", /loại tệp này không nhận/],
])("%s is not taken, and the reason names it", async (name, type, words) => {
  expect(await holdChosen(chosen(name, type), of)).toMatch(words)
  expect(await outboxDb.files.count()).toBe(0)
})

test("what is too large is said before it is sent", async () => {
  const large = chosen("to.pdf", "application/pdf", "x".repeat(20 * 1024 * 1024 + 1))
  expect(await holdChosen(large, of)).toMatch(/to\.pdf: tệp 20 MB là quá lớn, tối đa 20 MB/)
})
