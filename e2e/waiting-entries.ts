import type { Page } from "playwright/test"

/** What is sent of one entry; the rest is the same for all. */
export type Sent = { title: string; summary?: string; links?: string[] }

/**
 * Logs and submits entries as whoever is signed in, through the same API the form uses, in the order given.
 * @returns their ids
 */
export const sendEntries = (page: Page, channelCode: string, entries: readonly Sent[]) =>
  page.evaluate(
    async ({ channelCode, entries }) => {
      const send = async (method: string, path: string, body?: object) => {
        const res = await fetch(`/api/activities/${path}`, {
          method,
          ...(body && {
            headers: { "Content-Type": "application/json" },
            body: JSON.stringify(body),
          }),
        })
        if (!res.ok) throw new Error(`${method} ${path}: ${res.status} ${await res.text()}`)
        return res.json()
      }
      // Version 7: its time first, so that later ids are greater.
      const newId = () => {
        const time = Date.now().toString(16).padStart(12, "0")
        const rest = crypto.randomUUID().slice(15)
        return `${time.slice(0, 8)}-${time.slice(8)}-7${rest}`
      }
      const { organization, planId, items, audiences, today } = await send("GET", "options")
      const ids: string[] = []
      for (const entry of entries) {
        const id = newId()
        await send("PUT", id, {
          ...{ writeId: newId(), organizationId: organization.id, planId, firstDay: today },
          ...{ channelCode, place: "Nhà văn hóa thôn", links: ["https://example.vn/tin"] },
          items: [{ code: items[0].code, main: true }],
          audiences: [{ code: audiences[0].code, reach: 40 }],
          ...entry,
        })
        await send("POST", `${id}/submit`, {})
        ids.push(id)
      }
      return ids
    },
    { channelCode, entries },
  )
