/**
 * What is counted, one way each: `item` by the main item (each activity once), `tag` by every item it names, `week` the
 * ISO weeks with something aired, `task-week` a weekly task's weeks (`10a|2026-W12`), `money` the cost by where it came from.
 */
export const dimensions = [
  "all",
  "item",
  "tag",
  "channel",
  "audience",
  "task",
  "task-week",
  "week",
  "language",
  "money",
  "head",
  "integrated",
  "waiting",
  "returned",
  "sample",
] as const
export type Dimension = (typeof dimensions)[number]

/**
 * Activities, people met face to face, all people counted, airtime in minutes, times aired, copies made, cost in đồng,
 * and activities whose people nobody could count. Whole numbers that add up.
 */
export const measures = [
  "activities",
  "direct",
  "reach",
  "minutes",
  "aired",
  "copies",
  "cost",
  "uncounted",
] as const
export type Measure = (typeof measures)[number]
export type Tally = Record<Measure, number>

/**
 * The figures of a report: verified and published activities, and apart from them what waits. Every figure is a plain
 * sum, so the figures of several units are the sums of theirs. Keys that count nothing are absent.
 */
export type ReportFigures = Record<Dimension, Record<string, Tally>>

/** One counted line as the database answers it. */
export type FigureLine = Tally & { dimension: Dimension; key: string }

const nothing = (): Tally => ({
  ...{ activities: 0, direct: 0, reach: 0, minutes: 0 },
  ...{ aired: 0, copies: 0, cost: 0, uncounted: 0 },
})

export const noFigures = (): ReportFigures => ({
  ...{ all: {}, item: {}, tag: {}, channel: {}, audience: {}, task: {}, "task-week": {} },
  ...{ week: {}, language: {}, money: {}, head: {}, integrated: {}, waiting: {}, returned: {} },
  sample: {},
})

export const addTally = (a: Tally, b: Tally): Tally => ({
  activities: a.activities + b.activities,
  direct: a.direct + b.direct,
  reach: a.reach + b.reach,
  minutes: a.minutes + b.minutes,
  aired: a.aired + b.aired,
  copies: a.copies + b.copies,
  cost: a.cost + b.cost,
  uncounted: a.uncounted + b.uncounted,
})

function put(figures: ReportFigures, dimension: Dimension, key: string, tally: Tally) {
  const there = figures[dimension][key]
  figures[dimension][key] = there ? addTally(there, tally) : { ...tally }
}

export function figuresOf(lines: readonly FigureLine[]): ReportFigures {
  const figures = noFigures()
  for (const { dimension, key, ...tally } of lines) put(figures, dimension, key, tally)
  return figures
}

/** The figures of several units together. */
export function addFigures(parts: readonly ReportFigures[]): ReportFigures {
  const sum = noFigures()
  for (const part of parts)
    for (const dimension of dimensions)
      for (const [key, tally] of Object.entries(part[dimension] ?? {}))
        put(sum, dimension, key, tally)
  return sum
}

/** One of them; zeros where nothing was counted. */
export const tallyOf = (figures: ReportFigures, dimension: Dimension, key = ""): Tally =>
  figures[dimension]?.[key] ?? nothing()

/** Those of several keys together. */
export const tallyOfAll = (
  figures: ReportFigures,
  dimension: Dimension,
  keys: readonly string[],
): Tally => keys.map((key) => tallyOf(figures, dimension, key)).reduce(addTally, nothing())

/** The keys with at least one activity. */
export const countedKeys = (figures: ReportFigures, dimension: Dimension): string[] =>
  Object.entries(figures[dimension] ?? {})
    .filter(([, tally]) => tally.activities > 0)
    .map(([key]) => key)
