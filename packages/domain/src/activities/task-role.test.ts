import { expect, test } from "vitest"
import { type NamedBody, taskRoleOf } from "./task-role.ts"

const commune = { id: "ubnd-xa", level: "commune" } as const
const body = (patch: Partial<NamedBody>): NamedBody => ({
  ...{ role: "coordinating", organizationId: null, isGroup: false, level: "huyện", ...patch },
})

test.each([
  ["nobody", [], null],
  ["by name", [body({ role: "lead", organizationId: "ubnd-xa" })], "lead"],
  ["somebody else", [body({ organizationId: "phong" })], null],
  ["as one of its level", [body({ isGroup: true, level: "xã" })], "coordinating"],
  ["as one of both levels", [body({ isGroup: true, level: "huyện/xã" })], "coordinating"],
  ["a group of another level", [body({ isGroup: true })], null],
  ["words that are no group", [body({ level: "xã" })], null],
  [
    "twice: leading counts",
    [body({ isGroup: true, level: "xã" }), body({ role: "lead", organizationId: "ubnd-xa" })],
    "lead",
  ],
] as const)("%s", (_what, bodies, role) => {
  expect(taskRoleOf(bodies, commune)).toBe(role)
})
