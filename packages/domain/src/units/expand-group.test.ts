import { describe, expect, test } from "vitest"
import { expandGroup, type GroupMember } from "./expand-group.ts"

const span = (validFrom: string, validTo: string | null) => ({ validFrom, validTo })
const until = span("0001-01-01", "2025-06-30")
const since = span("2025-07-01", null)

const one = (
  id: string,
  kind: GroupMember["kind"],
  level: GroupMember["level"],
  life: { validFrom: string; validTo: string | null },
  keys: string[] = [],
): GroupMember => ({ id, kind, level, ...life, participations: [life], keys })

const all = [
  one("phong-vhtt", "district-department", "district", until),
  one("tt-chinh-tri", "public-unit", "district", until),
  one("ubmttq", "mass-organization", "district", until),
  one("xa-tra-bui", "peoples-committee", "commune", until),
  one("xa-ca-dam", "peoples-committee", "commune", since),
  one("hcc-ca-dam", "commune-department", "commune", since, ["bo phan mot cua xa ca dam"]),
  { ...one("so-tttt", "provincial-body", "province", until), participations: [] },
]
const ids = (body: string, day: string) => expandGroup(body, all, day)?.map(({ id }) => id)

describe("a group of the plan", () => {
  test.each([
    [
      "cq-dv-dp",
      ["phong-vhtt", "tt-chinh-tri", "ubmttq", "xa-tra-bui"],
      ["xa-ca-dam", "hcc-ca-dam"],
    ],
    ["ubnd-cap-xa", ["xa-tra-bui"], ["xa-ca-dam"]],
    ["cq-ban-nganh-huyen", ["phong-vhtt", "tt-chinh-tri"], []],
    ["doan-the-huyen", ["ubmttq"], []],
    ["bp-mot-cua", [], ["hcc-ca-dam"]],
  ])("%s before and after the reform", (body, before, after) => {
    expect(ids(body, "2025-06-30")).toEqual(before)
    expect(ids(body, "2025-07-01")).toEqual(after)
  })

  test.each(["cq-dv-lien-quan", "cq-bao-chi", "phong-vhtt", "toString"])(
    "%s is left open by the plan",
    (body) => expect(ids(body, "2025-01-01")).toBeUndefined(),
  )
})
