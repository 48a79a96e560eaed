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
import type { Annex, Block, DocumentTable, OfficialDocument } from "./official-document.ts"
import { a4, font, landscapeTextWidth, margins, mm, size, textWidth } from "./page.ts"
import { blank, heading, line, paragraph, rule } from "./paragraphs.ts"
import { sideBySide, table } from "./tables.ts"

/**
 * Lays a document out as Word reads it (.docx): the nine parts of Nghị định 30/2020/NĐ-CP, Điều 8, in their places.
 * Returns the bytes of the file.
 */
export async function writeDocx(document: OfficialDocument): Promise<Uint8Array> {
  const file = new Document({
    title: `${document.title} ${document.subject}`,
    creator: document.issuer.name.join(" "),
    styles: {
      default: {
        document: { run: { font, size: size.text, language: { value: "vi-VN" } } },
      },
    },
    sections: [
      section([...opening(document), ...document.body.flatMap(laid), ...closing(document)]),
      ...document.annexes.map(annexSection),
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
  const { issuer, number, placeAndDate, title, subject, addressees, bases } = document
  const names = { allCaps: true, size: size.names }
  const heads = sideBySide(
    [
      [
        [
          ...issuer.above.map((name) => line(name, names)),
          ...issuer.name.map((name) => line(name, { ...names, bold: true })),
          rule(mm(22)),
        ],
        [line(nation, { ...names, bold: true }), line(motto, { bold: true }), rule(mm(17))],
      ],
      [
        [blank(3), line(number)],
        [blank(3), line(placeAndDate, { italics: true })],
      ],
    ],
    [mm(68), textWidth - mm(68)],
  )
  return [
    heads,
    blank(6),
    line(title, { bold: true, allCaps: true, size: size.text, keepNext: true }),
    line(subject, { bold: true, size: size.text, keepNext: true }),
    rule(mm(57)),
    blank(3),
    ...addressed(addressees),
    ...bases.map((basis) => paragraph(basis, { italics: true })),
  ]
}

/** One addressee stands beside "Kính gửi:", several below it. */
function addressed(addressees: readonly string[]): Paragraph[] {
  const [only, ...more] = addressees
  if (only === undefined) return []
  if (more.length === 0) return [line(`Kính gửi: ${only}`, { size: size.text }), blank(3)]
  return [
    line("Kính gửi:", { size: size.text }),
    ...addressees.map((addressee) => line(`- ${addressee}`, { size: size.text })),
    blank(3),
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
        ...(block.table.title ? [line(block.table.title, { bold: true, keepNext: true })] : []),
        ...withNote(block.table, textWidth),
      ]
  }
}

const withNote = (rows: DocumentTable, width: number): Content[] => [
  table(rows, width),
  blank(2),
  ...(rows.note ? [paragraph(rows.note, { italics: true })] : []),
]

/** Recipients to the left, the signature to the right, together on one page; nothing where there is neither. */
function closing({ signer, recipients }: OfficialDocument): Content[] {
  if (recipients.length === 0 && !signer.position) return []
  const to = { align: AlignmentType.LEFT, size: size.recipients }
  const left = [
    line("Nơi nhận:", { ...to, bold: true, italics: true, size: size.recipientsHead }),
    ...recipients.map((recipient) => line(`- ${recipient}`, to)),
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

function annexSection({ number, title, attachedTo, table: rows, landscape }: Annex) {
  const children = [
    line(number, { bold: true, size: size.text, keepNext: true }),
    line(title, { bold: true, size: size.text, keepNext: true, allCaps: true }),
    line(attachedTo, { italics: true, size: size.text, keepNext: true }),
    blank(4),
    ...withNote(rows, landscape ? landscapeTextWidth : textWidth),
  ]
  return section(children, landscape)
}
