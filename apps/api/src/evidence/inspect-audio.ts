import type { AudioType } from "@loa/domain/evidence/media.ts"

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
const textAt = (bytes: Uint8Array, at: number, length: number) =>
  String.fromCharCode(...bytes.subarray(at, at + length))

const rates1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
const rates2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]
const samplings = [44100, 48000, 32000]

/** How long the layer III frame at `at` is (ISO/IEC 11172-3 §2.4.2.3); 0 when there is none. */
function frameLength(bytes: Uint8Array, at: number): number {
  const [first, second = 0, third = 0] = bytes.subarray(at, at + 3)
  if (first !== 0xff || (second & 0xe0) !== 0xe0 || (second & 0x06) !== 0x02) return 0
  const version = (second >> 3) & 3
  const sampling = samplings[(third >> 2) & 3]
  const one = version === 3
  const rate = (one ? rates1 : rates2)[third >> 4]
  if (version === 1 || !sampling || !rate) return 0
  const perSecond = one ? sampling : sampling / (version === 2 ? 2 : 4)
  return Math.floor(((one ? 144 : 72) * rate * 1000) / perSecond) + ((third >> 1) & 1)
}

/** Past the tag in front (ID3v2), whose length is written in sevens of bits. */
function afterTag(bytes: Uint8Array): number {
  if (textAt(bytes, 0, 3) !== "ID3") return 0
  const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(6, 10)
  return 10 + ((a << 21) | (b << 14) | (c << 7) | d)
}

/** Three frames one after another: no text and no other file looks like that. */
function isMp3(bytes: Uint8Array): boolean {
  let at = afterTag(bytes)
  const padding = at + 4096
  while (at < padding && bytes[at] === 0) at++
  for (let frames = 0; frames < 3; frames++) {
    const length = frameLength(bytes, at)
    if (length === 0) return false
    at += length
  }
  return at <= bytes.length
}

function isWav(bytes: Uint8Array): boolean {
  if (bytes.length < 44 || textAt(bytes, 0, 4) !== "RIFF" || textAt(bytes, 8, 4) !== "WAVE")
    return false
  return /^(fmt |JUNK|bext|LIST)$/.test(textAt(bytes, 12, 4))
}

/** The first page of each stream names its codec; one with a picture is a film. */
function isOgg(bytes: Uint8Array): boolean {
  if (textAt(bytes, 0, 4) !== "OggS") return false
  const head = textAt(bytes, 0, 4096)
  return /OpusHead|vorbis|Speex |FLAC/.test(head) && !/theora|OVP80|fishead/.test(head)
}

type Box = { name: string; from: number; to: number }

/** The boxes of an MP4 between two places (ISO/IEC 14496-12 §4.2); null when they do not fit. */
function boxes(bytes: Uint8Array, from: number, to: number): Box[] | null {
  const view = viewOf(bytes)
  const found: Box[] = []
  for (let at = from; at + 8 <= to; ) {
    const length = view.getUint32(at) || to - at
    if (length < 8 || at + length > to || found.length > 500) return null
    found.push({ name: textAt(bytes, at + 4, 4), from: at + 8, to: at + length })
    at += length
  }
  return found
}

/** What each track is handled as: "soun", "vide", "text" … */
function tracksOf(bytes: Uint8Array): string[] | null {
  const within = (outer: readonly Box[] | null, name: string) =>
    outer?.filter((box) => box.name === name) ?? []
  const inside = (outer: readonly Box[], name: string) =>
    outer.flatMap((box) => within(boxes(bytes, box.from, box.to), name))
  const top = boxes(bytes, 0, bytes.length)
  if (top?.[0]?.name !== "ftyp") return null
  const media = inside(inside(within(top, "moov"), "trak"), "mdia")
  return inside(media, "hdlr").map((box) => textAt(bytes, box.from + 8, 4))
}

function isM4a(bytes: Uint8Array): boolean {
  const tracks = tracksOf(bytes)
  return tracks ? tracks.includes("soun") && !tracks.includes("vide") : false
}

const checks: readonly [AudioType, (bytes: Uint8Array) => boolean][] = [
  ["audio/wav", isWav],
  ["audio/ogg", isOgg],
  ["audio/mp4", isM4a],
  ["audio/mpeg", isMp3],
]

/** Which recording it is, by how it is built and not only by its first bytes; null when it is none. */
export const inspectAudio = (bytes: Uint8Array): AudioType | null =>
  checks.find(([, is]) => is(bytes))?.[0] ?? null
