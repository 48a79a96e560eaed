import { hexOf } from "@loa/domain/accounts/sha-256.ts"
import { type PackEntry, type PackFile, placeFiles } from "@loa/domain/evidence/pack.ts"
import { evidenceIndex, type PackHead } from "./evidence-index.ts"
import { type ZipFile, zipStream } from "./zip-stream.ts"

const sha256 = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  hexOf(await crypto.subtle.digest("SHA-256", bytes))

/**
 * An archive of evidence (.zip): numbered files in a folder for each item, `muc-luc.xlsx` that says what each proves,
 * and `SHA256SUMS` for `sha256sum -c`. `read` answers a file's bytes, null when it is lost; one is in memory at a time.
 * A file that is lost or no longer what was sent is left out, and the table of contents says so.
 */
export function evidencePack(
  head: PackHead,
  entries: readonly PackEntry[],
  read: (file: PackFile) => Promise<Uint8Array<ArrayBuffer> | null>,
): ReadableStream<Uint8Array> {
  async function* files(): AsyncGenerator<ZipFile> {
    const placed = placeFiles(entries)
    const sums: string[] = []
    const whole = new Set<string>()
    for (const file of placed.values()) {
      const bytes = await read(file)
      if (!bytes || (await sha256(bytes)) !== file.hash) continue
      whole.add(file.hash)
      sums.push(`${file.hash}  ${file.path}\n`)
      yield { name: file.path, bytes }
    }
    const index = (await evidenceIndex(head, entries, placed, whole)).slice()
    sums.push(`${await sha256(index)}  muc-luc.xlsx\n`)
    yield { name: "muc-luc.xlsx", bytes: index }
    yield { name: "SHA256SUMS", bytes: new TextEncoder().encode(sums.join("")) }
  }
  return zipStream(files())
}
