import type { Bytes } from "@loa/domain/evidence/clean-image.ts"
import { zipSync } from "fflate"

const text = (value: string) => new TextEncoder().encode(value)

/** Texts, numbers and bytes one after another. */
export function bytesOf(...parts: (string | readonly number[] | Uint8Array)[]): Bytes {
  return Uint8Array.from(
    parts.flatMap((part) => [...(typeof part === "string" ? text(part) : part)]),
  )
}

const uint16 = (value: number) => [value >> 8, value & 255]
const uint32 = (value: number) => [
  value >>> 24,
  (value >> 16) & 255,
  (value >> 8) & 255,
  value & 255,
]

const segment = (code: number, data: Uint8Array) =>
  bytesOf([0xff, code], uint16(data.length + 2), data)

type Picture = { width?: number; height?: number; seed?: string }

/** A JPEG as a canvas makes it: no EXIF, no comment; `extra` goes in after its head. */
export function jpeg(picture: Picture = {}, extra: readonly Uint8Array[] = []): Bytes {
  const { width = 1600, height = 1200, seed = "ảnh" } = picture
  return bytesOf(
    [0xff, 0xd8],
    segment(0xe0, bytesOf("JFIF\0", [1, 1, 0, 0, 1, 0, 1, 0, 0])),
    ...extra,
    segment(0xdb, new Uint8Array(65)),
    segment(0xc0, bytesOf([8], uint16(height), uint16(width), [1, 1, 0x11, 0])),
    segment(0xda, bytesOf([1, 1, 0, 0, 63, 0])),
    ...[seed, [0xff, 0x00, 0x12, 0xff, 0xd0, 0x34], [0xff, 0xd9]],
  )
}

/** The same from a camera that wrote where it was, who made it and how it was held. */
export const photoWithPlace = (turn = 6, picture: Picture = {}): Bytes =>
  jpeg(picture, [
    segment(
      0xe1,
      bytesOf(
        ...["Exif\0\0MM\0*", uint32(8), uint16(2)],
        ...[uint16(0x0112), uint16(3), uint32(1), uint16(turn), [0, 0]],
        ...[uint16(0x8825), uint16(4), uint32(1), uint32(38), uint32(0)],
        "GPS 15.2534 108.5210 TRÀ BỒNG",
      ),
    ),
    segment(0xe1, bytesOf("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>tên người chụp</x:xmpmeta>")),
    segment(0xfe, bytesOf("<script>alert(1)</script>")),
  ])

const chunk = (name: string, data: Uint8Array) =>
  bytesOf(uint32(data.length), name, data, [0, 0, 0, 0])

export const png = (
  { width = 800, height = 600, seed = "ảnh" }: Picture = {},
  extra: readonly [name: string, data: string][] = [],
): Bytes =>
  bytesOf(
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    chunk("IHDR", bytesOf(uint32(width), uint32(height), [8, 2, 0, 0, 0])),
    ...extra.map(([name, data]) => chunk(name, text(data))),
    chunk("IDAT", text(seed)),
    chunk("IEND", new Uint8Array()),
  )

const little = (value: number) => uint32(value).reverse()
const riff = (name: string, data: Uint8Array) =>
  bytesOf(name, little(data.length), data, data.length % 2 ? [0] : [])

/** An extended WebP, with EXIF when there is some. */
export function webp(exif?: string, flags = 0): Bytes {
  const canvas = [799 & 255, 799 >> 8, 0, 599 & 255, 599 >> 8, 0]
  const frame = [0, 0, 0, 0x9d, 0x01, 0x2a, 800 & 255, 800 >> 8, 600 & 255, 600 >> 8, 1, 2]
  const chunks = bytesOf(
    riff("VP8X", bytesOf([flags | (exif ? 8 : 0), 0, 0, 0], canvas)),
    riff("VP8 ", bytesOf(frame)),
    exif ? riff("EXIF", text(exif)) : [],
  )
  return bytesOf("RIFF", little(chunks.length + 4), "WEBP", chunks)
}

/** A PDF of one page; `objects` stand among its own. */
export const pdf = (...objects: (string | Uint8Array)[]): Bytes =>
  bytesOf(
    "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R /OpenAction [3 0 R /Fit] >>\nendobj\n",
    "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n",
    "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n",
    ...objects,
    "xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n9\n%%EOF\n",
  )

const types = (main: string) =>
  `<Types><Override PartName="/x" ContentType="application/vnd.openxmlformats-officedocument.${main}"/></Types>`

/** An Office document with further parts. */
export const office = (
  parts: Record<string, Uint8Array | string> = {},
  main = "wordprocessingml.document.main+xml",
): Bytes => {
  const entries = {
    "[Content_Types].xml": types(main),
    "word/document.xml": "<w:document/>",
    ...parts,
  }
  const packed = Object.entries(entries).map(([name, data]) => [
    name,
    typeof data === "string" ? text(data) : data,
  ])
  return bytesOf(zipSync(Object.fromEntries(packed)))
}

/** Four frames of 128 kbit/s, 44.1 kHz. */
export const mp3 = (seed = 1): Bytes => {
  const frame = new Uint8Array(417).fill(seed)
  frame.set([0xff, 0xfb, 0x90, 0x00])
  return bytesOf(frame, frame, frame, frame)
}

const box = (name: string, data: Uint8Array) => bytesOf(uint32(data.length + 8), name, data)
const track = (handler: string) =>
  box("trak", box("mdia", box("hdlr", bytesOf(uint32(0), uint32(0), handler, uint32(0)))))

/** An MP4 with these tracks: "soun", "vide". */
export const mp4 = (...handlers: string[]): Bytes =>
  bytesOf(
    box("ftyp", bytesOf("mp42", uint32(0), "isommp42")),
    box("moov", bytesOf(...handlers.map(track))),
    box("mdat", new Uint8Array(64)),
  )

export const wav = (): Bytes =>
  bytesOf(
    ...["RIFF", little(44), "WAVE", "fmt ", little(16), [1, 0, 1, 0], little(8000), little(8000)],
    ...[[1, 0, 8, 0], "data", little(8), [1, 2, 3, 4, 5, 6, 7, 8]],
  )

export const ogg = (codec = "OpusHead"): Bytes =>
  bytesOf("OggS", [0, 2], new Array(20).fill(0), [1, 19], codec, new Array(60).fill(3))
