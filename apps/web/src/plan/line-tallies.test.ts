import { expect, test } from "vitest"
import { tallyFacts } from "./line-tallies.ts"

const tally = {
  ...{ channelCode: "training", name: "Tập huấn", nameEn: "Training", activities: 2, people: 45 },
  ...{ uncounted: 1, days: 3, copies: null, handedOut: null },
}
const products = { materials: [], publishes: false }

test("classes and learners, those not counted named", () => {
  const facts = tallyFacts({ ...products, product: "classes", tallies: [tally] })
  expect(facts.map(({ figure, text }) => [figure, text])).toEqual([
    ["2", "3 ngày học"],
    ["45", "1 buổi không đếm được người"],
  ])
})

test("a sum nobody gave is no nought, and no entries is", () => {
  const facts = (leaflet: object) =>
    tallyFacts({
      ...{ ...products, product: "documents" },
      tallies: [{ ...tally, channelCode: "leaflet", ...leaflet }],
    }).map(({ figure }) => figure)
  expect(facts({ copies: 700 })).toEqual(["700", "chưa có số"])
  expect(facts({ activities: 0, people: null })).toEqual(["0", "0"])
})

test("conferences, classes and contests each have a figure of their own", () => {
  const facts = tallyFacts({
    ...{ ...products, product: "gatherings" },
    tallies: ["conference", "training", "contest"].map((channelCode) => ({
      ...tally,
      channelCode,
    })),
  })
  expect(facts.map(({ ask }) => ask)).toEqual(["Hội nghị", "Lớp, tập huấn", "Hội thi"])
})
