import type { Db } from "@loa/db/db.ts"
import { undone } from "@loa/db/testing.ts"
import { referenceDb } from "@loa/reference/testing.ts"
import { beforeAll, expect, test } from "vitest"
import { z } from "zod"
import { ActivityPage } from "./list-activities.ts"
import { insertActivity, insertSamplePlan, publicApi, traBong } from "./public-test-client.ts"

let db: Db
beforeAll(async () => {
  db = await referenceDb()
})

const list = async (tx: Db, query = "", demo = false) =>
  ActivityPage.parse(await publicApi(tx, { demo }).json(`/activities${query}`))
const titles = async (tx: Db, query: string) => {
  const { data } = await list(tx, query)
  return data.map(({ title }) => title).toSorted()
}

async function three(tx: Db) {
  await insertActivity(tx, {
    title: "Phát thanh về đất đai",
    channelCode: "commune-radio",
    organizationId: "ubnd-xa-tra-tan",
    firstDay: "2024-02-10",
    items: [{ code: "pci-b" }, { code: "papi-g" }],
    audiences: { businesses: null },
  })
  await insertActivity(tx, {
    title: "Họp thôn bàn làm đường",
    summary: "Đạt 100% hộ dự",
    firstDay: "2025-01-20",
    items: [{ code: "papi-a" }],
    audiences: { people: 64 },
  })
  await insertActivity(tx, {
    title: "Niêm yết thủ tục",
    channelCode: "one-stop-posting",
    firstDay: "2025-05-02",
    lastDay: "2025-05-09",
    place: "Trụ sở xã Trà Phong",
    items: [{ code: "par-c" }],
    audiences: { people: null, officials: 3 },
    partners: ["ubnd-xa-tra-tan"],
  })
}

test.each([
  ["nothing asked", "", ["Họp thôn bàn làm đường", "Niêm yết thủ tục", "Phát thanh về đất đai"]],
  ["words without accents, in any order", "?q=dai%20DAT", ["Phát thanh về đất đai"]],
  ["words of the summary, taken as they are", "?q=100%25", ["Họp thôn bàn làm đường"]],
  ["a letter that LIKE would take for any", "?q=_iem", []],
  ["words of the place", "?q=tru%20so", ["Niêm yết thủ tục"]],
  ["an item that is not the main one", "?item=papi-g", ["Phát thanh về đất đai"]],
  ["an index", "?index=papi", ["Họp thôn bàn làm đường", "Phát thanh về đất đai"]],
  ["a channel", "?channel=commune-radio", ["Phát thanh về đất đai"]],
  [
    "its organization, not its partners",
    "?organization=ubnd-xa-tra-tan",
    ["Phát thanh về đất đai"],
  ],
  ["an audience nobody counted", "?audience=businesses", ["Phát thanh về đất đai"]],
  [
    "days, both ends counted",
    "?from=2024-02-10&to=2025-01-20",
    ["Họp thôn bàn làm đường", "Phát thanh về đất đai"],
  ],
  ["a year", "?year=2025", ["Họp thôn bàn làm đường", "Niêm yết thủ tục"]],
  ["a quarter by the first day", "?year=2025&quarter=2", ["Niêm yết thủ tục"]],
  [
    "a plan",
    `?plan=${traBong}`,
    ["Họp thôn bàn làm đường", "Niêm yết thủ tục", "Phát thanh về đất đai"],
  ],
])("finds by %s", (_, query, expected) =>
  undone(
    () => db,
    async (tx) => {
      await three(tx)
      expect(await titles(tx, query)).toEqual(expected)
    },
  )(),
)

test(
  "pages follow each other without loss or repetition, also within one day",
  undone(
    () => db,
    async (tx) => {
      for (let at = 0; at < 7; at++)
        await insertActivity(tx, { firstDay: at < 5 ? "2025-02-02" : "2025-02-03" })
      const seen: string[] = []
      let next: string | null = ""
      while (next !== null) {
        const page: z.infer<typeof ActivityPage> = await list(
          tx,
          `?limit=2${next && `&cursor=${next}`}`,
        )
        expect(page.data.length).toBeLessThanOrEqual(2)
        seen.push(...page.data.map(({ id }) => id))
        next = page.next
      }
      const all = await list(tx)
      expect(seen).toEqual(all.data.map(({ id }) => id))
      expect(new Set(seen).size).toBe(7)
      expect(all.data[0]?.firstDay).toBe("2025-02-03")
    },
  ),
)

