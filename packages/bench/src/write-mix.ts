import { v7 as uuidv7 } from "uuid"
import { plan } from "./database/fill-world.ts"
import { openings, sentences, themes, villages } from "./database/words.ts"

const nth = <T>(from: readonly T[], n: number): T => {
  const found = from[n % from.length]
  if (found === undefined) throw new Error("Nothing to choose from.")
  return found
}

const items = ["par-a", "par-b", "par-c", "papi-a", "papi-b", "papi-d", "pci-a", "pci-c", "pci-g"]
const channels = [
  { channelCode: "commune-radio", minutes: 12 },
  { channelCode: "meeting" },
  { channelCode: "social" },
  { channelCode: "leaflet", copies: 200 },
]

/** The n-th activity somebody logs: complete, so that it may be submitted as it is. */
export function completeWrite(organizationId: string, n: number) {
  const second = nth(items, n + 1 + (n % 4))
  return {
    writeId: uuidv7(),
    ...{ organizationId, planId: plan.id },
    firstDay: `2026-10-${String(1 + (n % 28)).padStart(2, "0")}`,
    ...nth(channels, n),
    taskCode: String(1 + (n % 9)),
    title: `${nth(openings, n)} ${nth(themes, n * 7)}`,
    summary: `${nth(sentences, n)} ${nth(sentences, n * 5 + 1)}`,
    place: `Thôn ${nth(villages, n * 11)}`,
    links: [`https://xa.example.vn/tin/${n}`],
    languages: ["vi"],
    items: [{ code: nth(items, n), main: true }, ...(n % 2 ? [{ code: second, main: false }] : [])],
    audiences: [
      { code: "people", reach: 20 + (n % 300) },
      ...(n % 3 ? [] : [{ code: "officials", reach: null }]),
    ],
  }
}
