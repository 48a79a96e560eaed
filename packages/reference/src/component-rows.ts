import type { components } from "@loa/db/schema.ts"
import { structure } from "./index-structure.ts"
import { papiSubDimensionsEn } from "./papi-names.ts"

type Component = typeof components.$inferInsert

/** What each index is made of: its total, its components, and PAPI's sub-dimensions under their dimension. */
export function componentRows(): Component[] {
  const points = { scaleMin: null, scaleMax: null, rankable: false }
  const mean = component("total_mean", "Trung bình cả nước", "National mean", points)
  return [
    ...inOrder("par", [
      total(100),
      component("appraisal_points", "Điểm thẩm định", "Appraisal points", points),
      component("survey_points", "Điểm điều tra xã hội học", "Survey points", points),
      mean,
    ]),
    ...inOrder("papi", [
      // The scale of the total changed in 2018: each edition has its own.
      total(null),
      ...structure.PAPI.dimensions.map(({ id, vi, en }) => component(id, vi, en, oneToTen)),
      ...structure.PAPI.dimensions.flatMap(subDimensions),
    ]),
    ...inOrder("pci", [
      total(100),
      ...structure.PCI.components.map(({ id, vi, en }) =>
        component(id, shortName(id, vi), en, oneToTen),
      ),
    ]),
    ...inOrder("sipas", [total(100), mean]),
    ...inOrder("cchc", [total(100)]),
  ]
}

type Part = Omit<Component, "indexId" | "ordinal">
const oneToTen = { scaleMin: 1, scaleMax: 10 }

const inOrder = (indexId: Component["indexId"], parts: Part[]): Component[] =>
  parts.map((part, ordinal) => ({ indexId, ...part, ordinal }))

const component = (id: string, name: string, nameEn: string, rest: Partial<Part>): Part => ({
  id,
  parentId: null,
  name,
  nameEn,
  rankable: true,
  ...rest,
})

const total = (scaleMax: number | null): Part =>
  component("total", "Tổng điểm", "Total score", { scaleMin: scaleMax && 0, scaleMax })

/** Two sub-indices changed their names over the years: today's, and what it was called before. */
const renamed: Record<string, string> = {
  pci_06_bias: "Cạnh tranh bình đẳng (đến 2008: Ưu đãi đối với DNNN)",
  pci_08_support: "Hỗ trợ doanh nghiệp (đến 2008: Phát triển khu vực kinh tế tư nhân)",
}

/** "Gia nhập thị trường (Chi phí gia nhập thị trường)" says the same twice. */
const shortName = (id: string, name: string) => renamed[id] ?? name.replace(/\s*\([^)]*\)/g, "")

function subDimensions({ id, sub }: (typeof structure.PAPI.dimensions)[number]): Part[] {
  const dimension = id.slice("papi_d".length)
  return sub.map((name, at) => {
    const code = `${dimension}_${at + 1}`
    return component(`papi_${code}`, subName(code, name), englishOf(code), {
      parentId: id,
      scaleMin: null,
      scaleMax: null,
    })
  })
}

/** Before 2018 the first three numbers of dimension 2 stood for other sub-dimensions. */
const subName = (code: string, name: string) =>
  ["2_1", "2_2", "2_3"].includes(code) ? `${name.replace(/ \(.*\)/, "")} (từ 2018)` : name

function englishOf(code: string): string {
  const name = papiSubDimensionsEn[code]
  if (!name) throw new Error(`No English name for PAPI sub-dimension ${code}`)
  return name
}
