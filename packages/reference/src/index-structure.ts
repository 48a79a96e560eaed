import type { components, indices, sources } from "@loa/db/schema.ts"
import { z } from "zod"
import { papiSubDimensionsEn } from "./papi-names.ts"
import { readCsv, readJson, textCell } from "./read-data.ts"

type Index = typeof indices.$inferInsert
type Component = typeof components.$inferInsert
type Source = typeof sources.$inferInsert

const named = z.object({ id: z.string(), vi: z.string(), en: z.string() })
const years = z.tuple([z.int(), z.int()])

export const structure = readJson(
  "indices/structure.json",
  z.object({
    PCI: z.object({
      name_vi: z.string(),
      name_en: z.string(),
      first_year: z.int(),
      components: z.array(named),
      weights_percent: z.array(
        z.object({
          years,
          weights: z.record(z.string(), z.number()).nullable(),
          confidence: z.string(),
        }),
      ),
    }),
    PAPI: z.object({
      name_vi: z.string(),
      name_en: z.string(),
      national_since: z.int(),
      dimensions: z.array(named.extend({ sub: z.array(z.string()) })),
      total: z.array(z.object({ years, scale: z.tuple([z.int(), z.int()]) })),
      missing_province_years: z.array(z.tuple([z.int(), z.string()])),
    }),
    PAR_INDEX: z.object({ name_vi: z.string(), name_en: z.string(), first_year: z.int() }),
    SIPAS: z.object({ name_vi: z.string() }),
  }),
)

export const indexRows = (): Index[] => [
  {
    id: "par",
    ordinal: 1,
    acronym: "PAR INDEX",
    name: structure.PAR_INDEX.name_vi,
    nameEn: structure.PAR_INDEX.name_en,
    publisher: "Bộ Nội vụ",
    firstYear: structure.PAR_INDEX.first_year,
    ranking: "Bộ Nội vụ xếp hạng các tỉnh, thành phố theo tổng điểm.",
  },
  {
    id: "papi",
    ordinal: 2,
    acronym: "PAPI",
    name: structure.PAPI.name_vi,
    nameEn: structure.PAPI.name_en,
    publisher: "UNDP, CECODES, RTA",
    firstYear: structure.PAPI.national_since,
    ranking:
      "PAPI công bố bốn nhóm theo điểm và không xếp hạng; hạng PAPI ở đây là Loa tính từ điểm.",
  },
  {
    id: "pci",
    ordinal: 3,
    acronym: "PCI",
    name: structure.PCI.name_vi,
    nameEn: structure.PCI.name_en,
    publisher: "VCCI",
    firstYear: structure.PCI.first_year,
    ranking:
      "VCCI xếp hạng mọi tỉnh, thành phố đến năm 2021, nêu 30 tỉnh, thành đứng đầu năm 2022, và từ năm 2023 không công bố điểm và hạng ngoài nhóm 30.",
  },
  {
    id: "sipas",
    ordinal: 4,
    acronym: "SIPAS",
    name: structure.SIPAS.name_vi,
    nameEn: "Satisfaction Index of Public Administrative Services",
    publisher: "Bộ Nội vụ",
    firstYear: 2017,
    ranking: "Bộ Nội vụ xếp hạng các tỉnh, thành phố; năm 2015 làm thí điểm ở 10 nơi.",
  },
  {
    id: "cchc",
    ordinal: 5,
    acronym: "Chỉ số CCHC",
    name: "Chỉ số cải cách hành chính cấp huyện, cấp xã",
    nameEn: "District and commune administrative reform index",
    publisher: "UBND tỉnh Quảng Ngãi",
    firstYear: null,
    ranking: null,
  },
]

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

/** Where the figures come from, and where their rules are told. */
export const sourceRows = (): Source[] => [
  ...readCsv(
    "indices/sources.csv",
    z.object({
      id: z.string(),
      index: z.string(),
      publisher: z.string(),
      years: z.string(),
      url: textCell,
      citation: z.string(),
    }),
  ).map(({ index, ...source }) => ({ ...source, about: index })),
  ...ruleSources,
]

const ruleSources: Source[] = [
  {
    id: "R001",
    about: "PCI",
    publisher: "VCCI",
    years: "2022",
    url: "https://nhonhoiip.com.vn/ja/binh-dinh-dung-thu-21-trong-danh-sach-30-tinh-thanh-pho-co-chat-luong-dieu-hanh-tot-nhat-trong-pci-2022/",
    citation: "PCI 2022: danh sách 30 tỉnh, thành phố có chất lượng điều hành tốt nhất",
  },
  {
    id: "R002",
    about: "PCI",
    publisher: "VCCI",
    years: "2023–2024",
    url: "https://pcivietnam.vn/ho-so-tinh/quang-tri",
    citation:
      "Hồ sơ tỉnh Quảng Trị trên pcivietnam.vn: từ PCI 2023 VCCI không công bố điểm số và xếp hạng của các tỉnh ngoài nhóm 30",
  },
  {
    id: "R003",
    about: "PAPI",
    publisher: "UNDP, CECODES, RTA",
    years: "2011–2024",
    url: "https://m.hanoitimes.vn/thua-thien-hue-province-tops-nationwide-in-public-administration-2023-papi-report-326500.html",
    citation: "PAPI công bố bốn nhóm tỉnh và không so sánh thứ hạng giữa các địa phương",
  },
  {
    id: "R004",
    about: "PAPI",
    publisher: "UNDP, CECODES, RTA",
    years: "2014–2024",
    url: null,
    citation:
      "13 tỉnh–năm không có trong số liệu PAPI của nhà công bố (github:tunah72/papi-dashboard docs/data/README.md; bảng điểm nội dung thành phần PAPI từng năm)",
  },
]
