import { zValidator } from "@hono/zod-validator"
import { refuseFields } from "@loa/domain/refusal.ts"
import { fieldErrorsOf, type Labels } from "@loa/domain/validation.ts"
import type { ValidationTargets } from "hono"
import type { z } from "zod"

/** zValidator that refuses the way everything else here refuses: 422, each wrong field by its name on screen. */
export const validate = <T extends z.ZodType, Target extends keyof ValidationTargets>(
  target: Target,
  schema: T,
  labels: Labels,
) =>
  zValidator(target, schema, (result) => {
    if (result.success) return
    throw refuseFields(fieldErrorsOf(result.error, labels))
  })
