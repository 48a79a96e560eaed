import { expect, test } from "vitest"
import { buildContent } from "./build-content.ts"
import { publicContent } from "./public-content.ts"
import { plainText, type ReportContent } from "./report-content.ts"
import { reportFileName } from "./report-file.ts"
import { someFacts, unit } from "./testing.ts"

const whole = buildContent(
  someFacts({
    scope: "consolidated",
    head: { name: "Hồ Thị Mai", position: "Chủ tịch", authority: "" },
    narrative: { results: "Lời của người viết.", causes: "Vì sao." },
    form: {
      ...{ number: "12", symbol: null, signedOn: null, estimates: {} },
      recipients: ["Đồng chí Nguyễn Văn A;"],
    },
    units: [
      unit(),
      unit({ organizationId: "xa-2", name: "UBND xã Hai", state: "open", sentOn: null }),
    ],
  }),
)
const locked = { lockedOn: "2025-06-25", hash: "ab12cd34ef56", adjustments: [] }
const allOf = (content: ReportContent) => JSON.stringify(content)

test("everybody reads the figures; words, names, units and money stay with the agencies", () => {
  for (const secret of [
    ...["Lời của người viết", "Vì sao", "Hồ Thị Mai", "Nguyễn Văn A", "UBND xã Một", "UBND xã Hai"],
    ...["2.500.000", "Kinh phí (đồng)"],
  ]) {
    expect(allOf(whole), secret).toContain(secret)
    expect(allOf(publicContent(whole, locked)), secret).not.toContain(secret)
  }
  const { sections, annexes, opening } = publicContent(whole, locked)
  expect(sections.map(({ number, key }) => [number, key])).toEqual([
    ...[["I", "part-1"]],
    ...[
      ["1", "general"],
      ["2", "by-index"],
      ["3", "open-items"],
    ],
  ])
  expect(annexes.map(({ title }) => title)).toEqual([
    "Phụ lục 1. Kết quả theo nội dung của Kế hoạch",
    "Phụ lục 2. Kết quả theo hình thức",
    "Phụ lục 3. Kết quả theo đối tượng",
    "Phụ lục 4. Thực hiện nhiệm vụ của Kế hoạch",
  ])
  expect(
    annexes.every(({ columns, rows }) =>
      rows.every(({ cells, heading }) => heading || cells.length === columns.length),
    ),
  ).toBe(true)
  const said = opening.map(plainText)
  expect(said.at(-2)).toContain("đã khóa ngày 25/6/2025")
  expect(said.at(-1)).toContain("Mã kiểm tra (SHA-256) của báo cáo đã khóa: ab12cd34 ef56")
})

test("what was put right since stands in an annex of its own, the frozen figures as they were", () => {
  const adjustments = [
    { day: "2025-07-02", what: "Số hoạt động", before: 1200, after: 1199, reason: "Trùng" },
  ]
  const { annexes, sections } = publicContent(whole, { ...locked, adjustments })
  expect(annexes.at(-1)).toMatchObject({
    title: "Phụ lục 5. Điều chỉnh sau khi khóa",
    rows: [
      {
        cells: [
          ...[{ text: "2/7/2025" }, { text: "Số hoạt động" }, { text: "1.200", value: 1200 }],
          ...[{ text: "1.199", value: 1199 }, { text: "Trùng" }],
        ],
      },
    ],
  })
  expect(sections).toEqual(publicContent(whole, locked).sections)
})

test("a file is named after period and agency, a draft as one", () => {
  const organization = { id: "ubnd-huyen", name: "UBND huyện Trà Bồng" }
  const period = { kind: "quarter", year: 2025, quarter: 2 } as const
  expect(reportFileName({ period, scope: "consolidated", organization, draft: false })).toEqual({
    name: "Báo cáo tổng hợp quý II năm 2025 - UBND huyện Trà Bồng",
    plain: "tong-hop-2025-q2-ubnd-huyen",
  })
  const year = { kind: "year", year: 2025 } as const
  expect(reportFileName({ period: year, scope: "unit", organization, draft: true })).toEqual({
    name: "Dự thảo báo cáo năm 2025 - UBND huyện Trà Bồng",
    plain: "bao-cao-2025-ubnd-huyen",
  })
})

/** Numbers as people print them: "1.246", "5/24"; weeks and dashes are words. */
const printedAsNumber = /^\d{1,3}(\.\d{3})*(\/\d+)?$/

test("every cell that is a number holds the number itself, for the workbook", () => {
  const tables = [...whole.sections.flatMap((section) => section.tables), ...whole.annexes]
  const cells = tables.flatMap((table) =>
    table.rows.flatMap(({ cells }) =>
      cells.filter(
        (cell, at) => table.columns[at]?.key !== "code" && printedAsNumber.test(cell.text),
      ),
    ),
  )
  expect(cells.length).toBeGreaterThan(40)
  for (const { text, value, of } of cells) {
    const [part, all] = text.replaceAll(".", "").split("/").map(Number)
    expect([text, value, of]).toEqual([text, part, all])
  }
})
