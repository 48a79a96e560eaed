import { constraintOf, isUnavailable, sqlState } from "@loa/db/database-errors.ts"
import { Refusal, type RefusalCode } from "@loa/domain/refusal.ts"
import type { Context as HonoContext, NotFoundHandler } from "hono"
import { HTTPException } from "hono/http-exception"
import type { Env } from "./context.ts"

const statusOf = {
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  invalid: 422,
  conflict: 409,
  stale: 409,
  locked: 423,
  "too-many": 429,
  "too-large": 413,
  unavailable: 503,
} as const satisfies Record<RefusalCode, number>

const titleOf: Record<RefusalCode, string> = {
  unauthenticated: "Cần đăng nhập",
  forbidden: "Không được phép",
  "not-found": "Không tìm thấy",
  invalid: "Thông tin chưa đúng",
  conflict: "Không thực hiện được lúc này",
  stale: "Đã có người sửa trước",
  locked: "Kỳ này đã khóa",
  "too-many": "Thử quá nhiều lần",
  "too-large": "Dữ liệu quá lớn",
  unavailable: "Hệ thống tạm gián đoạn",
}

/** RFC 9457: the one shape of every refusal. */
function problem(c: HonoContext<Env>, refusal: Refusal) {
  const { code, message, extra } = refusal
  const status = statusOf[code]
  const headers: Record<string, string> = {
    "Content-Type": "application/problem+json",
    "Cache-Control": "no-store",
  }
  const retryAfter = extra.retryAfter ?? (code === "unavailable" ? 5 : undefined)
  if (retryAfter) headers["Retry-After"] = String(retryAfter)
  const body = {
    type: "about:blank",
    status,
    code,
    title: titleOf[code],
    detail: message,
    ...extra,
  }
  return c.body(JSON.stringify(body), status, headers)
}

/** What a failed statement means to whoever asked, when it means anything. */
function refusalOfDatabase(error: unknown): Refusal | null {
  if (isUnavailable(error))
    return new Refusal(
      "unavailable",
      "Chưa kết nối được cơ sở dữ liệu. Dữ liệu đã nhập vẫn còn trên máy; hãy thử lại sau ít phút.",
    )
  // Serialization failure or deadlock: nothing was written and the same request may simply be sent again.
  if (["40001", "40P01"].includes(sqlState(error) ?? ""))
    return new Refusal("unavailable", "Hệ thống đang bận, hãy thử lại.")
  if (sqlState(error) === "23505")
    return new Refusal("conflict", `Dữ liệu trùng với một dòng đã có (${constraintOf(error)}).`)
  if (sqlState(error) === "23P01")
    return new Refusal("conflict", overlaps[constraintOf(error) ?? ""] ?? overlap)
  return null
}

/** What no two rows may be on the same day, by the constraint that saw it. */
const overlap = "Khoảng ngày này trùng với một dòng đã có."
const overlaps: Readonly<Record<string, string>> = {
  area_no_overlap: "Mã này đã là của một đơn vị khác trong khoảng ngày đó.",
  organization_name_no_overlap: "Đơn vị đã có một tên khác trong khoảng ngày đó.",
  organization_parent_no_overlap: "Đơn vị đã có một cấp trên khác trong khoảng ngày đó.",
  reporting_line_no_overlap: "Đơn vị đã báo cáo cho nơi khác trong khoảng ngày đó.",
  membership_no_overlap: "Tài khoản đã có vai trò này ở đơn vị trong khoảng ngày đó.",
  plan_party_no_overlap: "Đơn vị đã có vai trò này trong kế hoạch trong khoảng ngày đó.",
}

export function onError(error: Error, c: HonoContext<Env>) {
  if (error instanceof Refusal) return problem(c, error)
  if (error instanceof HTTPException)
    return problem(c, new Refusal("invalid", "Yêu cầu không đọc được: cần JSON đúng cú pháp."))
  const refusal = refusalOfDatabase(error)
  const requestId = c.var.ctx?.requestId ?? ""
  console.error(JSON.stringify({ requestId, error: error.stack ?? String(error) }))
  if (refusal) return problem(c, refusal)
  const body = {
    type: "about:blank",
    status: 500,
    code: "bug",
    title: "Có lỗi trong hệ thống",
    detail: "Yêu cầu chưa được thực hiện. Hãy báo quản trị kèm mã yêu cầu.",
    requestId,
  }
  return c.body(JSON.stringify(body), 500, { "Content-Type": "application/problem+json" })
}

export const onNotFound: NotFoundHandler<Env> = (c) =>
  problem(c, new Refusal("not-found", `Không có địa chỉ ${new URL(c.req.url).pathname}.`))
