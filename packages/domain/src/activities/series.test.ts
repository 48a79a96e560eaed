import fc from "fast-check"
import { expect, test } from "vitest"
import { addDays, isoWeekdayOf } from "../dates.ts"
import { mostInSeries, type SeriesPlan, seriesDays, seriesFaults, seriesPreview } from "./series.ts"

const series = (patch: Partial<SeriesPlan> = {}): SeriesPlan => ({
  from: "2026-03-01",
  to: "2026-03-14",
  weekdays: [2, 4, 6],
  except: [],
  ...patch,
})

test("Tuesdays, Thursdays and Saturdays of two weeks", () => {
  expect(seriesDays(series())).toEqual([
    ...["2026-03-03", "2026-03-05", "2026-03-07"],
    ...["2026-03-10", "2026-03-12", "2026-03-14"],
  ])
})

test("both ends count, Sunday is the seventh, and weekdays may be told in any order", () => {
  expect(seriesDays(series({ from: "2026-03-01", to: "2026-03-08", weekdays: [7] }))).toEqual([
    "2026-03-01",
    "2026-03-08",
  ])
  expect(seriesDays(series({ weekdays: [6, 2, 4, 4] }))).toEqual(seriesDays(series()))
})

test("single days and whole spans are left out", () => {
  const except = [
    { from: "2026-03-05", to: "2026-03-05" },
    { from: "2026-03-10", to: "2026-03-13" },
  ]
  expect(seriesDays(series({ except }))).toEqual(["2026-03-03", "2026-03-07", "2026-03-14"])
})

test("months and years end where they do", () => {
  expect(seriesDays(series({ from: "2024-02-26", to: "2024-03-03", weekdays: [4, 5] }))).toEqual([
    "2024-02-29",
    "2024-03-01",
  ])
  expect(seriesDays(series({ from: "2025-12-29", to: "2026-01-02", weekdays: [3, 4] }))).toEqual([
    "2025-12-31",
    "2026-01-01",
  ])
})

test("a day stays a day where clocks are moved in spring and autumn", () => {
  const { TZ } = process.env
  try {
    for (const zone of ["Europe/Berlin", "America/New_York", "Asia/Ho_Chi_Minh"]) {
      process.env.TZ = zone
      const days = seriesDays(series({ from: "2026-03-01", to: "2026-04-05", weekdays: [7] }))
      expect(days, zone).toEqual([
        ...["2026-03-01", "2026-03-08", "2026-03-15", "2026-03-22", "2026-03-29"],
        "2026-04-05",
      ])
    }
  } finally {
    process.env.TZ = TZ
  }
})

test("of what is not fully said there are no days, and everything missing is named", () => {
  expect(seriesDays(series({ from: null }))).toEqual([])
  expect(seriesFaults(series())).toEqual([])
  const fields = (patch: Partial<SeriesPlan>) => seriesFaults(series(patch)).map((e) => e.field)
  expect(fields({ from: null, to: null, weekdays: [] })).toEqual(["weekdays", "from", "to"])
  expect(fields({ to: "2026-02-28" })).toEqual(["to"])
  expect(fields({ to: "2026-03-02" })).toEqual(["to"])
  expect(fields({ except: [{ from: "2026-03-06", to: "2026-03-05" }] })).toEqual(["except"])
})

test("two hundred are a series, one more is refused and says how many may be", () => {
  const daily = { weekdays: [1, 2, 3, 4, 5, 6, 7] }
  const to = (count: number) => addDays("2026-03-01", count - 1)
  expect(seriesFaults(series({ ...daily, to: to(mostInSeries) }))).toEqual([])
  expect(seriesFaults(series({ ...daily, to: to(mostInSeries + 1) }))).toMatchObject([
    { field: "to", message: expect.stringContaining("200") },
  ])
  expect(seriesDays(series({ ...daily, to: "9999-12-31" }))).toHaveLength(mostInSeries + 1)
})

test("a slip of the year does not count for ever", () => {
  const once = series({
    to: "9999-12-31",
    weekdays: [2],
    except: [{ from: "2026-03-02", to: "9999-12-31" }],
  })
  expect(seriesDays(once)).toEqual([])
})

test("days that would be refused say why", () => {
  const acceptance = {
    today: "2026-03-12",
    plan: { startsOn: "2026-03-05", endsOn: "2026-12-31" },
    organization: { validFrom: "2025-07-01", validTo: null },
    participation: [{ validFrom: "2026-03-06", validTo: null }],
    carried: [],
  }
  const told = seriesPreview(series(), acceptance).map(({ problem }) => problem)
  expect(told).toEqual([
    expect.stringContaining("bắt đầu từ 5/3/2026"),
    expect.stringContaining("tham gia kế hoạch"),
    ...[null, null, null],
    expect.stringContaining("chưa tới"),
  ])
})

test("every day is in the span, on a weekday asked for and in no exception; none is missing", () => {
  const day = fc.integer({ min: 0, max: 4000 }).map((n) => addDays("2020-01-01", n))
  const span = fc.tuple(day, fc.integer({ min: 0, max: 20 }))
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: 0, max: 150 }),
      fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      fc.array(span, { maxLength: 3 }),
      (from, length, weekdays, spans) => {
        const to = addDays(from, length)
        const except = spans.map(([start, days]) => ({ from: start, to: addDays(start, days) }))
        const made = seriesDays({ from, to, weekdays, except })
        const wanted = Array.from({ length: length + 1 }, (_, at) => addDays(from, at)).filter(
          (one) =>
            weekdays.includes(isoWeekdayOf(one)) &&
            except.every((left) => one < left.from || one > left.to),
        )
        expect(made).toEqual(wanted)
      },
    ),
  )
})
