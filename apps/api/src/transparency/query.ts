import { type FieldError, Refusal } from "@loa/domain/refusal.ts"
import { fieldErrorsOf, noNul } from "@loa/domain/validation.ts"
import { validator } from "hono-openapi"
import { z } from "zod"

const format = z
  .enum(["json", "csv"])
  .optional()
  .meta({ title: "Định dạng", description: "Dạng trả lời; không có thì theo tiêu đề Accept." })

const unknownParameter = (field: string, known: readonly string[]): FieldError => ({
  field,
  label: field,
  message: `không có tham số này; các tham số nhận được: ${known.join(", ")}.`,
})

const expected = (issue: z.core.$ZodIssue, message: string): string =>
  issue.code === "invalid_value" ? `cần là một trong: ${issue.values.join(", ")}.` : message

/** The parameters of a public endpoint that answers data, besides in which form it answers. */
export const query = <Shape extends z.ZodRawShape>(shape: Shape) => parameters({ ...shape, format })

/**
 * The parameters of a public endpoint: any other is refused, and a wrong value is named by the parameter's `title`
 * (from `.meta`), which is also what the documentation shows.
 */
export function parameters<Shape extends z.ZodRawShape>(shape: Shape) {
  const schema = z.object(shape)
  const known = Object.keys(schema.shape)
  const labels = Object.fromEntries(
    Object.entries(schema.shape).map(([name, s]) => [name, z.globalRegistry.get(s)?.title ?? name]),
  )
  const wrongOnes = (asked: unknown) =>
    (schema.safeParse(asked).error?.issues ?? []).flatMap((issue) =>
      fieldErrorsOf(new z.ZodError([issue]), labels).map((wrong) => ({
        ...wrong,
        message: expected(issue, wrong.message),
      })),
    )
  return validator("query", schema, (result, c) => {
    if (!noNul(c.req.path)) throw new Refusal("not-found", "Không có gì mang mã này.")
    const errors = Object.keys(c.req.query())
      .filter((name) => !known.includes(name))
      .map((name) => unknownParameter(name, known))
    if (!result.success) errors.push(...wrongOnes(result.data))
    if (errors.length === 0) return
    throw new Refusal("invalid", errors.map((e) => `${e.label}: ${e.message}`).join(" "), {
      errors,
    })
  })
}
