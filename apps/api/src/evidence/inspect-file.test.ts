import type { Bytes } from "@loa/domain/evidence/clean-image.ts"
import type { EvidenceKind } from "@loa/domain/evidence/kinds.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { zipSync, zlibSync } from "fflate"
import { describe, expect, test } from "vitest"
import { inspectFile } from "./inspect-file.ts"
import {
  bytesOf,
  jpeg,
  mp3,
  mp4,
  office,
  ogg,
  pdf,
  photoWithPlace,
  png,
  wav,
  webp,
} from "./testing-files.ts"

const refusalOf = async (bytes: Bytes, kind: EvidenceKind): Promise<string> => {
  try {
    const { mediaType } = await inspectFile(bytes, kind)
    return `taken as ${mediaType}`
  } catch (error) {
    if (error instanceof Refusal) return `${error.code}: ${error.message}`
    throw error
  }
}

const sheet = "spreadsheetml.sheet.main+xml"
const slides = "presentationml.presentation.main+xml"

test.each<[string, EvidenceKind, Bytes, string]>([
  ["a JPEG", "photo", jpeg(), "image/jpeg"],
  ["a PNG", "photo", png(), "image/png"],
  ["a WebP", "photo", webp(), "image/webp"],
  ["a scan", "scan", jpeg(), "image/jpeg"],
  ["a PDF", "document", pdf(), "application/pdf"],
  ["a PDF of a list", "attendance", pdf(), "application/pdf"],
  ["a DOCX", "document", office(), "wordprocessingml.document"],
  ["an XLSX", "attendance", office({}, sheet), "spreadsheetml.sheet"],
  ["a PPTX", "document", office({}, slides), "presentationml.presentation"],
  ["an MP3", "audio", mp3(), "audio/mpeg"],
  ["an M4A", "audio", mp4("soun"), "audio/mp4"],
  ["a WAV", "audio", wav(), "audio/wav"],
  ["an OGG", "audio", ogg(), "audio/ogg"],
])("takes %s", async (_, kind, bytes, mediaType) => {
  expect((await inspectFile(bytes, kind)).mediaType).toContain(mediaType)
})

const html = "<!doctype html><script>alert(1)</script>"
const svg = `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`
const old = bytesOf([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], new Uint8Array(1024))
const heic = bytesOf([0, 0, 0, 24], "ftypheic", [0, 0, 0, 0], "mif1heic", new Uint8Array(64))

describe("whatever its name says, refuses", () => {
  test.each<[string, EvidenceKind, Bytes, RegExp]>([
    ["nothing", "photo", bytesOf(), /rỗng/],
    ["a web page", "photo", bytesOf(html), /trang web hay ảnh SVG/],
    ["an SVG", "photo", bytesOf(svg), /trang web hay ảnh SVG/],
    ["a script", "document", bytesOf("#!/bin/sh\nrm -rf /\n"), /không nhận ra loại tệp/],
    ["text", "document", bytesOf("Danh sách họ tên"), /không nhận ra loại tệp/],
    ["a program of Windows", "document", bytesOf("MZ", new Uint8Array(512)), /chương trình/],
    ["a program of Linux", "document", bytesOf([0x7f], "ELF", new Uint8Array(512)), /chương trình/],
    ["an archive", "document", bytesOf(zipSync({ "a.txt": bytesOf("a") })), /tệp nén/],
    ["an old Word file", "document", old, /DOCX, XLSX, PPTX hoặc PDF/],
    ["a HEIC", "photo", heic, /lưu lại dạng JPG/],
    ["a film", "audio", mp4("soun", "vide"), /không nhận|là video/],
    ["a film in OGG", "audio", ogg("theora"), /video|không nhận/],
    ["a PDF as a photo", "photo", pdf(), /là PDF, mà “Ảnh hoạt động” nhận JPG, PNG, WebP/],
    ["a photo as a document", "document", jpeg(), /là JPG/],
    ["two bytes of sound", "audio", bytesOf([0xff, 0xfb, 0x90, 0x00], "không phải"), /không nhận/],
  ])("%s", async (_, kind, bytes, words) => {
    expect(await refusalOf(bytes, kind)).toMatch(words)
  })

  test("what is too large, by its kind", async () => {
    const large = (megabytes: number) => new Uint8Array(megabytes * 1024 * 1024)
    expect(await refusalOf(jpeg({}, [bytesOf([0xff, 0xfe, 0, 2])]), "photo")).toMatch(/taken/)
    expect(await refusalOf(bytesOf(jpeg(), large(5)), "photo")).toBe(
      "too-large: Tệp quá lớn: “Ảnh hoạt động” nhận tối đa 5 MB.",
    )
    expect(await refusalOf(bytesOf(jpeg(), large(5)), "scan")).toBe(
      "too-large: Tệp quá lớn: JPG nhận tối đa 5 MB.",
    )
    expect(await refusalOf(bytesOf(pdf(), large(20)), "document")).toMatch(/tối đa 20 MB/)
  })

  test("pictures that would fill the memory of whoever looks", async () => {
    expect(await refusalOf(png({ width: 60_000, height: 60_000 }), "photo")).toMatch(
      /60000 × 60000 điểm là quá lớn/,
    )
    expect(await refusalOf(jpeg({ width: 9000, height: 9000 }), "photo")).toMatch(/quá lớn/)
  })

  test("pictures that are cut short or move", async () => {
    expect(await refusalOf(jpeg().slice(0, -2), "photo")).toMatch(/hỏng, chưa tải đủ/)
    expect(await refusalOf(png().slice(0, -12), "photo")).toMatch(/hỏng, chưa tải đủ/)
    expect(await refusalOf(webp(undefined, 2), "photo")).toMatch(/ảnh động/)
  })
})

