import type { Db } from "@loa/db/db.ts"
import { indexIds } from "@loa/domain/indices/structure.ts"
import { referenceDb } from "@loa/reference/testing.ts"
import { beforeAll, expect, test } from "vitest"
import { IndexDetail } from "./index-detail.ts"
import { askIndices } from "./index-test-client.ts"
import { Scores } from "./list-scores.ts"

let db: Db
beforeAll(async () => {
  db = await referenceDb()
})

const ask = (address: string) => askIndices(db).request(address)

test("every index is listed in the plan's order, in the same shape it has alone", async () => {
  const { data } = await (await ask("/indices")).json()
  expect(data.map((i: { id: string }) => i.id)).toEqual([...indexIds])
  for (const index of data) {
    IndexDetail.parse(index)
    expect(await (await ask(`/indices/${index.id}`)).json()).toEqual(index)
  }
})

test("each index says until which year there are figures; one without any says so", async () => {
  const { data } = await (await ask("/indices")).json()
  const through = data.map((i: IndexDetail) => [i.id, i.dataThroughYear])
  expect(Object.fromEntries(through)).toEqual({
    par: 2024,
    papi: 2024,
    pci: 2024,
    sipas: 2024,
    cchc: null,
  })
})

test("PAPI: breaks with both sides named, scales that moved, dimensions with the years we hold", async () => {
  const papi = IndexDetail.parse(await (await ask("/indices/papi")).json())
  expect(papi.breaks.find((b) => b.component === "total")).toMatchObject({
    lastYearBefore: 2017,
    firstYearAfter: 2018,
    beforeLabel: "6 nội dung, thang 60",
  })
  expect(papi.editions.find((e) => e.year === 2024)).toMatchObject({ fieldSize: 61, scaleMax: 80 })
  expect(papi.components.find((c) => c.id === "papi_d7")).toMatchObject({
    firstYear: 2018,
    lastYear: 2024,
  })
})

test("PCI: provinces with figures, Hà Tây with its years", async () => {
  const pci = IndexDetail.parse(await (await ask("/indices/pci")).json())
  expect(pci.provinces).toHaveLength(64)
  expect(pci.provinces.find((p) => p.code === "28")).toEqual({
    code: "28",
    name: "Hà Tây",
    firstYear: 2005,
    lastYear: 2008,
  })
  expect(pci.provinces.find((p) => p.code === "51")?.name).toBe("Quảng Ngãi")
})

test("scores are what was published, several components at once, nothing computed", async () => {
  const address = "/indices/papi/scores?component=total,papi_d1&province=51&from=2018&to=2018"
  const { data } = Scores.parse(await (await ask(address)).json())
  expect(data.map((r) => [r.component, r.score, r.scaleMax])).toEqual([
    ["total", 41.3324, 80],
    ["papi_d1", 5.3661, 10],
  ])
  expect(data[0]).not.toHaveProperty("computedRank")
  expect((await ask("/indices/papi/scores?component=pci_01_entry")).status).toBe(422)
  expect((await ask("/indices/papi/scores?province=99")).status).toBe(422)
  expect((await ask("/indices/papi/scores?from=1999")).status).toBe(422)
})

test("all PAPI scores come in one answer, however many", async () => {
  const { data, next } = await (await ask("/indices/papi/scores")).json()
  expect(data.length).toBeGreaterThan(25_000)
  expect(next).toBeNull()
})

test("every source a figure names can be asked for", async () => {
  const { data } = Scores.parse(await (await ask("/indices/pci/scores")).json())
  const named = [...new Set(data.flatMap((r) => r.sourceIds))]
  const answer = await ask(`/sources?limit=200&id=${named.join(",")}`)
  const sources = await answer.json()
  expect(sources.data.map((s: { id: string }) => s.id)).toEqual(named.toSorted())
  const [first] = named
  expect((await ask(`/sources/${first}`)).status).toBe(200)
})

test("sources come in pages; one that does not exist is not found", async () => {
  const first = await (await ask("/sources?limit=2")).json()
  expect(first.data).toHaveLength(2)
  const second = await (await ask(`/sources?limit=2&cursor=${first.next}`)).json()
  expect(second.data[0].id > first.data[1].id).toBe(true)
  expect((await ask("/sources?cursor=abc")).status).toBe(422)
  expect((await ask("/sources/S999")).status).toBe(404)
  expect((await ask("/sources/%00")).status).toBe(404)
})

test("indices and sources come as CSV too, one line a component and a source", async () => {
  const indices = await (await ask("/indices?format=csv")).text()
  expect(indices).toContain("pci,PCI,Chỉ số năng lực cạnh tranh cấp tỉnh,VCCI,2024,total")
  const source = await (await ask("/sources/S001?format=csv")).text()
  expect(source.trim().split("\r\n")).toHaveLength(2)
})
