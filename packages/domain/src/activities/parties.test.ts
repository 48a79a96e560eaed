import { expect, test } from "vitest"
import { actsFor, type Party } from "./parties.ts"

const party = (patch: Partial<Party> = {}): Party => ({
  ...{ organizationId: "phong", role: "focal-point", servesId: null },
  ...{ validFrom: "2025-07-01", validTo: "2025-12-31", ...patch },
})
const acted = { day: "2025-08-01", organizationId: "xa", successorIds: [] }

test.each([
  ["everybody's, on the day", party(), acted, true],
  ["everybody's, too early", party(), { ...acted, day: "2025-06-30" }, false],
  ["everybody's, too late", party(), { ...acted, day: "2026-01-01" }, false],
  ["its own", party({ servesId: "xa" }), acted, true],
  ["another's", party({ servesId: "khac" }), acted, false],
  [
    "its successor's, for a day before the merger",
    party({ servesId: "xa-moi" }),
    { day: "2025-05-04", organizationId: "xa", successorIds: ["xa-moi"] },
    true,
  ],
  [
    "everybody's is not inherited",
    party(),
    { day: "2025-05-04", organizationId: "xa", successorIds: ["xa-moi"] },
    false,
  ],
])("%s", (_what, one, whom, acts) => {
  expect(actsFor(one, whom)).toBe(acts)
})