describe("of a picture only the picture is kept", () => {
  const kept = async (bytes: Bytes) => {
    const { bytes: stored } = await inspectFile(bytes, "photo")
    return { stored, words: new TextDecoder("latin1").decode(stored) }
  }

  test("what has nothing else in it keeps every byte", async () => {
    for (const picture of [jpeg(), png(), webp()])
      expect((await kept(picture)).stored).toEqual(picture)
  })

  test("place, device, author and comment go; how the photo was held stays", async () => {
    const { stored, words } = await kept(photoWithPlace(6))
    expect(words).not.toMatch(/GPS|108\.5210|xmpmeta|script/)
    expect(words).toContain("Exif")
    expect(stored.length).toBe(jpeg().length + 36)
    expect((await kept(stored)).stored).toEqual(stored)
    expect((await kept(photoWithPlace(1))).stored).toEqual(jpeg())
  })

  test("so they do from PNG and WebP", async () => {
    const texts: [string, string][] = [
      ["tEXt", "Author\0Tên"],
      ["eXIf", "GPS"],
    ]
    expect((await kept(png({}, texts))).stored).toEqual(png())
    expect((await kept(webp("GPS 15.25"))).stored).toEqual(webp())
  })

  test("what hangs on behind its end is cut off, so that it is nothing but a picture", async () => {
    const archive = zipSync({ "x.html": bytesOf(html) })
    for (const picture of [jpeg(), png(), webp()])
      for (const tail of [bytesOf(html), archive])
        expect((await kept(bytesOf(picture, tail))).stored).toEqual(picture)
  })
})

const stream = (dictionary: string, data: Uint8Array) =>
  bytesOf(
    `9 0 obj\n<< ${dictionary} /Length ${data.length} >>\nstream\n`,
    data,
    "\nendstream\nendobj\n",
  )
const hidden = bytesOf("7 0 << /S /JavaScript /JS (app.alert(1)) >>")

describe("a PDF that acts by itself is refused", () => {
  test.each<[string, Bytes]>([
    ["a script", pdf("4 0 obj\n<< /S /JavaScript /JS (app.alert(1)) >>\nendobj\n")],
    ["a script spelled with numbers", pdf("4 0 obj\n<< /S /J#61vaScript /J#53 (x) >>\nendobj\n")],
    ["starting a program", pdf("4 0 obj\n<< /S /Launch /F (cmd.exe) >>\nendobj\n")],
    ["a file within", pdf("4 0 obj\n<< /Type /EmbeddedFile >>\nendobj\n")],
    [
      "a packed script",
      pdf(stream("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", zlibSync(hidden))),
    ],
    [
      "one that hides its type",
      pdf(stream("/Type /Obj#53tm /N 1 /First 4 /Filter [/FlateDecode]", zlibSync(hidden))),
    ],
    ["one that says no type", pdf(stream("/N 1 /First 4 /Filter /FlateDecode", zlibSync(hidden)))],
    [
      "objects packed twice",
      pdf(
        stream("/Type /ObjStm /N 1 /First 4 /Filter [/ASCIIHexDecode /FlateDecode]", bytesOf("00")),
      ),
    ],
    [
      "a bomb of objects",
      pdf(
        stream(
          "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode",
          zlibSync(new Uint8Array(70_000_000)),
        ),
      ),
    ],
    [
      "a false stream in front",
      pdf(
        "(>>stream\n)",
        stream("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", zlibSync(hidden)),
      ),
    ],
  ])("%s", async (_, bytes) => {
    expect(await refusalOf(bytes, "document")).toMatch(/mã lệnh, tệp đính kèm/)
  })

  test("and so is one that is locked, broken or something else as well", async () => {
    const locked = pdf("trailer\n<< /Encrypt 8 0 R >>\n")
    expect(await refusalOf(locked, "document")).toMatch(/mật khẩu/)
    expect(await refusalOf(pdf().slice(0, -8), "document")).toMatch(/hỏng/)
    const both = bytesOf(pdf(), zipSync({ "%%EOF": bytesOf("x") }))
    expect(await refusalOf(both, "document")).toMatch(/ghép với tệp khác/)
  })

  test("an ordinary one is not: packed objects, pictures, outlines, a first page to open", async () => {
    const packed = stream(
      "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode",
      zlibSync(bytesOf("7 0 << /Type /Font >>")),
    )
    const picture = stream("/Subtype /Image /Filter /DCTDecode", jpeg())
    const outline = "5 0 obj\n<< /First 6 0 R /AP << /N 7 0 R >> >>\nendobj\n"
    expect(await refusalOf(pdf(packed, outline, picture), "document")).toMatch(/taken/)
  })
})

