import { type Bytes, cleanImage } from "@loa/domain/evidence/clean-image.ts"

/** What a photo may weigh on its way over a village's line. */
const mostBytes = 300_000
/** Long edges to try, largest first: the first keeps a list of names legible. */
const edges = [1920, 1440, 1080] as const

/** The browser cannot draw it: HEIC on most devices, or a broken file. */
export class Unreadable extends Error {}

/** Drawn anew and smaller; loaded when the first photo is chosen. */
async function drawn(photo: File, longEdge: number): Promise<Blob> {
  const { default: compress } = await import("browser-image-compression")
  try {
    return await compress(photo, {
      maxSizeMB: mostBytes / 1024 / 1024,
      maxWidthOrHeight: longEdge,
      fileType: "image/jpeg",
      initialQuality: 0.82,
      maxIteration: 12,
      // Its worker fetches code from another site, which pages may not do.
      useWebWorker: false,
    })
  } catch (error) {
    throw new Unreadable(photo.name, { cause: error })
  }
}

/**
 * A photo as it is kept and sent: JPEG, at most 300 kB where that is possible, turned upright, without EXIF, place and
 * device. The server finds nothing more to take out, so the bytes stay the same to the end.
 * @throws Unreadable
 */
export async function shrinkPhoto(photo: File): Promise<Bytes> {
  let smallest: Bytes | null = null
  for (const edge of edges) {
    const jpeg = new Uint8Array(await (await drawn(photo, edge)).arrayBuffer())
    smallest = cleanImage(jpeg, "image/jpeg")?.bytes ?? null
    if (!smallest) throw new Unreadable(photo.name)
    if (smallest.length <= mostBytes) break
  }
  if (!smallest) throw new Unreadable(photo.name)
  return smallest
}
