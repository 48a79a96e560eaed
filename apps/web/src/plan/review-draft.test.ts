import { describe, expect, test } from "vitest"
import { aboutOf, changeOf, firstDraft, firstReason, movedTo, typedUnder } from "./review-draft.ts"
import type { Review } from "./review-queries.ts"

type Item = Review["items"][number]
const item = (label: string, indexId: Item["indexId"], ...texts: string[]): Item => {
  const code = label.toLowerCase().replace(".", "-").replace("đ", "dd")
  const bullets = texts.map((text, at) => ({ id: `${code}-${at + 1}`, text }))
  return { ...{ code, label, indexId, bullets }, title: `Tên ${label}`, shortTitle: label }
}

const task: Review["tasks"][number] = {
  ...{ code: "10a", title: "Truyền thanh", content: null, cadence: "weekly" },
}

const review: Review = {
  ...{ today: "2026-11-23", year: 2026, organizationId: "xa" },
  plan: { id: "ke-hoach", shortTitle: "Kế hoạch 2026", endsOn: "2026-12-31" },
  plans: [],
  may: { propose: true, decide: false, enact: false },
  gaps: [{ code: "pci-dd", label: "PCI.đ", title: "Thiết chế", activities: 0 }],
  weak: [
    {
      ...{ indexId: "papi", componentId: "papi_d8", name: "Quản trị điện tử", nameEn: "E-gov" },
      ...{ year: 2024, value: 3.016, scaleMin: 1, scaleMax: 10 },
    },
  ],
  items: [
    item("PAR.a", "par", "Một", "Hai"),
    item("PAR.k", "par", "Ba"),
    item("PCI.đ", "pci", "x"),
  ],
  tasks: [task],
  ...{ bodies: [], measures: [], gone: [], proposals: [], versions: [] },
  next: { difference: [], trouble: null },
}

const about = (search: string) => aboutOf(new URLSearchParams(search), review)
const drafted = (search: string) => firstDraft(about(search), review)

describe("what a proposal is about", () => {
  test("stands in the address, and begins at the plan's first item, bullet and task", () => {
    expect(about("")).toEqual({
      ...{ kind: "add-bullet", indexId: "par", itemCode: "par-a" },
      ...{ bulletId: "par-a-1", taskCode: "10a" },
    })
    expect(about("loai=drop-bullet&noi-dung=par-a&y=par-a-2")).toMatchObject({
      ...{ kind: "drop-bullet", bulletId: "par-a-2" },
    })
  })

  test("of a weak index begins at that index's first item; what nobody knows is passed over", () => {
    expect(about("chi-so=pci")).toMatchObject({ indexId: "pci", itemCode: "pci-dd" })
    expect(about("loai=x&noi-dung=y&chi-so=z&nhiem-vu=w")).toEqual(about(""))
  })

  test("moves with a choice: another item has bullets of its own", () => {
    const moved = movedTo(new URLSearchParams("noi-dung=par-a&y=par-a-2"), "noi-dung", "par-k")
    expect(moved.toString()).toBe("noi-dung=par-k")
    expect(movedTo(moved, "loai", "add-task").toString()).toBe("noi-dung=par-k&loai=add-task")
  })
})

describe("the form begins", () => {
  test("with the words that are to be changed, and empty for new ones", () => {
    expect(drafted("loai=change-bullet&y=par-a-2").text).toBe("Hai")
    expect(drafted("loai=add-bullet").text).toBe("")
    expect(drafted("loai=change-item&noi-dung=par-k")).toMatchObject({ title: "Tên PAR.k" })
    expect(drafted("loai=change-task")).toMatchObject({ content: "", cadence: "weekly" })
  })

  test.each([
    ["par", "PAR.l"],
    ["pci", "PCI.e"],
  ])("with the next sign of %s: %s", (index, label) => {
    expect(drafted(`loai=add-item&chi-so=${index}`).label).toBe(label)
  })

  test("with what led there as the reason", () => {
    const reason = (search: string) => firstReason(new URLSearchParams(search), review)
    expect(reason("vi=it-noi&noi-dung=pci-dd")).toContain("Năm 2026 mới có 0 hoạt động")
    expect(reason("vi=papi_d8")).toContain("Quản trị điện tử")
    expect(reason("noi-dung=pci-dd")).toBe("")
  })
})

test("new words may look for their place; words to be changed stay at theirs", () => {
  const under = (search: string) => typedUnder(about(search))
  expect(under("loai=add-bullet&noi-dung=par-a")).toBe(under("loai=add-bullet&noi-dung=par-k"))
  expect(under("loai=change-bullet&y=par-a-1")).not.toBe(under("loai=change-bullet&y=par-a-2"))
  expect(under("loai=change-item&noi-dung=par-a")).not.toBe(
    under("loai=change-item&noi-dung=par-k"),
  )
})

test("each line is a bullet, with or without its dash", () => {
  const draft = { ...drafted("loai=add-item"), text: "- Một\n\n – Hai lần \nBa", title: "Tên" }
  expect(changeOf(about("loai=add-item"), draft)).toMatchObject({
    ...{ kind: "add-item", label: "PAR.l", title: "Tên", bullets: ["Một", "Hai lần", "Ba"] },
  })
})

test("each kind sends its own part and nothing else", () => {
  const change = (kind: string) => {
    const search = `loai=${kind}&noi-dung=par-k&y=par-k-1`
    return changeOf(about(search), { ...drafted(search), text: "Lời" })
  }
  expect(change("add-bullet")).toEqual({ kind: "add-bullet", itemCode: "par-k", text: "Lời" })
  expect(change("drop-bullet")).toEqual({ kind: "drop-bullet", bulletId: "par-k-1" })
  expect(change("add-measure")).toEqual({ kind: "add-measure", text: "Lời" })
})
