import { describe, expect, test } from "vitest"
import {
  mostInPack,
  type PackAmounts,
  type PackEntry,
  packFileName,
  packRefusal,
  placeFiles,
  printedSize,
} from "./pack.ts"

const item = { code: "par-a", label: "PAR.a", shortTitle: "Chỉ đạo: điều hành" }
const file = (hash: string, mediaType = "image/jpeg") => ({
  ...{ hash, mediaType, size: 10, kind: "photo" as const, name: "anh.jpg", caption: "" },
})
const entry = (patch: Partial<PackEntry> = {}): PackEntry => ({
  ...{ id: "1", title: "Họp thôn", firstDay: "2025-03-04", organizationName: "UBND xã" },
  ...{ published: false, item, alsoNames: [], files: [], links: [], explanation: "" },
  ...patch,
})

describe("files", () => {
  test("are numbered throughout, in a folder of their item, and lie there once", () => {
    const other = { code: "papi-dd", label: "PAPI.đ", shortTitle: "Thủ tục" }
    const placed = placeFiles([
      entry({ files: [file("a"), file("b", "application/pdf")] }),
      entry({ item: other, title: "Phát thanh", files: [file("a"), file("c", "audio/mpeg")] }),
    ])
    expect([...placed.values()].map(({ path }) => path)).toEqual([
      "PAR.a Chỉ đạo điều hành/001 2025-03-04 Họp thôn.jpg",
      "PAR.a Chỉ đạo điều hành/002 2025-03-04 Họp thôn.pdf",
      "PAPI.đ Thủ tục/003 2025-03-04 Phát thanh.mp3",
    ])
  })

  test("keep their folder whatever a title says", () => {
    const [path] = [...placeFiles([entry({ title: "../../x\n\\y", files: [file("a")] })]).values()]
    expect(path?.path.split("/")).toHaveLength(2)
    expect(path?.path).not.toMatch(/[\\\n]|\.\.\//)
  })
})

describe("there is no pack", () => {
  const some: PackAmounts = { activities: 1, links: 0, explanations: 0, files: 1, bytes: 1 }
  test.each<[string, Partial<PackAmounts>, string | null]>([
    ["without evidence", { files: 0 }, "Không có minh chứng nào"],
    ["of links alone there is one", { files: 0, links: 1 }, null],
    ["at the limits there is one", { files: mostInPack.files, bytes: mostInPack.bytes }, null],
    ["with too many files", { files: 801 }, "801 tệp; một hồ sơ chứa nhiều nhất 800 tệp"],
    [
      "with too many bytes",
      { bytes: 2.5 * 1024 ** 3 },
      "2,5 GB tệp; một hồ sơ chứa nhiều nhất 1 GB",
    ],
    ["with too many activities", { activities: 10_001 }, "nhiều nhất 10.000 hoạt động"],
  ])("%s", (_, patch, words) => {
    const refused = packRefusal({ ...some, ...patch })
    if (words === null) expect(refused).toBeNull()
    else expect(refused?.detail).toContain(words)
  })
})

test("sizes are printed as people read them", () => {
  expect([512, 812 * 1024, 1.5 * 1024 ** 2, 1024 ** 3].map(printedSize)).toEqual([
    ...["0,5 KB", "812 KB", "1,5 MB", "1 GB"],
  ])
})

test("a pack is named after what was asked for", () => {
  const organization = { id: "ubnd-xa", name: "UBND xã Trà Bồng" }
  expect(packFileName({ year: 2025, item, organization })).toEqual({
    name: "Hồ sơ kiểm chứng 2025 - PAR.a - UBND xã Trà Bồng",
    plain: "ho-so-2025-par-a-ubnd-xa",
  })
  expect(packFileName({ year: 2025, item: null, organization: null }).name).toBe(
    "Hồ sơ kiểm chứng 2025",
  )
})
