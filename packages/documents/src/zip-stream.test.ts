import { strFromU8, strToU8, unzipSync } from "fflate"
import { expect, it } from "vitest"
import { type ZipFile, zipStream } from "./zip-stream.ts"

async function* from(files: ZipFile[]) {
  for (const file of files) yield file
}

async function bytesOf(stream: ReadableStream<Uint8Array>) {
  const chunks = []
  for await (const chunk of stream) chunks.push(chunk.slice())
  return new Blob(chunks).bytes()
}

it("gives back every file by its Vietnamese name", async () => {
  const photo = Uint8Array.from({ length: 300_000 }, (_, at) => (at * 7) % 256)
  const bytes = await bytesOf(
    zipStream(
      from([
        { name: "PAR.a/01 Ảnh họp thôn.webp", bytes: photo },
        { name: "Mục lục.txt", bytes: strToU8("một tệp") },
      ]),
    ),
  )
  const read = unzipSync(bytes)
  expect(Object.keys(read)).toEqual(["PAR.a/01 Ảnh họp thôn.webp", "Mục lục.txt"])
  expect(read["PAR.a/01 Ảnh họp thôn.webp"]).toEqual(photo)
  expect(strFromU8(read["Mục lục.txt"] ?? new Uint8Array())).toBe("một tệp")
})

it("says it was made on Unix with names in UTF-8, or unzip spoils them where no locale is set", async () => {
  const bytes = await bytesOf(zipStream(from([{ name: "Mục lục.txt", bytes: strToU8("x") }])))
  // The file's line in the central directory: made by whom, then needed version and flags.
  const at = bytes.findIndex(
    (_, i) => "PK\x01\x02" === String.fromCharCode(...bytes.slice(i, i + 4)),
  )
  const line = new DataView(bytes.buffer, bytes.byteOffset + at)
  expect(line.getUint8(5)).toBe(3)
  expect(line.getUint16(8, true) & 0x800).toBe(0x800)
})

it("fails when a file cannot be read, rather than end early", async () => {
  async function* broken() {
    yield { name: "a", bytes: strToU8("a") }
    throw new Error("tệp mất")
  }
  await expect(bytesOf(zipStream(broken()))).rejects.toThrow("tệp mất")
})

it("reads no further than somebody takes", async () => {
  let read = 0
  async function* many() {
    for (; read < 1000; read++) yield { name: `${read}`, bytes: strToU8("x") }
  }
  const reader = zipStream(many()).getReader()
  await reader.read()
  await reader.cancel()
  expect(read).toBeLessThan(10)
})
