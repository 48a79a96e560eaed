import type { FieldError } from "@loa/domain/refusal.ts"
import { unitLabels } from "@loa/domain/units/unit-labels.ts"
import { fieldErrorsOf, type Labels } from "@loa/domain/validation.ts"
import { useMutation } from "@tanstack/react-query"
import { useState } from "react"
import type { z } from "zod"
import { type Problem, problemOf } from "../api/client.ts"

type Sending<Schema extends z.ZodType, Answer> = {
  schema: Schema
  send: (input: z.output<Schema>) => Promise<Answer>
  onDone: (answer: Answer) => void
  /** Names of the fields on screen, where they are not those of units. */
  labels?: Labels
}

/** Checks what was typed with the server's own schema, sends it, and tells each field what is wrong with it. */
export function useSend<Schema extends z.ZodType, Answer>(sending: Sending<Schema, Answer>): Sent {
  const [wrong, setWrong] = useState<FieldError[]>([])
  const [attempt, setAttempt] = useState(0)
  const mutation = useMutation({ mutationFn: sending.send, onSuccess: sending.onDone })
  const problem = mutation.error ? problemOf(mutation.error) : null
  const errors = wrong.length > 0 ? wrong : (problem?.errors ?? [])
  return {
    errors,
    problem: problem?.errors ? null : problem,
    attempt,
    busy: mutation.isPending,
    errorOf: (field) => errors.find((error) => error.field === field)?.message,
    submit: (value) => {
      const parsed = sending.schema.safeParse(value)
      setAttempt((n) => n + 1)
      mutation.reset()
      setWrong(parsed.error ? fieldErrorsOf(parsed.error, sending.labels ?? unitLabels) : [])
      if (parsed.success) mutation.mutate(parsed.data)
    },
  }
}

export type Sent = {
  errors: readonly FieldError[]
  /** A refusal that names no field. */
  problem: Problem | null
  /** Counts the tries, for whatever has to be looked at after each. */
  attempt: number
  busy: boolean
  errorOf: (field: string) => string | undefined
  submit: (value: unknown) => void
}
