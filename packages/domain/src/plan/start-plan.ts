import { z } from "zod"
import { type Actor, organizationsAs, roles } from "../accounts/actor.ts"
import type { Day } from "../dates.ts"
import { unitIdOf } from "../units/unit-id.ts"
import { aCode, aDay, aText, type Labels } from "../validation.ts"
import { cadences } from "./kinds.ts"

const anId = aCode(100)

/** A plan of more years is a slip of the hand: 2206 for 2026. */
export const mostYears = 10

const yearOf = (day: Day) => Number(day.slice(0, 4))
const span = { startsOn: aDay, endsOn: aDay }
type Span = { startsOn: Day; endsOn: Day }

const inOrder = ({ startsOn, endsOn }: Span) => endsOn > startsOn
const notTooLong = ({ startsOn, endsOn }: Span) => yearOf(endsOn) - yearOf(startsOn) < mostYears
const order = { path: ["endsOn"], message: "phải sau ngày đầu" }
const length = { path: ["endsOn"], message: `kế hoạch dài nhiều nhất ${mostYears} năm` }

/** From which plan, for whom, from when to when: what a new plan's proposal depends on. */
export const StartAsked = z
  .strictObject({ source: anId, owner: anId, ...span })
  .refine(inOrder, order)
  .refine(notTooLong, length)
export type StartAsked = z.infer<typeof StartAsked>

/** What is left open stays null: which plans there are to start from. */
export const StartQuery = z.strictObject({
  source: anId.optional(),
  owner: anId.optional(),
  from: aDay.optional(),
  to: aDay.optional(),
})
export type StartQuery = z.infer<typeof StartQuery>

/** Who does the work of a body of the old plan; nobody and not kept: it is left out. */
const BodyNow = z.strictObject({
  id: anId,
  organizationIds: z.array(anId).max(200),
  /** A group, or only words, as the old plan has it. */
  keep: z.boolean(),
})
export type BodyNow = z.infer<typeof BodyNow>

/** A new plan out of an existing one, as an administrator decided on each part of the proposal. */
export const StartPlan = z
  .strictObject({
    sourcePlanId: anId,
    ownerId: anId,
    title: aText(300).min(1, "chưa nhập"),
    // Its letters and digits make the plan's address.
    shortTitle: aText(100)
      .min(1, "chưa nhập")
      .refine((text) => text === "" || planIdOf(text) !== "", "cần có chữ hoặc số"),
    number: aText(60).nullable().default(null),
    signedOn: aDay.nullable().default(null),
    basis: aText(1000).default(""),
    ...span,
    items: z.array(aCode(40)).min(1, "cần giữ ít nhất một nội dung").max(300),
    tasks: z
      .array(z.strictObject({ code: aCode(10), cadence: z.enum(cadences).nullable() }))
      .max(100),
    bodies: z.array(BodyNow).max(200),
    participants: z
      .array(z.strictObject({ organizationId: anId, optional: z.boolean() }))
      .min(1, "cần ít nhất một đơn vị tham gia")
      .max(2000),
    focalPointId: anId.nullable(),
    budgetOfficeId: anId.nullable(),
    /** The offices of every commune coordinate it and gather its money (docs/decisions/0003). */
    eachItsOwn: z.boolean(),
    reword: z
      .array(z.strictObject({ from: aText(100).min(1, "chưa nhập"), to: aText(100) }))
      .max(10),
    people: z
      .array(z.strictObject({ accountId: anId, organizationId: anId, role: z.enum(roles) }))
      .max(2000),
  })
  .refine(inOrder, order)
  .refine(notTooLong, length)
export type StartPlan = z.infer<typeof StartPlan>

export const startLabels: Labels = {
  source: "Kế hoạch gốc",
  sourcePlanId: "Kế hoạch gốc",
  owner: "Cơ quan ban hành",
  ownerId: "Cơ quan ban hành",
  title: "Tên kế hoạch",
  shortTitle: "Tên ngắn",
  number: "Số, ký hiệu",
  signedOn: "Ngày ký",
  basis: "Căn cứ",
  from: "Ngày đầu",
  to: "Ngày cuối",
  startsOn: "Ngày đầu",
  endsOn: "Ngày cuối",
  items: "Nội dung",
  tasks: "Nhiệm vụ",
  "tasks.cadence": "Thời gian thực hiện",
  bodies: "Cơ quan nêu trong nhiệm vụ",
  participants: "Đơn vị tham gia",
  focalPointId: "Đầu mối",
  budgetOfficeId: "Cơ quan tổng hợp kinh phí",
  eachItsOwn: "Đầu mối",
  reword: "Đổi chữ",
  people: "Người làm việc",
}

/** It gives organizations of any place a part and people their roles: system-wide, so administrators only. */
export const mayStartPlan = (actor: Actor): boolean => organizationsAs(actor, "admin").length > 0

/** The readable id of a plan: "Kế hoạch xã Trà Giang 2026–2030" → "ke-hoach-xa-tra-giang-2026-2030". */
export const planIdOf = (shortTitle: string): string => unitIdOf(shortTitle)

/** Words that no longer hold, each replaced wherever it stands; a small letter also finds the capital one. */
export const rewording =
  (pairs: readonly { from: string; to: string }[]) =>
  (text: string): string =>
    pairs.reduce((now, { from, to }) => {
      const replaced = now.replaceAll(from, to)
      return capital(from) === from ? replaced : replaced.replaceAll(capital(from), capital(to))
    }, text)

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