test(
  "only what is published is listed, sample and real never together",
  undone(
    () => db,
    async (tx) => {
      for (const state of ["draft", "submitted", "returned", "verified", "withdrawn"] as const)
        await insertActivity(tx, { state, title: `Không ai thấy: ${state}` })
      await insertActivity(tx, { title: "Thật" })
      await insertActivity(tx, { title: "Mẫu", sample: true })
      const real = await list(tx)
      const sample = await list(tx, "", true)
      expect(real.data.map((a) => [a.title, a.sample])).toEqual([["Thật", false]])
      expect(sample.data.map((a) => [a.title, a.sample])).toEqual([["Mẫu", true]])
    },
  ),
)

test(
  "after the plan's span it says so",
  undone(
    () => db,
    async (tx) => {
      await insertActivity(tx, { firstDay: "2026-01-05", organizationId: "ubnd-xa-tra-bong" })
      const { data } = await list(tx)
      expect(data[0]).toMatchObject({ afterPlan: true, reach: 40 })
    },
  ),
)

test(
  "nobody counted is not nobody",
  undone(
    () => db,
    async (tx) => {
      await insertActivity(tx, { audiences: { people: null } })
      await insertActivity(tx, { audiences: { people: 0 }, firstDay: "2025-03-03" })
      const { data } = await list(tx)
      expect(data.map(({ reach }) => reach)).toEqual([null, 0])
    },
  ),
)

const Problem = z.object({
  status: z.literal(422),
  code: z.literal("invalid"),
  detail: z.string(),
  errors: z.array(z.object({ field: z.string(), label: z.string(), message: z.string() })),
})

test.each([
  ["?foo=1", "foo", "foo", "không có tham số này"],
  ["?index=sipas", "index", "Chỉ số", "cần là một trong: par, papi, pci"],
  ["?format=xml", "format", "Định dạng", "cần là một trong: json, csv"],
  ["?year=hai", "year", "Năm", "cần là số"],
  ["?year=1999", "year", "Năm", "không được nhỏ hơn 2.000"],
  ["?year=2025&quarter=5", "quarter", "Quý", "không được lớn hơn 4"],
  ["?quarter=2", "quarter", "Quý", "cần có cả năm"],
  ["?from=2025-02-30", "from", "Từ ngày", "ngày có thật"],
  ["?from=2025-05-01&to=2025-04-01", "to", "Đến ngày", "bằng hoặc sau"],
  ["?limit=0", "limit", "Số dòng", "không được nhỏ hơn 1"],
  ["?limit=201", "limit", "Số dòng", "không được lớn hơn 200"],
  ["?limit=5001&format=csv", "limit", "Số dòng", "không được lớn hơn 5.000"],
  ["?cursor=abc", "cursor", "Trang tiếp", "giá trị `next`"],
  ["?plan=ke-hoach-la", "plan", "Kế hoạch", "không có mã ke-hoach-la"],
  ["?item=par-z", "item", "Nội dung kế hoạch", "không có mã par-z"],
  ["?channel=fax", "channel", "Hình thức", "không có mã fax"],
  ["?organization=ubnd", "organization", "Đơn vị", "không có mã ubnd"],
  ["?audience=all", "audience", "Đối tượng", "không có mã all"],
  ["?q=", "q", "Tìm", "chưa nhập"],
  ["?item=par-a&item=par-b", "item", "Nội dung kế hoạch", "cần là chữ"],
])("%s is refused by its name", async (query, field, label, message) => {
  const response = await publicApi(db).get(`/activities${query}`)
  expect(response.headers.get("content-type")).toBe("application/problem+json")
  expect(response.headers.get("cache-control")).toBe("no-store")
  const problem = Problem.parse(await response.json())
  expect(problem.errors).toContainEqual({
    field,
    label,
    message: expect.stringContaining(message),
  })
  expect(problem.detail).toContain(label)
})

test("every wrong parameter is named at once", async () => {
  const problem = Problem.parse(await publicApi(db).json("/activities?x=1&y=2&index=q&year=z"))
  expect(problem.errors.map(({ field }) => field)).toEqual(["x", "y", "index", "year"])
})

test(
  "a sample plan is unknown outside demo mode",
  undone(
    () => db,
    async (tx) => {
      const plan = await insertSamplePlan(tx)
      const path = `/activities?plan=${plan}`
      expect((await publicApi(tx).get(path)).status).toBe(422)
      expect((await publicApi(tx, { demo: true }).get(path)).status).toBe(200)
    },
  ),
)
