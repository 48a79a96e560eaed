import { cleanJpeg } from "./clean-jpeg.ts"
import { cleanPng } from "./clean-png.ts"
import { cleanWebp } from "./clean-webp.ts"
import type { ImageType } from "./media.ts"

export type Bytes = Uint8Array<ArrayBuffer>

/** A picture with nothing in it but the picture; the very same bytes when there was nothing else. */
export type CleanImage = { bytes: Bytes; width: number; height: number }

const cleaners: Record<ImageType, (bytes: Bytes) => CleanImage | null> = {
  "image/jpeg": cleanJpeg,
  "image/png": cleanPng,
  "image/webp": cleanWebp,
}

/**
 * Takes out of a picture all that is no picture: EXIF with place and device, XMP, IPTC, comments, thumbnails, and
 * whatever was hung on behind its end. How it is turned and its colours stay. Null when it is broken, cut short or
 * moves. Cleaning what is clean changes no byte.
 */
export const cleanImage = (bytes: Bytes, mediaType: ImageType): CleanImage | null =>
  cleaners[mediaType](bytes)
