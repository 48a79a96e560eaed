import { convertMillimetersToTwip } from "docx"

/** Sizes by Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I: lengths in twips, type in half-points. */
export const font = "Times New Roman"

export const mm = (millimetres: number) => convertMillimetersToTwip(millimetres)
const points = (size: number) => size * 20

export const a4 = { width: mm(210), height: mm(297) }
/** Top and bottom 20–25 mm, left 30–35, right 15–20. */
export const margins = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(20) }
/** Between the margins of an upright page. */
export const textWidth = a4.width - margins.left - margins.right
export const landscapeTextWidth = a4.height - margins.left - margins.right

/** Half-points, as `w:sz` counts. */
export const size = {
  text: 28,
  /** Both names at the top: the nation's must stay on one line. */
  names: 24,
  head: 26,
  table: 24,
  recipients: 22,
  recipientsHead: 24,
} as const

export const spacing = {
  paragraph: { before: points(3), after: points(3), line: 276 },
  tight: { before: 0, after: 0, line: 264 },
  cell: { before: points(2), after: points(2), line: 240 },
} as const

export const firstLine = mm(12.7)
