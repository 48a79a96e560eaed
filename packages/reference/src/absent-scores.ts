import { unknownStart } from "@loa/domain/dates.ts"
import { shortAreaName } from "@loa/domain/units/area-name.ts"
import { structure } from "./index-structure.ts"
import { areaRows } from "./load-units.ts"
import { papiFile, pciFile, type Score, score } from "./score-files.ts"

/**
 * The absences a source tells. VCCI keeps back what is outside the best 30 since 2023, but who was outside is
 * told of Quảng Trị 2023 alone; of the others (Quảng Ngãi too) we only lack the figure, so they have no row.
 */
export const absentScores = (): Score[] => [
  ...notSurveyedIn2005(),
  score("pci", 2023, "45", ["R002", "S051"], {
    componentId: "total",
    absence: "withheld",
    note: "Ngoài nhóm 30: từ PCI 2023 VCCI không công bố điểm và hạng",
  }),
  ...structure.PAPI.missing_province_years.flatMap(([year, words]) => missingInPapi(year, words)),
]

const provinces = areaRows().filter(
  ({ level, validFrom }) => level === "province" && validFrom === unknownStart,
)

/** The first PCI asked firms in 42 of the 64 provinces there were. */
function notSurveyedIn2005(): Score[] {
  const surveyed = new Set(
    pciFile.filter(({ year }) => year === 2005).map(({ province_code }) => province_code),
  )
  return provinces
    .filter(({ code }) => !surveyed.has(code))
    .map(({ code }) =>
      score("pci", 2005, code, ["S001"], {
        componentId: "total",
        absence: "not-surveyed",
        note: "PCI 2005 khảo sát 42 tỉnh, thành phố",
      }),
    )
}

/** "Bắc Ninh (D2,D3)" lacks the total and those dimensions; without brackets all of them are missing. */
function missingInPapi(year: number, words: string): Score[] {
  const [, name, dimensions] = /^([^(]+?)(?: \(([^)]+)\))?$/.exec(words) ?? []
  const province = provinces.find((area) => shortAreaName(area.name) === name)
  const [, ofDimensions, ofTotal] =
    papiFile.find((row) => row.year === year)?.sources.toReversed() ?? []
  if (!province || !ofTotal || !ofDimensions) throw new Error(`No province-year ${year} ${words}`)
  const missing = dimensions
    ? dimensions.split(",").map((dimension) => `papi_${dimension.toLowerCase()}`)
    : structure.PAPI.dimensions.map(({ id }) => id).slice(0, year < 2018 ? 6 : 8)
  return ["total", ...missing].map((componentId) =>
    score("papi", year, province.code, ["R004", componentId === "total" ? ofTotal : ofDimensions], {
      componentId,
      absence: "withheld",
      note: "Nhà công bố không có số của tỉnh trong năm này",
    }),
  )
}