/** Two names for one run of bytes: the directory counts it twice, the file holds it once. */
function overlapping(): Bytes {
  const zip = bytesOf(zipSync({ "[Content_Types].xml": bytesOf("a"), "word/b.xml": bytesOf("b") }))
  const view = new DataView(zip.buffer)
  const directory = view.getUint32(zip.length - 22 + 16, true)
  const second = directory + 46 + "[Content_Types].xml".length
  view.setUint32(second + 42, 0, true)
  return zip
}

/** Says of its second part that it is small when it is not. */
function lying(real: number, said: number): Bytes {
  const zip = office({ "word/large.xml": new Uint8Array(real) })
  const view = new DataView(zip.buffer)
  for (let at = 0; at < zip.length - 30; at++) {
    const isHead = view.getUint32(at, true) === 0x04034b50
    const isLine = view.getUint32(at, true) === 0x02014b50
    const size = isHead ? at + 22 : at + 24
    if ((isHead || isLine) && view.getUint32(size, true) === real) view.setUint32(size, said, true)
  }
  return zip
}

describe("an Office document that is a bomb or runs something is refused", () => {
  test.each<[string, Bytes, RegExp]>([
    ["a bomb", office({ "word/large.xml": new Uint8Array(200_000_000) }), /nén quá mức/],
    [
      "a bomb in many parts",
      office(
        Object.fromEntries(
          Array.from({ length: 20 }, (_, at) => [`word/${at}.xml`, new Uint8Array(8_000_000)]),
        ),
      ),
      /nén quá mức/,
    ],
    ["a lie about its size", lying(90_000_000, 1000), /khai sai kích thước/],
    ["parts that share their bytes", overlapping(), /không đúng cấu trúc/],
    [
      "an archive within",
      office({ "word/inner.xml": bytesOf(zipSync({ a: bytesOf("a") }, { level: 0 })) }),
      /nén quá mức/,
    ],
    ["macros", office({ "word/vbaProject.bin": bytesOf("x") }), /macro/],
    ["macros by its type", office({}, "wordprocessingml.document.macroEnabled.main+xml"), /macro/],
    ["ActiveX", office({ "word/activeX/activeX1.xml": "<ax/>" }), /macro/],
    [
      "a packed program",
      office({ "word/embeddings/oleObject1.bin": bytesOf("x") }),
      /đối tượng nhúng/,
    ],
    [
      "a template from elsewhere",
      office({
        "word/_rels/settings.xml.rels": `<Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="https://xau.example/x.dotm" TargetMode="External"/>`,
      }),
      /lấy từ nơi khác/,
    ],
    ["something in front", bytesOf("PK", office()), /không đúng cấu trúc/],
    ["something behind", bytesOf(office(), html), /không đúng cấu trúc/],
  ])("%s", async (_, bytes, words) => {
    expect(await refusalOf(bytes, "document")).toMatch(words)
  })

  test("but not one whose chart keeps its figures in a workbook", async () => {
    const chart = { "word/embeddings/Sheet1.xlsx": office({}, sheet) }
    expect(await refusalOf(office(chart), "document")).toMatch(/taken/)
  })

  test("within a moment, however far it would grow", async () => {
    const bomb = office({ "word/large.xml": new Uint8Array(140_000_000) })
    const started = performance.now()
    expect(await refusalOf(bomb, "document")).toMatch(/nén quá mức/)
    expect(performance.now() - started).toBeLessThan(1000)
  })
})
