/** The parts of a commune's people's committee since 1/7/2025. */
export const communeOffices = ["committee", "secretariat", "economy", "culture", "oneStop"] as const
export type CommuneOffice = (typeof communeOffices)[number]

export type OfficeNames = { name: string; shortName: string; aliases: string[] }

const inSentence = (name: string) => name.charAt(0).toLowerCase() + name.slice(1)

/** Wards gather construction and urban order in the same office (NĐ 150/2025/NĐ-CP). */
const economyOf = (areaName: string) =>
  /^phường/i.test(areaName)
    ? {
        name: "Phòng Kinh tế, Hạ tầng và Đô thị",
        shortName: "P. KT-HT-ĐT",
        also: ["Phòng Kinh tế"],
      }
    : { name: "Phòng Kinh tế", shortName: "P. Kinh tế", also: ["P. KT"] }

/**
 * What the UBND of a commune and its four offices are called (NĐ 150/2025/NĐ-CP); the counter that was
 * "Bộ phận một cửa" is the last of them, and is found by that name.
 * @param areaName with its kind in front: "Xã Trà Bồng".
 */
export function namesOfCommune(areaName: string): Record<CommuneOffice, OfficeNames> {
  const area = inSentence(areaName)
  const of = (name: string, shortName: string, also: string[]): OfficeNames => ({
    name: `${name} ${area}`,
    shortName,
    aliases: also.map((alias) => `${alias} ${area}`),
  })
  const { name, shortName, also } = economyOf(areaName)
  return {
    committee: {
      name: `UBND ${area}`,
      shortName: areaName,
      aliases: [`Ủy ban nhân dân ${area}`],
    },
    secretariat: of("Văn phòng HĐND và UBND", "VP HĐND và UBND", ["Văn phòng HĐND-UBND"]),
    economy: of(name, shortName, also),
    culture: of("Phòng Văn hóa - Xã hội", "P. VH-XH", ["Phòng VH-XH"]),
    oneStop: of("Trung tâm Phục vụ hành chính công", "TT PVHCC", [
      "Trung tâm PVHCC",
      "Bộ phận một cửa",
    ]),
  }
}
