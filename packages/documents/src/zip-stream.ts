import { Zip, ZipPassThrough } from "fflate"

/** One file of an archive; names may hold folders and Vietnamese letters. */
export type ZipFile = { name: string; bytes: Uint8Array }

/**
 * An archive (.zip) that is written while it is read, one file in memory at a time. Files are stored as they are:
 * photos, PDF and Office files do not get smaller. A source that fails makes the stream fail.
 */
export function zipStream(files: AsyncIterable<ZipFile>): ReadableStream<Uint8Array> {
  const source = files[Symbol.asyncIterator]()
  let zip: Zip
  return new ReadableStream<Uint8Array>({
    start(controller) {
      zip = new Zip((error, chunk, last) => {
        if (error) return controller.error(error)
        controller.enqueue(chunk)
        if (last) controller.close()
      })
    },
    async pull() {
      const { value: file, done } = await source.next()
      if (done) return zip.end()
      const entry = new ZipPassThrough(file.name)
      // Made on Unix: unzip then takes names as they are, in UTF-8, also where no locale is set.
      entry.os = 3
      entry.attrs = (0o100644 << 16) >>> 0
      zip.add(entry)
      entry.push(file.bytes, true)
    },
    async cancel() {
      zip.terminate()
      await source.return?.()
    },
  })
}
