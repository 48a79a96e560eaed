import { AlignmentType, BorderStyle, Paragraph, TextRun } from "docx"
import { firstLine, mm, size, spacing } from "./page.ts"

type Look = {
  bold?: boolean
  italics?: boolean
  allCaps?: boolean
  size?: number
  align?: (typeof AlignmentType)[keyof typeof AlignmentType]
  keepNext?: boolean
}

/** A line of the header, the title or the signature: no indent, no space around. */
export const line = (text: string, look: Look = {}) =>
  new Paragraph({
    alignment: look.align ?? AlignmentType.CENTER,
    spacing: spacing.tight,
    keepNext: look.keepNext,
    children: [
      new TextRun({
        text: look.allCaps ? text.toLocaleUpperCase("vi") : text,
        bold: look.bold,
        italics: look.italics,
        size: look.size ?? size.head,
      }),
    ],
  })

/** The rule under a name or a title, as wide as what the two indents leave. */
export const rule = (indent: number) =>
  new Paragraph({
    indent: { left: indent, right: indent },
    spacing: { before: 60, after: 0, line: 80, lineRule: "exact" },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: "000000" } },
    children: [],
  })

export const paragraph = (text: string, look: { italics?: boolean } = {}) =>
  new Paragraph({
    alignment: AlignmentType.BOTH,
    indent: { firstLine },
    spacing: spacing.paragraph,
    children: [new TextRun({ text, italics: look.italics })],
  })

/** Level 1 stands in capitals, 2 and 3 as written; all bold, 3 in italics as well. */
export const heading = (level: 1 | 2 | 3, text: string) =>
  new Paragraph({
    alignment: AlignmentType.BOTH,
    indent: { firstLine },
    spacing: spacing.paragraph,
    keepNext: true,
    outlineLevel: level - 1,
    children: [
      new TextRun({
        text: level === 1 ? text.toLocaleUpperCase("vi") : text,
        bold: true,
        italics: level === 3,
      }),
    ],
  })

export const blank = (height: number) =>
  new Paragraph({
    spacing: { before: 0, after: 0, line: mm(height), lineRule: "exact" },
    children: [],
  })
