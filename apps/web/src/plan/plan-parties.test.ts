import { expect, it } from "vitest"
import { periodsOf } from "./plan-parties.ts"

const party = (
  role: Parameters<typeof periodsOf>[0][number]["role"],
  id: string,
  from: string,
) => ({
  role,
  organization: { id, name: id },
  from,
  to: from === "2022-08-01" ? "2025-06-30" : null,
})

it("tells who had which role in which stretch of time, an office that serves several once", () => {
  expect(
    periodsOf([
      party("focal-point", "phong-vh-xh", "2025-07-01"),
      party("focal-point", "phong-vh-xh", "2025-07-01"),
      party("carrier", "ubnd-xa", "2025-07-01"),
      party("participant", "phong-tu-phap", "2022-08-01"),
      party("owner", "ubnd-huyen", "2022-08-01"),
    ]),
  ).toEqual([
    {
      from: "2022-08-01",
      to: "2025-06-30",
      duties: [
        { role: "owner", organizations: [{ id: "ubnd-huyen", name: "ubnd-huyen" }] },
        { role: "participant", organizations: [{ id: "phong-tu-phap", name: "phong-tu-phap" }] },
      ],
    },
    {
      from: "2025-07-01",
      to: null,
      duties: [
        { role: "carrier", organizations: [{ id: "ubnd-xa", name: "ubnd-xa" }] },
        { role: "focal-point", organizations: [{ id: "phong-vh-xh", name: "phong-vh-xh" }] },
      ],
    },
  ])
})
