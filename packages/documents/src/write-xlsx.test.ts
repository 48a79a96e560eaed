import { strFromU8, unzipSync } from "fflate"
import { readSheet } from "read-excel-file/universal"
import { expect, it } from "vitest"
import { sheetOf, writeXlsx } from "./write-xlsx.ts"

const rows = [
  { day: "2026-03-05", title: "=1+1", people: 1200, share: 0.5 },
  { day: "2026-12-31", title: "Họp thôn ở Trà Thanh", people: null, share: 2 },
]

it("holds real days and numbers, and text that looks like a formula stays text", async () => {
  const bytes = await writeXlsx([
    sheetOf({
      name: "Hoạt động: quý I/2026",
      lines: ["DANH SÁCH HOẠT ĐỘNG"],
      columns: [
        { head: "Ngày", width: 12, value: (row: (typeof rows)[number]) => row.day, as: "day" },
        { head: "Tiêu đề", width: 40, value: (row) => row.title },
        { head: "Lượt người", width: 12, value: (row) => row.people },
        { head: "Tỉ lệ", width: 12, value: (row) => row.share },
      ],
      rows,
    }),
  ])
  const read = await readSheet(new Blob([bytes.slice()]))
  expect(read).toEqual([
    ["DANH SÁCH HOẠT ĐỘNG", null, null, null],
    ["Ngày", "Tiêu đề", "Lượt người", "Tỉ lệ"],
    [new Date("2026-03-05T00:00:00Z"), "=1+1", 1200, 0.5],
    [new Date("2026-12-31T00:00:00Z"), "Họp thôn ở Trà Thanh", null, 2],
  ])
})

it("shows a part of a whole as both, and adds up the part", async () => {
  const sheet = sheetOf({
    name: "Nội dung",
    columns: [{ head: "Đã thực hiện", width: 12, value: ({ n }) => n, of: () => 24 }],
    rows: [{ n: 5 }],
  })
  const bytes = await writeXlsx([sheet])
  expect(await readSheet(new Blob([bytes.slice()]))).toEqual([["Đã thực hiện"], [5]])
  const styles = strFromU8(unzipSync(bytes)["xl/styles.xml"] ?? new Uint8Array())
  expect(styles).toContain("0&quot;/24&quot;")
})
