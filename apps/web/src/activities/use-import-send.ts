import { useMutation } from "@tanstack/react-query"
import { api, call, type Problem, problemOf } from "../api/client.ts"
import { queryClient } from "../api/query-client.ts"
import { isAway } from "../outbox/failure.ts"
import { m } from "../paraglide/messages.js"
import type { ImportResult } from "./import-done.tsx"
import type { Judged } from "./import-lines.ts"
import type { ImportSource } from "./import-lists.ts"
import type { ImportWork } from "./import-state.ts"

/** The server counts the rows it was sent; a person counts those of the sheet. */
function inSheet(problem: Problem, sent: readonly Judged[]): Problem {
  const errors = problem.errors?.map((error) => {
    const [, at] = /^rows\.(\d+)\./.exec(error.field) ?? []
    const row = sent[Number(at)]
    if (!row) return error
    const named = error.label.replace(/^Dòng \d+, /, "")
    const number = String(row.line.number)
    return { ...error, label: `${m.import_row({ number })}, ${named}` }
  })
  return { ...problem, ...(errors && { errors }) }
}

/** Sends the rows under the import's own name: sent twice, because an answer was lost, they are written once. */
export function useImportSend(
  { organizationId, planId }: ImportSource,
  { importId, submit }: Pick<ImportWork, "importId" | "submit">,
  onDone: (result: ImportResult) => void,
) {
  const { mutate, isPending, error, variables } = useMutation({
    networkMode: "always",
    retry: (tries: number, failure: unknown) => tries < 2 && isAway(failure),
    retryDelay: 1500,
    mutationFn: (judged: readonly Judged[]) => {
      const rows = judged.flatMap(({ read }) => read.row ?? [])
      const json = { importId, organizationId, planId, submit, rows }
      return call(api.activities.import.$post({ json }))
    },
    onSuccess: async ({ activities }) => {
      await queryClient.invalidateQueries({ queryKey: ["activities"], refetchType: "none" })
      onDone({ importId, activities, submitted: submit })
    },
  })
  const problem = error ? inSheet(problemOf(error), variables ?? []) : null
  return { start: mutate, isPending, problem }
}
