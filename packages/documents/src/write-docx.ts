import {
  AlignmentType,
  Document,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  TextRun,
} from "docx"
import { dayInWords } from "./day-in-words.ts"
import type { Annex, Block, OfficialDocument } from "./official-document.ts"
import { a4, font, landscapeTextWidth, margins, mm, size, spacing, textWidth } from "./page.ts"
import { blank, heading, line, paragraph, rule } from "./paragraphs.ts"
import { sideBySide, table } from "./tables.ts"

/**
 * Lays a document out as Word reads it (.docx): the nine parts of Nghị định 30/2020/NĐ-CP, Điều 8, in their places.
 * Returns the bytes of the file.
 */
export async function writeDocx(document: OfficialDocument): Promise<Uint8Array> {
  const file = new Document({
    title: `${document.kind} ${document.subject}`,
    creator: document.issuer.name,
    styles: {
      default: {
        document: { run: { font, size: size.text, language: { value: "vi-VN" } } },
      },
    },
    sections: [
      section([...opening(document), ...document.body.flatMap(laid), ...closing(document)]),
      ...document.annexes.map((annex) => annexSection(annex, document)),
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(file))
}

type Content = Paragraph | Table

/** Pages are numbered at the top from the second on. */
const section = (children: Content[], landscape = false): ISectionOptions => ({
  properties: {
    titlePage: true,
    page: {
      // Word wants the upright size and turns it by itself.
      size: {
        ...a4,
        orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: { ...margins, header: mm(10), footer: mm(10) },
      pageNumbers: { start: 1 },
    },
  },
  headers: {
    first: new Header({ children: [new Paragraph({})] }),
    default: new Header({
      children: [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          children: [new TextRun({ children: [PageNumber.CURRENT], size: size.text })],
        }),
      ],
    }),
  },
  children,
})

const nation = "Cộng hòa xã hội chủ nghĩa Việt Nam"
const motto = "Độc lập - Tự do - Hạnh phúc"

function opening(document: OfficialDocument): Content[] {
  const { issuer, symbol, place, kind, subject, bases } = document
  const names = { allCaps: true, size: size.names }
  const heads = sideBySide(
    [
      [
        [
          ...(issuer.above ? [line(issuer.above, names)] : []),
          line(issuer.name, { ...names, bold: true }),
          rule(mm(22)),
        ],
        [line(nation, { ...names, bold: true }), line(motto, { bold: true }), rule(mm(17))],
      ],
      [
        [blank(3), line(`Số: ${symbol.number ?? "        "}/${symbol.code}`)],
        [blank(3), line(`${place}, ${dayInWords(document)}`, { italics: true })],
      ],
    ],
    [mm(68), textWidth - mm(68)],
  )
  return [
    heads,
    blank(6),
    line(kind, { bold: true, allCaps: true, size: size.text, keepNext: true }),
    line(subject, { bold: true, size: size.text, keepNext: true }),
    rule(mm(57)),
    blank(3),
    ...bases.map((basis) => paragraph(basis, { italics: true })),
  ]
}

function laid(block: Block): Content[] {
  switch (block.kind) {
    case "heading":
      return [heading(block.level, block.text)]
    case "paragraph":
      return [paragraph(block.text)]
    case "item":
      return [paragraph(`- ${block.text}`)]
    case "table":
      return [
        ...(block.table.caption ? [line(block.table.caption, { bold: true, keepNext: true })] : []),
        table(block.table, textWidth),
        blank(2),
      ]
  }
}

/** Recipients to the left, the signature to the right, together on one page. */
function closing({ signer, recipients }: OfficialDocument): Content[] {
  const to = { align: AlignmentType.LEFT, size: size.recipients }
  const left = [
    line("Nơi nhận:", { ...to, bold: true, italics: true, size: size.recipientsHead }),
    ...recipients.map((recipient, at) =>
      line(`- ${recipient}${at === recipients.length - 1 ? "." : ";"}`, to),
    ),
  ]
  const signature = { bold: true, size: size.text, keepNext: true }
  const right = [
    ...signer.authority.map((authority) => line(authority, { ...signature, allCaps: true })),
    line(signer.position, { ...signature, allCaps: true }),
    blank(28),
    line(signer.name ?? "", signature),
  ]
  return [blank(4), sideBySide([[left, right]], [textWidth / 2, textWidth / 2])]
}

function annexSection(
  { number, title, table: rows, landscape }: Annex,
  document: OfficialDocument,
) {
  const { kind, symbol, issuer } = document
  const attached = `(Kèm theo ${sentenceCase(kind)} số ${symbol.number ?? "    "}/${symbol.code} ${dayInWords(document)} của ${issuer.name})`
  const children = [
    line(number, { bold: true, size: size.text, keepNext: true }),
    line(title, { bold: true, size: size.text, keepNext: true }),
    line(attached, { italics: true, size: size.text, keepNext: true }),
    new Paragraph({ spacing: spacing.tight }),
    table(rows, landscape ? landscapeTextWidth : textWidth),
  ]
  return section(children, landscape)
}

const sentenceCase = (text: string) => text.charAt(0) + text.slice(1).toLocaleLowerCase("vi")
