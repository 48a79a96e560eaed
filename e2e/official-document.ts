import { execFile } from "node:child_process"
import { existsSync } from "node:fs"
import { mkdtemp, readFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { basename, join } from "node:path"
import { promisify } from "node:util"
import { strFromU8, unzipSync } from "fflate"
import { type Download, expect } from "playwright/test"

const run = promisify(execFile)
const millimetres = (twips: string) => (Number(twips) / 1440) * 25.4

/** A downloaded file in a folder of its own, under the name it was given. */
export async function kept(download: Download): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "loa-report-"))
  const path = join(folder, download.suggestedFilename())
  await download.saveAs(path)
  return path
}

/** What stands in a .docx: the XML of its parts, and its text line by line as it is read. */
export async function openDocx(path: string) {
  const parts = unzipSync(new Uint8Array(await readFile(path)))
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
  const body = part("word/document.xml")
  const text = body
    .replaceAll("</w:p>", "\n")
    .replaceAll(/<[^>]+>/g, "")
    .replaceAll("&amp;", "&")
  return { body, text, styles: part("word/styles.xml") }
}

/** A4 within the margins of Nghị định 30/2020/NĐ-CP, Phụ lục I; the first page has no number. */
export function expectDecreePages(body: string) {
  const sections = body.match(/<w:sectPr.*?<\/w:sectPr>/gs) ?? []
  expect(sections.length).toBeGreaterThan(1)
  for (const section of sections) {
    const of = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(section)?.[1] ?? ""
    const page = [of("w:w"), of("w:h")].map((side) => Math.round(millimetres(side)))
    expect(page.toSorted((a, b) => a - b)).toEqual([210, 297])
    expect(page[0] === 297).toBe(of("w:orient") === "landscape")
    for (const [side, least, most] of [
      ...[["top", 20, 25] as const, ["bottom", 20, 25] as const],
      ...[["left", 30, 35] as const, ["right", 15, 20] as const],
    ]) {
      const margin = Math.round(millimetres(of(`w:${side}`)) * 10) / 10
      expect([side, margin >= least && margin <= most]).toEqual([side, true])
    }
    expect(section).toContain("<w:titlePg/>")
  }
}

/** The parts stand in the document in this order. */
export function expectInOrder(text: string, parts: readonly (string | RegExp)[]) {
  let from = 0
  for (const part of parts) {
    const rest = text.slice(from)
    const at = typeof part === "string" ? rest.indexOf(part) : rest.search(part)
    expect([String(part), at >= 0]).toEqual([String(part), true])
    from += at
  }
}

const places = (process.env.PATH ?? "").split(":")
export const isInstalled = (program: string) => places.some((at) => existsSync(join(at, program)))

/** What LibreOffice prints of a document. Each run has a profile of its own: two at once lock each other out. */
export async function printed(path: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "loa-pdf-"))
  const profile = `-env:UserInstallation=file://${folder}/profile`
  const to = ["--headless", "--convert-to", "pdf", "--outdir", folder]
  await run("soffice", [profile, ...to, path], { timeout: 90_000 })
  return join(folder, basename(path).replace(/\.docx$/, ".pdf"))
}

type Word = {
  page: number
  width: number
  height: number
  left: number
  right: number
  low: number
  text: string
}

/** Every word of a PDF with its place on the page, in points from its top left corner. */
async function wordsOf(pdf: string): Promise<Word[]> {
  const { stdout } = await run("pdftotext", ["-bbox", pdf, "-"], { maxBuffer: 64 * 1024 * 1024 })
  const pages = stdout.split("<page ").slice(1)
  return pages.flatMap((page, at) => {
    const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(page) ?? []
    const found = page.matchAll(
      /<word xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g,
    )
    return [...found].map(([, left, right, low, text = ""]) => ({
      ...{ page: at + 1, width: Number(width), height: Number(height), text },
      ...{ left: Number(left), right: Number(right), low: Number(low) },
    }))
  })
}

/** A letter from another typeface makes pdftotext see a gap in a word: spaces say nothing there. */
export const unspaced = (text: string) => text.normalize("NFC").replace(/\s+/g, "")

const textOf = async (pdf: string) => (await run("pdftotext", [pdf, "-"])).stdout

const points = (millimetre: number) => (millimetre / 25.4) * 72

/** A4 pages on which no word runs over a margin, so that no table is cut; answers how many, and the text. */
export async function expectWholePages(pdf: string) {
  const { stdout } = await run("pdfinfo", [pdf])
  const pages = Number(/^Pages:\s+(\d+)/m.exec(stdout)?.[1])
  const words = await wordsOf(pdf)
  expect(new Set(words.map(({ page }) => page)).size).toBe(pages)
  for (const { page, width, height, left, right, low, text } of words) {
    const sides = [width, height].map(Math.round).toSorted((a, b) => a - b)
    expect([page, sides]).toEqual([page, [595, 842]])
    const inside =
      left >= points(30) - 1 && right <= width - points(15) && low <= height - points(20) + 4
    expect([page, text, inside]).toEqual([page, text, true])
  }
  return { pages, text: unspaced(await textOf(pdf)) }
}
