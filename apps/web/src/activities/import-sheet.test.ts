import { sheetOf, writeXlsx } from "@loa/documents/write-xlsx.ts"
import { expect, test } from "vitest"
import { decodeText, readSheets, readText, Unreadable } from "./import-sheet.ts"

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string) => {
  const bytes = new Uint8Array(2 + text.length * 2)
  bytes.set([0xff, 0xfe])
  for (let at = 0; at < text.length; at++)
    new DataView(bytes.buffer).setUint16(2 + at * 2, text.charCodeAt(at), true)
  return bytes
}
const file = (...parts: BlobPart[]) => new Blob(parts)

test.each([
  ["tabs", "Ngày\tTiêu đề\n5/3/2026\tHọp, bàn; hỏi"],
  ["semicolons", "Ngày;Tiêu đề\n5/3/2026;Họp, bàn 1,5 giờ\n6/3/2026;Họp, bàn 2,5 giờ"],
  ["commas", 'Ngày,Tiêu đề\n5/3/2026,"Họp; bàn"\n6/3/2026,"Họp; bàn"'],
  ["a mark that Excel named", "sep=|\r\nNgày|Tiêu đề\r\n5/3/2026|Họp; bàn, hỏi"],
])("cells part by %s", (_what, text) => {
  const { grid } = readText(text)
  expect(grid.map((row) => row.length)).toEqual(grid.map(() => 2))
  expect(grid[0]).toEqual(["Ngày", "Tiêu đề"])
})

test("a quoted cell may hold lines, and empty ends are left out", () => {
  expect(readText('a\t"hai\ndòng"\n\t\n\n').grid).toEqual([["a", "hai\ndòng"]])
})

test.each([
  ["UTF-8 with its mark", new Uint8Array([0xef, 0xbb, 0xbf, ...utf8("Đất đai")])],
  ["UTF-8", utf8("Đất đai")],
  ["UTF-8 with accents apart", utf8("Đất đai".normalize("NFD"))],
  ["UTF-16", utf16("Đất đai")],
  // Đ, â with a mark of its own, t: as Vietnamese Windows saved it.
  ["Windows-1258", new Uint8Array([0xd0, 0xe2, 0xec, 0x74, 0x20, 0xf0, 0x61, 0x69])],
])("%s is read", (_encoding, bytes) => {
  expect(decodeText(bytes)).toBe("Đất đai")
})

test("a workbook gives its sheets with days and numbers as people write them", async () => {
  const table = (name: string, rows: (string | number)[]) =>
    sheetOf({
      ...{ name, rows },
      columns: [
        { head: "Ngày", width: 10, value: () => "2026-03-05", as: "day" },
        { head: "Giá trị", width: 10, value: (row: string | number) => row },
      ],
    })
  const bytes = await writeXlsx([table("Một", [1234.5, "Họp"]), table("Hai", [])])
  const [one, two] = await readSheets(file(bytes.slice()))
  expect(one).toEqual({
    name: "Một",
    grid: [
      ["Ngày", "Giá trị"],
      ["05/03/2026", "1234.5"],
      ["05/03/2026", "Họp"],
    ],
  })
  expect(two?.name).toBe("Hai")
})

test.each([
  ["an Excel file of before 2007", file(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0])), "old-excel"],
  ["an archive that is no workbook", file(utf8("PK\u0003\u0004 và chữ")), "not-a-sheet"],
  ["a picture", file(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0])), "not-a-sheet"],
  ["nothing", file(" \n\t\t\n"), "empty"],
  ["too much", file(new Uint8Array(10 * 1024 * 1024 + 1)), "too-large"],
])("%s is refused and said", async (_what, blob, reason) => {
  const failure = await readSheets(blob).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(Unreadable)
  expect(failure).toMatchObject({ reason })
})
