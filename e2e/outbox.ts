import type { Page } from "playwright/test"

/** What the journeys read of the outbox: the rows as the browser keeps them. */
export type Held = { id: string; activityId: string; sha256: string }

/** How many texts and files are still on this device. */
export const unsent = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const open = indexedDB.open("loa")
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      open.onsuccess = () => resolve(open.result)
      open.onerror = () => reject(open.error)
    })
    const read = db.transaction(["entries", "files"])
    const counts = ["entries", "files"].map((name) => {
      const count = read.objectStore(name).count()
      return new Promise<number>((resolve) => {
        count.onsuccess = () => resolve(count.result)
      })
    })
    const sum = (await Promise.all(counts)).reduce((all, one) => all + one, 0)
    db.close()
    return sum
  })

/** The files in the outbox, each with the SHA-256 of the bytes that lie there. */
export const heldFiles = (page: Page): Promise<Held[]> =>
  page.evaluate(async () => {
    const open = indexedDB.open("loa")
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      open.onsuccess = () => resolve(open.result)
      open.onerror = () => reject(open.error)
    })
    const read = db.transaction(["files", "bytes"])
    const all = <Row>(name: string) => {
      const rows = read.objectStore(name).getAll()
      return new Promise<Row[]>((resolve) => {
        rows.onsuccess = () => resolve(rows.result)
      })
    }
    const files = await all<{ id: string; activityId: string }>("files")
    const contents = await all<{ id: string; bytes: Blob }>("bytes")
    db.close()
    const bytesOf = new Map(contents.map(({ id, bytes }) => [id, bytes]))
    return Promise.all(
      files.map(async ({ id, activityId }) => {
        const bytes = await bytesOf.get(id)?.arrayBuffer()
        const digest = await crypto.subtle.digest("SHA-256", bytes ?? new ArrayBuffer())
        const hex = Array.from(new Uint8Array(digest), (b) => b.toString(16).padStart(2, "0"))
        return { id, activityId, sha256: hex.join("") }
      }),
    )
  })

/** Photographs of numbers, each its own, as a phone's camera would hand them over: JPEG as base64. */
export const takePhotos = (page: Page, count: number): Promise<string[]> =>
  page.evaluate(async (count) => {
    const canvas = document.createElement("canvas")
    canvas.width = 800
    canvas.height = 600
    const draw = canvas.getContext("2d")
    if (!draw) throw new Error("This browser cannot draw.")
    const photos: string[] = []
    for (let n = 0; n < count; n++) {
      draw.fillStyle = `hsl(${(n * 47) % 360} 40% 70%)`
      draw.fillRect(0, 0, 800, 600)
      draw.fillStyle = "#111"
      draw.font = "160px sans-serif"
      draw.fillText(`Buổi ${n}`, 60, 340)
      photos.push(canvas.toDataURL("image/jpeg", 0.8).split(",")[1] ?? "")
    }
    return photos
  }, count)
