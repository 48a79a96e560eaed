import type { indices } from "@loa/db/schema.ts"
import { z } from "zod"
import { readJson } from "./read-data.ts"

type Index = typeof indices.$inferInsert

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
