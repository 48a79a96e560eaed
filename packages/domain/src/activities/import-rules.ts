import { z } from "zod"
import type { FieldError } from "../refusal.ts"
import { aCode, fieldErrorsOf } from "../validation.ts"
import { ActivityWrite, activityLabels } from "./activity.ts"
import { type Acceptance, missingToSubmit, refusedDays } from "./complete.ts"
import { type Known, wrongReferences } from "./references.ts"

/** So many fit into one request and one transaction. */
export const mostImportRows = 5000

/** So many errors are named in one answer: a whole wrong column would else be told 5,000 times. */
export const mostImportErrors = 500

/** One row: the content of an activity; organization, plan and series are those of the import. */
export const ImportedRow = ActivityWrite.omit({
  ...{ writeId: true, deviceId: true, version: true },
  ...{ organizationId: true, planId: true, seriesId: true, materialId: true },
})
export type ImportedRow = z.output<typeof ImportedRow>

/** The body of an import; its rows are read one by one, so that each wrong one can be named. */
export const ActivityImport = z.object({
  /** Made by the client; the series its activities share. Sent twice, they are written once. */
  importId: z.uuidv7().toLowerCase(),
  organizationId: aCode(100),
  planId: aCode(100),
  /** To be checked by the coordinator at once, or kept as drafts. */
  submit: z.boolean(),
  rows: z.array(z.unknown()).min(1).max(mostImportRows),
})
export type ActivityImport = z.output<typeof ActivityImport>

/** What is looked for among the organization's activities: same day, channel and title. */
export const ImportDuplicatesAsk = z.object({
  organizationId: aCode(100),
  rows: z
    .array(
      z.object({
        firstDay: z.iso.date(),
        channelCode: aCode(40),
        title: z.string().min(1).max(200),
      }),
    )
    .max(mostImportRows),
})
export type ImportDuplicatesAsk = z.output<typeof ImportDuplicatesAsk>

/** What of everything that the rows of one import may name exists. */
export type ImportKnown = Omit<Known, "channel" | "task" | "material"> & {
  channels: ReadonlyMap<string, NonNullable<Known["channel"]>>
  tasks: ReadonlyMap<string, NonNullable<Known["task"]>>
}

export type ImportRules = {
  organizationId: string
  planId: string
  submit: boolean
  /** Null while organization or plan are not known: then nothing is said of days. */
  acceptance: Acceptance | null
  known: ImportKnown
}

/** Not sent yet: a row has no marks of its own. */
const unsent = { writeId: "", deviceId: null, version: null, seriesId: null, materialId: null }

function knownOf(row: ImportedRow, { channels, tasks, ...known }: ImportKnown): Known {
  const channel = (row.channelCode && channels.get(row.channelCode)) || null
  const task = (row.taskCode && tasks.get(row.taskCode)) || null
  return { ...known, channel, task, material: null }
}

export type CheckedImport =
  | { row: ImportedRow; errors: readonly FieldError[] }
  | { row: null; errors: readonly FieldError[] }

/**
 * All that is wrong with one row, by the rules of a single write and, when it is to be submitted, of submitting.
 * The page and the server both ask this.
 */
export function checkImported(input: unknown, rules: ImportRules): CheckedImport {
  const parsed = ImportedRow.safeParse(input)
  if (!parsed.success) return { row: null, errors: fieldErrorsOf(parsed.error, activityLabels) }
  const row = parsed.data
  const { organizationId, planId, acceptance, known, submit } = rules
  const errors = [
    ...(acceptance ? refusedDays(row, acceptance) : []),
    ...wrongReferences({ ...row, ...unsent, organizationId, planId }, knownOf(row, known)),
    ...(submit ? missingToSubmit(row) : []),
  ]
  return { row, errors }
}
