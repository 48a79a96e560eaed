import { describe, expect, test } from "vitest"
import { headerOf, signerOf, symbolOf, usualRecipients } from "./letterhead.ts"
import type { Reporter } from "./report-facts.ts"
import { someFacts } from "./testing.ts"

const committee = someFacts().reporter
const office = (name: string, shortName: string): Reporter => ({
  ...committee,
  ...{ kind: "commune-department", name, shortName },
})

describe("who signs", () => {
  test.each([
    ["a chair, on behalf of the committee", "Chủ tịch", "", ["TM. ỦY BAN NHÂN DÂN"], "CHỦ TỊCH"],
    [
      "a deputy, for the chair",
      ...["Phó Chủ tịch", ""],
      ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"],
      "PHÓ CHỦ TỊCH",
    ],
    [
      "a deputy whose authority is on record",
      ...["Phó Chủ tịch", "KT. Chủ tịch"],
      ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"],
      "PHÓ CHỦ TỊCH",
    ],
    ["by order", "Chánh Văn phòng", "TL. Chủ tịch", ["TL. CHỦ TỊCH"], "CHÁNH VĂN PHÒNG"],
    ["by mandate", "Trưởng phòng", "TUQ. Chủ tịch", ["TUQ. CHỦ TỊCH"], "TRƯỞNG PHÒNG"],
  ] as const)("%s", (_who, position, authority, lines, printed) => {
    const signer = signerOf(committee, { name: "Người Thử", position, authority })
    expect(signer).toEqual({ authority: lines, position: printed, name: "Người Thử" })
  })

  test("nobody on record leaves the line empty", () => {
    expect(signerOf(office("Phòng Kinh tế", "P. KT"), null)).toEqual({
      ...{ authority: [], position: "TRƯỞNG PHÒNG", name: null },
    })
    expect(signerOf(office("Trung tâm Phục vụ hành chính công", "TT"), null).position).toBe(
      "GIÁM ĐỐC",
    )
  })
})

test("an office stands under its agency and has letters of its own", () => {
  const one = office("Phòng Văn hóa - Xã hội xã Trà Bồng", "P. VH-XH")
  expect(headerOf(one).agency).toEqual(["PHÒNG VĂN HÓA - XÃ HỘI XÃ TRÀ BỒNG"])
  expect(symbolOf(one)).toBe("BC-VHXH")
  expect(symbolOf(committee)).toBe("BC-UBND")
})

test("the usual recipients are the addressee, whom it goes through, and the archive", () => {
  expect(usualRecipients(someFacts())).toEqual([
    ...["UBND huyện Trà Bồng;", "Phòng Văn hóa và Thông tin;"],
    ...["TT. Đảng ủy, TT. HĐND xã;", "CT, các PCT UBND xã;", "Lưu: VT."],
  ])
})
