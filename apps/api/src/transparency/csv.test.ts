import type { Db } from "@loa/db/db.ts"
import { undone } from "@loa/db/testing.ts"
import { referenceDb } from "@loa/reference/testing.ts"
import Papa from "papaparse"
import { beforeAll, expect, test } from "vitest"
import { csv } from "../http/csv.ts"
import { insertActivity, publicApi } from "./public-test-client.ts"

const cells = (values: readonly (string | number | boolean | null)[]) =>
  csv(
    values.map((value) => ({ value })),
    { "Giá trị": (row) => row.value },
  )

test("begins with a byte order mark, ends each line with CRLF, keeps Vietnamese letters", () => {
  expect(cells(["đ ơ ư"])).toBe("\uFEFFGiá trị\r\nđ ơ ư\r\n")
})

test.each([
  ["=1+2", "'=1+2"],
  ["+84 123", "'+84 123"],
  ["-5", "'-5"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\tx", "'\tx"],
  ["\rx", "'\rx"],
  ["=1\n+2", "'=1\n+2"],
  ["a=1", "a=1"],
  ['="nói, "" rồi"', `'="nói, "" rồi"`],
  ["", ""],
])("text %j reads back as %j", (text, shown) => {
  const [, row] = Papa.parse<string[]>(cells([text])).data
  expect(row?.[0]).toBe(shown)
})

test("numbers stay numbers, the negative ones too; nothing is an empty cell", () => {
  expect(cells([-5, 12.5, 0, null, true])).toBe("\uFEFFGiá trị\r\n-5\r\n12.5\r\n0\r\n\r\ntrue\r\n")
})

test("quotes, commas and line breaks follow RFC 4180", () => {
  const text = csv([{ a: 'nói "được"', b: "dòng 1\ndòng 2", c: "a,b" }], {
    A: (row) => row.a,
    B: (row) => row.b,
    C: (row) => row.c,
  })
  expect(text).toBe('\uFEFFA,B,C\r\n"nói ""được""","dòng 1\ndòng 2","a,b"\r\n')
})

let db: Db
beforeAll(async () => {
  db = await referenceDb()
})

test(
  "a title that a spreadsheet would run is disarmed in the file, not in JSON",
  undone(
    () => db,
    async (tx) => {
      const title = '=HYPERLINK("http://x","y")'
      await insertActivity(tx, { title, audiences: { people: 40 } })
      const response = await publicApi(tx).get("/activities?format=csv")
      expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8")
      expect(response.headers.get("content-disposition")).toBe(
        'attachment; filename="loa-hoat-dong.csv"',
      )
      const bytes = new Uint8Array(await response.clone().arrayBuffer())
      expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
      const { data } = Papa.parse<Record<string, string>>((await response.text()).trim(), {
        header: true,
      })
      expect(data).toHaveLength(1)
      expect(data[0]).toMatchObject({ "Tiêu đề": `'${title}`, "Số người": "40" })
      expect(await publicApi(tx).json("/activities")).toMatchObject({ data: [{ title }] })
    },
  ),
)

test.each([
  ["text/csv", "text/csv; charset=utf-8"],
  ["text/csv;q=0.5, application/json;q=0.9", "application/json"],
  ["text/html,application/xhtml+xml,*/*;q=0.8", "application/json"],
  ["*/*", "application/json"],
])("Accept: %s gives %s", async (accept, type) => {
  const response = await publicApi(db).get("/plan", { Accept: accept })
  expect(response.headers.get("content-type")).toBe(type)
  expect(response.headers.get("vary")).toBe("Accept")
})

test("?format= wins over Accept", async () => {
  const response = await publicApi(db).get("/plan?format=json", { Accept: "text/csv" })
  expect(response.headers.get("content-type")).toBe("application/json")
})

test(
  "a file that is not all says where the rest is",
  undone(
    () => db,
    async (tx) => {
      await insertActivity(tx, { firstDay: "2025-01-02" })
      await insertActivity(tx, { firstDay: "2025-01-03" })
      const api = publicApi(tx)
      const first = await api.get("/activities?format=csv&limit=1")
      const link = /^<(.+)>; rel="next"$/.exec(first.headers.get("link") ?? "")?.[1] ?? ""
      expect(link).toContain("/api/public/v1/activities?format=csv&limit=1&cursor=")
      const second = await api.get(link.replace("/api/public/v1", ""))
      expect(await second.text()).toContain("2025-01-02")
      expect(second.headers.get("link")).toBeNull()
    },
  ),
)
