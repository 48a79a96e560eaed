import { countedKeys, type ReportFigures, type Tally, tallyOf, tallyOfAll } from "./figures.ts"
import type { Catalog } from "./report-facts.ts"

type Item = Catalog["items"][number]

/** The items that some activity names, main or not, and those that none does. */
export function itemsDone(
  catalog: Catalog,
  figures: ReportFigures,
): { done: Item[]; open: Item[] } {
  const named = new Set(countedKeys(figures, "tag"))
  const done = catalog.items.filter(({ code }) => named.has(code))
  return { done, open: catalog.items.filter(({ code }) => !named.has(code)) }
}

/** Of one index: activities by main item, each once. */
export const ofIndex = (catalog: Catalog, figures: ReportFigures, indexId: string): Tally =>
  tallyOfAll(
    figures,
    "item",
    catalog.items.filter((item) => item.indexId === indexId).map(({ code }) => code),
  )

/** What was broadcast. */
export const onAir = (catalog: Catalog, figures: ReportFigures): Tally =>
  tallyOfAll(
    figures,
    "channel",
    catalog.channels.filter(({ aired }) => aired).map(({ code }) => code),
  )

/** By the channel's kind. */
export const ofKind = (
  catalog: Catalog,
  figures: ReportFigures,
  kind: "traditional" | "digital",
): Tally =>
  tallyOfAll(
    figures,
    "channel",
    catalog.channels.filter((channel) => channel.kind === kind).map(({ code }) => code),
  )

/** The ways used, most used first. */
export const channelsUsed = (catalog: Catalog, figures: ReportFigures) =>
  catalog.channels
    .map((channel) => ({
      ...channel,
      activities: tallyOf(figures, "channel", channel.code).activities,
    }))
    .filter(({ activities }) => activities > 0)
    .toSorted((a, b) => b.activities - a.activities)

/** The ISO weeks `2026-W12` from one day to another in which nothing was aired. */
export function silentWeeks(figures: ReportFigures, weeks: readonly string[]): string[] {
  const heard = new Set(countedKeys(figures, "week"))
  return weeks.filter((week) => !heard.has(week))
}
