import { type Bytes, cleanImage } from "@loa/domain/evidence/clean-image.ts"
import { type EvidenceKind, evidenceKindLabels } from "@loa/domain/evidence/kinds.ts"
import {
  endingOf,
  endingsOf,
  imageTypes,
  type MediaType,
  mostBytesOf,
  mostBytesOfKind,
  mostPixels,
  typesOf,
} from "@loa/domain/evidence/media.ts"
import { Refusal, refuseField } from "@loa/domain/refusal.ts"
import { fileTypeFromBuffer } from "file-type"
import { inspectAudio } from "./inspect-audio.ts"
import { inspectOffice, type OfficeFault } from "./inspect-office.ts"
import { inspectPdf } from "./inspect-pdf.ts"
import { endsAsZip } from "./zip-directory.ts"

/** What is kept of a file: its type as its bytes say, and the bytes, of a picture only the picture. */
export type Inspected = { mediaType: MediaType; bytes: Bytes }

const refuse = (message: string) => refuseField("file", "Tệp", message)

/** In words for whoever picked the wrong file; the first that fits. */
const unwanted: readonly [RegExp, string][] = [
  [
    /^image\/(heic|heif|avif)/,
    "là ảnh HEIC, nhiều máy không mở được; hãy chụp hoặc lưu lại dạng JPG.",
  ],
  [/^video\//, "là video; hãy đăng lên trang hay kênh của đơn vị rồi dán liên kết."],
  [
    /^application\/x-cfb/,
    "là tài liệu Office đời cũ hoặc có mật khẩu; hãy lưu lại dạng DOCX, XLSX, PPTX hoặc PDF.",
  ],
  [/svg|xml|html/, "là trang web hay ảnh SVG, có thể chứa mã lệnh nên không nhận."],
  [
    /msdownload|x-elf|mach|dex|wasm|msi|cab|apk|jar|x-shellscript/,
    "là chương trình nên không nhận.",
  ],
  [/zip|rar|7z|tar|gzip|bzip|xz|compress/, "là tệp nén; hãy gửi từng tệp bên trong."],
]

function wrongType(mime: string, kind: EvidenceKind) {
  const known = unwanted.find(([pattern]) => pattern.test(mime))?.[1]
  const wanted = `“${evidenceKindLabels[kind]}” nhận ${endingsOf(kind)}.`
  return refuse(known ? `${known} ${wanted}` : `không nhận ra loại tệp này. ${wanted}`)
}

const officeFaults: Record<OfficeFault, string> = {
  broken: "hỏng, có mật khẩu hoặc không đúng cấu trúc; hãy mở ra và lưu lại.",
  bomb: "nén quá mức hoặc khai sai kích thước nên không nhận; hãy mở ra và lưu lại.",
  active:
    "có macro, đối tượng nhúng hoặc mẫu lấy từ nơi khác; hãy lưu lại dạng không macro hoặc PDF.",
  other: "là tệp nén, không phải DOCX, XLSX hay PPTX; hãy gửi từng tệp bên trong.",
}

const pdfFaults = {
  broken: "PDF hỏng, chưa tải đủ hoặc ghép với tệp khác; hãy mở ra và in lại thành PDF.",
  locked: "PDF có mật khẩu hoặc bị khóa; hãy in lại thành PDF không khóa.",
  active: "PDF có mã lệnh, tệp đính kèm hoặc biểu mẫu tự chạy; hãy in lại thành PDF thường.",
}

function officeType(bytes: Bytes): MediaType {
  const inspected = inspectOffice(bytes)
  if ("fault" in inspected) throw refuse(officeFaults[inspected.fault])
  return inspected.mediaType
}

const looksMarkedUp = (bytes: Bytes) =>
  /^[\s\uFEFF]*<[!?a-z]/i.test(new TextDecoder().decode(bytes.subarray(0, 512)))

/** What the bytes say they are; the kind only decides the words of a refusal. */
async function typeOf(bytes: Bytes, kind: EvidenceKind): Promise<MediaType> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return officeType(bytes)
  if (looksMarkedUp(bytes)) throw wrongType("text/html", kind)
  const mime = (await fileTypeFromBuffer(bytes))?.mime ?? ""
  const image = imageTypes.find((type) => type === mime)
  if (image) return image
  if (mime === "application/pdf") return "application/pdf"
  const audio = inspectAudio(bytes)
  if (!audio) throw wrongType(mime, kind)
  if (endsAsZip(bytes)) throw refuse("là bản ghi âm ghép với tệp nén nên không nhận.")
  return audio
}

const inMegabytes = (bytes: number) => Math.round(bytes / (1024 * 1024))

const tooLarge = (what: string, most: number) =>
  new Refusal("too-large", `Tệp quá lớn: ${what} nhận tối đa ${inMegabytes(most)} MB.`)

/** Before anything else is looked at, and before it is read when it says how long it is. */
export function refuseLarge(length: number, kind: EvidenceKind) {
  const most = mostBytesOfKind(kind)
  if (length > most) throw tooLarge(`“${evidenceKindLabels[kind]}”`, most)
}

function cleaned(bytes: Bytes, mediaType: (typeof imageTypes)[number]): Bytes {
  const clean = cleanImage(bytes, mediaType)
  if (!clean) throw refuse("ảnh hỏng, chưa tải đủ hoặc là ảnh động; hãy chụp hoặc chọn lại.")
  if (clean.width * clean.height <= mostPixels) return clean.bytes
  const size = `${clean.width} × ${clean.height}`
  throw refuse(`ảnh ${size} điểm là quá lớn; tối đa ${mostPixels / 1e6} triệu điểm ảnh.`)
}

/**
 * Looks at a file by its bytes, never by its name: is it of a type this kind takes, whole, within bounds, and free of
 * what runs by itself?
 * @throws Refusal that says in Vietnamese what is wrong and what to do instead.
 */
export async function inspectFile(bytes: Bytes, kind: EvidenceKind): Promise<Inspected> {
  refuseLarge(bytes.length, kind)
  if (bytes.length === 0) throw refuse("rỗng, không có gì bên trong.")
  const mediaType = await typeOf(bytes, kind)
  const most = mostBytesOf(mediaType)
  if (bytes.length > most) throw tooLarge(endingOf(mediaType), most)
  if (!typesOf[kind].includes(mediaType))
    throw refuse(
      `là ${endingOf(mediaType)}, mà “${evidenceKindLabels[kind]}” nhận ${endingsOf(kind)}; hãy chọn lại loại.`,
    )
  const image = imageTypes.find((type) => type === mediaType)
  if (image) return { mediaType, bytes: cleaned(bytes, image) }
  if (mediaType === "application/pdf") {
    const inspected = inspectPdf(bytes)
    if (inspected !== "fine") throw refuse(pdfFaults[inspected])
  }
  return { mediaType, bytes }
}
