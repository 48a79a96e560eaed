import { ActivityWrite, activityLabels } from "@loa/domain/activities/activity.ts"
import { type Acceptance, missingToSubmit, refusedDays } from "@loa/domain/activities/complete.ts"
import type { FieldError } from "@loa/domain/refusal.ts"
import { fieldErrorsOf } from "@loa/domain/validation.ts"
import type { Draft } from "./draft.ts"

const Content = ActivityWrite.omit({ writeId: true, deviceId: true, version: true })

/**
 * What the server would refuse of this content, by the same rules: wrong values and days always, missing answers
 * only when it is to be submitted. `acceptance` is null while the plan is not known.
 */
export function errorsOf(
  content: Draft,
  acceptance: Acceptance | null,
  toSubmit: boolean,
): FieldError[] {
  const parsed = Content.safeParse(content)
  const wrong = parsed.success ? [] : fieldErrorsOf(parsed.error, activityLabels)
  const days = acceptance ? refusedDays(content, acceptance) : []
  const missing = toSubmit ? missingToSubmit(content) : []
  return onePerField([...wrong, ...days, ...missing])
}

const onePerField = (errors: readonly FieldError[]) =>
  errors.filter((error, at) => errors.findIndex((e) => e.field === error.field) === at)

/** The six answers without which nothing can be submitted, in the order of the form. */
export const requiredFields = [
  "channelCode",
  "firstDay",
  "title",
  "items",
  "audiences",
  "place",
] as const

export function requiredSteps(content: Draft): { key: string; done: boolean }[] {
  const missing = missingToSubmit(content)
  return requiredFields.map((key) => ({ key, done: !missing.some((m) => m.field === key) }))
}

/** The element of the form that a field of an error belongs to; an error summary leads there. */
export const fieldId = (field: string): string => `log-${field.replaceAll(".", "-")}`

/** The control that puts an error right: lists have one for all their entries, an audience has its number. */
export function controlOf(field: string): string {
  const [root = "", place] = field.split(".")
  if (root === "items" || root === "partnerIds") return fieldId(root)
  return fieldId(root === "audiences" && place ? `audiences.${place}.reach` : field)
}

/**
 * Errors as the form shows them. A link is known to the server by its place among those sent and to the form by
 * its row, which may have empty rows before it.
 */
export function errorsInForm(errors: readonly FieldError[], draft: Draft): FieldError[] {
  const rows = draft.links.flatMap((link, row) => (link.trim() === "" ? [] : [row]))
  return errors.map((error) => {
    const [root, place] = error.field.split(".")
    if (root !== "links" || place === undefined) return error
    return { ...error, field: `links.${rows[Number(place)] ?? 0}` }
  })
}

/** What is wrong with one field, if anything; `items.0.code` is an error of `items` too. */
export const errorAt = (errors: readonly FieldError[], field: string): string | undefined =>
  errors.find((error) => error.field === field || error.field.startsWith(`${field}.`))?.message
