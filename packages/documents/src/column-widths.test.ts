import { expect, it } from "vitest"
import { columnWidths } from "./column-widths.ts"

const tasks = [
  { head: "Số", texts: ["1", "10a"] },
  { head: "Nhiệm vụ", texts: ["Tuyên truyền, phổ biến, hướng dẫn pháp luật về tiếp công dân"] },
  { head: "Kinh phí (đồng)", texts: ["–", "120.000.000"] },
]

it("gives words the room and tears no number apart", () => {
  const [code = 0, task = 0, money = 0] = columnWidths(tasks, 160)
  expect(code + task + money).toBeCloseTo(160)
  expect(code).toBeLessThan(15)
  expect(task).toBeGreaterThan(100)
  // Eleven signs of 12 points, half an em each, and the cell's margins.
  expect(money).toBeGreaterThan((11 * 6 * 25.4) / 72 + 3)
})

it("shares out what there is when even the words have not room enough", () => {
  const widths = columnWidths([...tasks, ...tasks, ...tasks, ...tasks], 160)
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(160)
  expect(Math.min(...widths)).toBeGreaterThan(0)
})
