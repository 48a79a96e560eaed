import { strFromU8, unzipSync } from "fflate"
import { beforeAll, describe, expect, it } from "vitest"
import { sampleReport } from "./testing.ts"
import { writeDocx } from "./write-docx.ts"

let body = ""
let styles = ""
let names: string[] = []

beforeAll(async () => {
  const files = unzipSync(await writeDocx(sampleReport))
  names = Object.keys(files)
  const read = (name: string) => strFromU8(files[name] ?? new Uint8Array())
  body = read("word/document.xml")
  styles = read("word/styles.xml")
})

const millimetres = (twips: string | undefined) => (Number(twips) / 1440) * 25.4
const sections = () => [...body.matchAll(/<w:sectPr>.*?<\/w:sectPr>/gs)].map(([xml]) => xml)
const attribute = (xml: string, name: string) => new RegExp(`${name}="([^"]*)"`).exec(xml)?.[1]
const textOf = (xml: string) =>
  [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join("\n")

describe("a document by Nghị định 30/2020/NĐ-CP", () => {
  it("is a Word file with the parts Word looks for", () => {
    expect(names).toEqual(
      expect.arrayContaining(["[Content_Types].xml", "word/document.xml", "word/styles.xml"]),
    )
  })

  it("is A4 within the decree's margins, annexes in landscape where they ask for it", () => {
    const [letter = "", annex = ""] = sections()
    expect(millimetres(attribute(letter, "w:w"))).toBeCloseTo(210, 0)
    expect(millimetres(attribute(letter, "w:h"))).toBeCloseTo(297, 0)
    for (const [side, least, most] of [
      ["top", 20, 25],
      ["bottom", 20, 25],
      ["left", 30, 35],
      ["right", 15, 20],
    ] as const) {
      const margin = millimetres(attribute(letter, `w:${side}`))
      expect(margin, side).toBeGreaterThanOrEqual(least - 0.1)
      expect(margin, side).toBeLessThanOrEqual(most + 0.1)
    }
    expect(attribute(annex, "w:orient")).toBe("landscape")
    expect(millimetres(attribute(annex, "w:w"))).toBeCloseTo(297, 0)
  })

  it("is set in Times New Roman, in Vietnamese, 14 points", () => {
    expect(styles).toContain('w:ascii="Times New Roman"')
    expect(styles).toContain('w:val="vi-VN"')
    expect(styles).toContain('<w:sz w:val="28"/>')
  })

  it("has the nine parts in their order", () => {
    const text = textOf(body)
    const parts = [
      "ỦY BAN NHÂN DÂN XÃ TRÀ BỒNG",
      "PHÒNG VĂN HÓA - XÃ HỘI",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      "/BC-VHXH",
      "Trà Bồng, ngày      tháng 9 năm 2026",
      "BÁO CÁO",
      "Kết quả truyền thông nâng cao",
      "Kính gửi: Ủy ban nhân dân xã Trà Bồng",
      "I. KẾT QUẢ THỰC HIỆN",
      "Nơi nhận:",
      "KT. TRƯỞNG PHÒNG",
      "PHÓ TRƯỞNG PHÒNG",
      "Phụ lục I",
    ]
    const places = parts.map((part) => text.indexOf(part))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  it("numbers pages from the second on", () => {
    const [letter = ""] = sections()
    expect(letter).toContain("<w:titlePg/>")
    expect(letter).toContain('w:start="1"')
  })

  it("lets a heading span its table", () => {
    expect(body).toMatch(/<w:gridSpan w:val="4"\/>.*?Theo nội dung chính/s)
  })

  it("repeats the heads of tables and cuts no row", () => {
    const tables = [...body.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([xml]) => xml)
    const annex = tables.at(-1) ?? ""
    expect(annex.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(annex.match(/<w:cantSplit\/>/g)).toHaveLength(61)
  })

  it("escapes what would be markup", async () => {
    const odd = await writeDocx({ ...sampleReport, subject: "A & B <c> “đ”" })
    const xml = strFromU8(unzipSync(odd)["word/document.xml"] ?? new Uint8Array())
    expect(xml).toContain("A &amp; B &lt;c&gt; “đ”")
  })
})
