import { z } from "zod"
import { aCode, aDay, aText, type Labels } from "../validation.ts"
import { roles } from "./actor.ts"

/** Signs in; was given a code and has no password yet; may not sign in. */
export const accountStates = ["active", "invited", "disabled"] as const
export type AccountState = (typeof accountStates)[number]

const aVersion = z.int().min(1)
const aName = aText(100).min(1, "chưa nhập")

/** Filters of the list of accounts, as they stand in the address. */
export const AccountListQuery = z.strictObject({
  q: aText(100).optional(),
  organization: aCode(100).optional(),
  role: z.enum(roles).optional(),
  state: z.enum(accountStates).optional(),
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number<string>().int().min(1).max(200).default(50),
})
export type AccountListQuery = z.output<typeof AccountListQuery>

const inOrder = ({ validFrom, validTo }: { validFrom: string; validTo: string | null }) =>
  validTo === null || validTo >= validFrom

/** One role in one organization from a day on; both days count, an open end is null. */
export const Assignment = z
  .object({
    organizationId: aCode(100),
    role: z.enum(roles),
    validFrom: aDay,
    validTo: aDay.nullable().default(null),
  })
  .refine(inOrder, { path: ["validTo"], message: "phải bằng hoặc sau ngày bắt đầu" })
export type Assignment = z.output<typeof Assignment>

/** What one types to sign in; never changed afterwards. */
export const aUsername = z
  .string()
  .trim()
  .toLowerCase()
  .min(3)
  .max(60)
  .regex(/^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])$/, {
    message: "chỉ gồm chữ không dấu, chữ số, dấu chấm, gạch ngang; ví dụ nguyen.van.a",
  })

export const Invite = z.object({
  username: aUsername,
  name: aName,
  memberships: z.array(Assignment).min(1).max(20),
})
export type Invite = z.output<typeof Invite>

export const RenameAccount = z.object({ version: aVersion, name: aName })
export type RenameAccount = z.output<typeof RenameAccount>

export const AddMembership = z.object({ version: aVersion, membership: Assignment })
export type AddMembership = z.output<typeof AddMembership>

/** The last day it counts. The day before its start takes back one that has not begun. */
export const EndMembership = z.object({ version: aVersion, validTo: aDay })
export type EndMembership = z.output<typeof EndMembership>

export const AccountChange = z.object({ version: aVersion, reason: aText(500).default("") })
export type AccountChange = z.output<typeof AccountChange>

export const accountLabels: Labels = {
  q: "Tìm",
  username: "Tên đăng nhập",
  name: "Họ và tên",
  memberships: "Phân công",
  organization: "Đơn vị",
  organizationId: "Đơn vị",
  "memberships.organizationId": "Đơn vị",
  "membership.organizationId": "Đơn vị",
  role: "Vai trò",
  "memberships.role": "Vai trò",
  "membership.role": "Vai trò",
  state: "Trạng thái",
  validFrom: "Từ ngày",
  "memberships.validFrom": "Từ ngày",
  "membership.validFrom": "Từ ngày",
  validTo: "Đến hết ngày",
  "memberships.validTo": "Đến hết ngày",
  "membership.validTo": "Đến hết ngày",
  reason: "Lý do",
  version: "Phiên bản",
  cursor: "Trang tiếp",
  limit: "Số dòng",
}
