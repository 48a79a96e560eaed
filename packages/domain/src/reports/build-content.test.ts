import { describe, expect, test } from "vitest"
import { buildContent } from "./build-content.ts"
import { figuresOf, noFigures } from "./figures.ts"
import {
  plainText,
  printedNumber,
  printedPlaceAndDate,
  type ReportContent,
} from "./report-content.ts"
import { line, notable, someFacts, someFigures, unit } from "./testing.ts"

const textOf = (content: ReportContent, key: string) =>
  content.sections
    .find((section) => section.key === key)
    ?.paragraphs.map(plainText)
    .join("\n")

const tableOf = ({ sections, annexes }: ReportContent, key: string) =>
  [...sections.flatMap(({ tables }) => tables), ...annexes]
    .find((table) => table.key === key)
    ?.rows.map(({ heading, cells }) => heading ?? cells.map(({ text }) => text).join(" | "))

describe("a commune's quarter", () => {
  const content = buildContent(someFacts())

  test("stands under its heading, as the decree lays it out", () => {
    expect(content.header).toEqual({
      parent: ["UBND HUYỆN TRÀ BỒNG"],
      agency: ["ỦY BAN NHÂN DÂN", "XÃ TRÀ THỦY"],
    })
    expect(printedNumber(content)).toMatch(/^Số:\s+\/BC-UBND$/)
    expect(printedPlaceAndDate(content)).toMatch(/^Trà Thủy, ngày\s+tháng 6 năm 2025$/)
    expect(content.subject).toBe("Kết quả truyền thông nâng cao các chỉ số quý II năm 2025")
    expect(content.legalBases).toEqual(["Thực hiện Quyết định số 845/QĐ-UBND;"])
    expect(content.signer).toEqual({
      ...{ authority: ["TM. ỦY BAN NHÂN DÂN"], position: "CHỦ TỊCH", name: null },
    })
    expect(content.recipients.at(-1)).toBe("Lưu: VT.")
    expect(content.opening.map(plainText).join()).toContain(
      "Ủy ban nhân dân xã Trà Thủy báo cáo kết quả thực hiện quý II năm 2025 (số liệu từ ngày 15/3/2025 đến ngày 14/6/2025)",
    )
  })

  test("tells its results in sentences made of the figures", () => {
    expect(textOf(content, "general")).toBe(
      [
        "Trong kỳ, xã Trà Thủy đã tổ chức 5 hoạt động truyền thông, thuộc 2/4 nội dung của Kế hoạch, tiếp cận trực tiếp 1.246 lượt người.",
        "Hệ thống truyền thanh, truyền hình phát 3 chương trình, tổng thời lượng 118 phút, 9 lượt phát.",
        "Hình thức đã dùng: Truyền thanh (3), Họp thôn (2); chưa có hoạt động trên môi trường số.",
        "Về ngôn ngữ, có 4 hoạt động có phần tiếng Cor.",
        "Ngoài ra còn 2 hoạt động đang chờ kiểm tra, chưa tính vào các số liệu trên.",
      ].join("\n"),
    )
  })

  test("counts each activity once by index, and says what has none", () => {
    expect(tableOf(content, "by-index")).toEqual([
      "Chỉ số cải cách hành chính | 1/2 | 3 | 1.000",
      "Chỉ số hiệu quả quản trị | 1/1 | 2 | 246",
      "Chỉ số năng lực cạnh tranh | 0/1 | 0 | 0",
      "Cộng | 2/4 | 5 | 1.246",
    ])
    expect(textOf(content, "open-items")).toBe(
      [
        "Trong kỳ còn 2/4 nội dung chưa ghi nhận hoạt động:",
        "Chỉ số cải cách hành chính: PAR.b Thể chế.",
        "Chỉ số năng lực cạnh tranh: PCI.a Gia nhập thị trường.",
      ].join("\n"),
    )
  })

  test("names its own task lines with what their cadence asks", () => {
    expect(tableOf(content, "by-task")).toEqual([
      "1 | Hướng dẫn tuyên truyền | Chủ trì | 0 | Chưa đến kỳ | –",
      "10a | Chương trình hằng tuần | Phối hợp | 3 | 2/13 tuần | –",
    ])
    expect(content.annexes.at(-1)?.note).toBe(
      "Kinh phí đã ghi của mọi hoạt động: 2.500.000 đồng (ngân sách xã 2.500.000 đồng).",
    )
  })

  test("never writes the reasons", () => {
    const causes = content.sections.find(({ key }) => key === "causes")
    expect(causes).toMatchObject({
      paragraphs: [],
      todo: expect.stringContaining("Loa không viết thay"),
    })
    const written = buildContent(someFacts({ narrative: { causes: "Mưa lũ.\n- Thiếu cán bộ" } }))
    const section = written.sections.find(({ key }) => key === "causes")
    expect(section?.todo).toBeUndefined()
    expect(section?.paragraphs).toEqual([
      { kind: "text", runs: ["Mưa lũ."] },
      { kind: "item", runs: ["Thiếu cán bộ"] },
    ])
  })

  test("is the same report for the same facts", () => {
    expect(buildContent(someFacts())).toEqual(content)
  })
})

test("nothing done is said, not left out", () => {
  const content = buildContent(someFacts({ figures: noFigures() }))
  expect(textOf(content, "general")).toBe(
    "Trong kỳ, xã Trà Thủy chưa ghi nhận hoạt động truyền thông nào được kiểm tra.",
  )
  expect(textOf(content, "open-items")).toContain("4/4 nội dung")
})

