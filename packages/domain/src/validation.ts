import { z } from "zod"
import type { FieldError } from "./refusal.ts"

/** The name on screen of each field of an input, by its first path segment. */
export type Labels = Readonly<Record<string, string>>

const wantedType: Record<string, string> = {
  string: "chữ",
  number: "số",
  int: "số nguyên",
  boolean: "có hoặc không",
  array: "danh sách",
  object: "nhóm thông tin",
  record: "nhóm thông tin",
  date: "ngày",
}

const formats: Record<string, string> = {
  date: "cần là ngày có thật, dạng năm-tháng-ngày, ví dụ 2026-03-05",
  url: "cần là địa chỉ bắt đầu bằng http:// hoặc https://",
  uuid: "cần là mã UUID",
}

const count = (n: number | bigint) => new Intl.NumberFormat("vi-VN").format(n)

type Issue = { readonly code: string; readonly input?: unknown } & Record<string, unknown>

function bound(issue: Issue, limit: unknown, word: "tối đa" | "ít nhất"): string {
  const n = count(Number(limit))
  if (issue.origin === "string") return limit === 1 ? "chưa nhập" : `${word} ${n} ký tự`
  if (issue.origin === "array") return limit === 1 ? "cần chọn ít nhất một" : `${word} ${n} mục`
  return word === "tối đa" ? `không được lớn hơn ${n}` : `không được nhỏ hơn ${n}`
}

/** What is wrong with one value and what is expected, in Vietnamese; schemas may still say it better. */
function say(issue: Issue): string {
  const empty = issue.input === undefined || issue.input === null || issue.input === ""
  switch (issue.code) {
    case "invalid_type":
      return empty ? "chưa nhập" : `cần là ${wantedType[String(issue.expected)] ?? "giá trị khác"}`
    case "too_big":
      return bound(issue, issue.maximum, "tối đa")
    case "too_small":
      return bound(issue, issue.minimum, "ít nhất")
    case "invalid_format":
      return formats[String(issue.format)] ?? "chưa đúng dạng"
    case "invalid_value":
      return "không có trong danh sách lựa chọn"
    case "not_multiple_of":
      return "cần là số nguyên"
    default:
      return "không hợp lệ"
  }
}

// zod's issue is a wide union; only the fields read above matter and each is checked where it is read.
z.config({ jitless: true, customError: (issue) => say(issue as unknown as Issue) })

/** The most exact name there is, "details.days" before "details"; places in lists have none. */
function labelOf(path: readonly string[], labels: Labels): string {
  const names = path.filter((step) => !/^\d+$/.test(step))
  return labels[names.join(".")] ?? labels[names[0] ?? ""] ?? path.join(".")
}

/** One error a wrong field, named as on screen; a field nobody asked for is named as it was sent. */
export const fieldErrorsOf = (error: z.core.$ZodError, labels: Labels): FieldError[] =>
  error.issues.flatMap((issue) => {
    const path = issue.path.map(String)
    const named = (field: string[], message: string): FieldError => {
      return { field: field.join("."), label: labelOf(field, labels), message: `${message}.` }
    }
    if (issue.code !== "unrecognized_keys") return [named(path, issue.message)]
    return issue.keys.map((key) => named([...path, key], "không có mục này"))
  })

/** Postgres keeps every character but this one. */
export const noNul = (value: string): boolean => !value.includes("\u0000")

/** Words somebody typed: at most `max` characters, ends trimmed, kept in NFC. */
export const aText = (max: number) =>
  z.string().trim().normalize("NFC").max(max).refine(noNul, "có ký tự không dùng được")

/** An id or code that a client picked from what the server offered. */
export const aCode = (max: number) =>
  z.string().min(1).max(max).refine(noNul, "không có trong danh sách lựa chọn")

/** A calendar day; nothing here is older than 1900, and Postgres knows no year 0. */
export const aDay = z.iso
  .date({ abort: true })
  .refine((day) => day >= "1900-01-01", "cần từ năm 1900 trở đi")