test("the period before is compared with where there was one", () => {
  const [before] = Object.values(figuresOf([line("all", "", { activities: 4, direct: 1246 })]).all)
  const text = textOf(buildContent(someFacts({ previous: before ?? null })), "general")
  expect(text).toContain(
    "So với quý trước (4 hoạt động, 1.246 lượt người trực tiếp), số hoạt động tăng 1 (25%) và lượt người trực tiếp không đổi.",
  )
})

describe("what is drafted from the entries", () => {
  const facts = someFacts({
    notables: [
      notable({ title: "Hội nghị về đất đai.", reach: 90 }),
      notable({ title: "HỘI NGHỊ VỀ ĐẤT ĐAI.", reach: 80, place: "Thôn 2" }),
      notable({
        ...{ title: "Đối thoại", reach: null, issuesRaised: 12, issuesAnswered: 10 },
        languages: ["vi", "cor"],
      }),
    ],
  })

  test("the most visited, each talk once", () => {
    expect(textOf(buildContent(facts), "results")).toBe(
      "Hội nghị về đất đai (ngày 3/6/2025, Thôn 1): 90 lượt người.",
    )
  })

  test("what others may learn from", () => {
    expect(textOf(buildContent(facts), "good-practice")).toBe(
      "Đối thoại (ngày 3/6/2025, Thôn 1): 12 ý kiến nêu ra, đã trả lời 10; có phần tiếng Cor.",
    )
  })

  test("what is lacking, as facts, and what comes next", () => {
    const content = buildContent(facts)
    expect(textOf(content, "shortcomings")).toContain(
      "Chưa có hoạt động truyền thông trên môi trường số.",
    )
    expect(textOf(content, "shortcomings")).toContain(
      "chưa có hoạt động nào về Chỉ số năng lực cạnh tranh",
    )
    expect(textOf(content, "next-tasks")).toContain("PCI.a Gia nhập thị trường")
    expect(textOf(content, "next-tasks")).toContain("Triển khai nhiệm vụ 1 của Kế hoạch")
    expect(content.sections.find(({ key }) => key === "next-tasks")?.title).toBe(
      "Nhiệm vụ quý III năm 2025",
    )
  })
})

describe("a year", () => {
  const year = someFacts({
    period: { kind: "year", year: 2025 },
    span: { from: "2024-12-15", to: "2025-11-14", end: "2025-12-14", due: "2025-11-24" },
    form: { ...someFacts().form, estimates: { direct: 1500 } },
  })

  test("gives what was done and, marked as such, what is expected", () => {
    expect(tableOf(buildContent(year), "estimate")).toEqual([
      "Hoạt động truyền thông | 5 | 5",
      "Nội dung của Kế hoạch đã thực hiện | 2 | 2",
      "Lượt người trực tiếp | 1.246 | 1.500 (*)",
      "Chương trình phát thanh, truyền hình | 3 | 3",
      "Phút phát sóng | 118 | 128",
      "Số bản tài liệu | 0 | 0",
    ])
    const table = buildContent(year).sections.flatMap(({ tables }) => tables)[0]
    expect(table?.rows.every(({ cells }) => cells[2]?.estimate)).toBe(true)
    expect(table?.note).toContain("đến 14/12/2025 theo nhịp bình quân ngày")
  })
})

describe("a consolidated report", () => {
  const facts = someFacts({
    scope: "consolidated",
    today: "2025-07-01",
    units: [
      unit({ narrative: { causes: "- Thiếu loa\n- Mưa nhiều" } }),
      unit({ organizationId: "xa-2", name: "UBND xã Hai", sentOn: "2025-06-25" }),
      unit({ organizationId: "xa-3", name: "UBND xã Ba", state: "open", sentOn: null }),
      unit({ organizationId: "mt", name: "UBMTTQ", optional: true, state: "open", sentOn: null }),
    ],
  })

  test("names who sent nothing and who sent late; contributors are never late", () => {
    const content = buildContent(facts)
    const text = textOf(content, "units")
    expect(text).toContain("Có 2/3 cơ quan, đơn vị, địa phương gửi báo cáo (hạn 20/6/2025).")
    expect(text).toContain("Chưa gửi báo cáo: UBND xã Ba.")
    expect(text).toContain("Gửi sau hạn: UBND xã Hai (25/6/2025).")
    expect(text).toContain("Đơn vị phối hợp có hoạt động: UBMTTQ.")
    expect(content.lateUnits.map(({ name, how }) => [name, how])).toEqual([
      ["UBND xã Ba", "not-sent"],
      ["UBND xã Hai", "sent-late"],
    ])
  })

  test("gathers the units' reasons under their names", () => {
    expect(textOf(buildContent(facts), "causes")).toBe(
      "UBND xã Một: Thiếu loa\nUBND xã Một: Mưa nhiều",
    )
  })

  test("lists the units by name, never by rank", () => {
    const rows = tableOf(buildContent(facts), "by-unit")
    expect(rows?.map((row) => row.split(" | ")[1])).toEqual([
      ...["UBMTTQ", "UBND xã Ba", "UBND xã Hai", "UBND xã Một", "Cộng"],
    ])
  })
})

test("sample data say so", () => {
  expect(buildContent(someFacts()).sample).toBe(false)
  const figures = figuresOf([line("sample", "", {})])
  expect(
    buildContent(someFacts({ figures: { ...someFigures(), sample: figures.sample } })).sample,
  ).toBe(true)
})
