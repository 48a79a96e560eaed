import { SelectInput } from "@loa/ui/select-input.tsx"
import { m } from "../paraglide/messages.js"
import { errorAt, fieldId } from "./draft-check.ts"
import type { PartProps } from "./log-part.ts"
import type { Options } from "./queries.ts"

const optionOf = ({ code, title }: Options["tasks"][number]) => ({
  value: code,
  label: `${code}. ${title}`,
})

/** The line of the plan's part III it serves; those this organization leads stand first. */
export function TaskPart({ draft, set, errors, options }: PartProps) {
  const groups = [
    { group: m.log_task_lead(), of: options.tasks.filter((t) => t.role === "lead") },
    {
      group: m.log_task_coordinating(),
      of: options.tasks.filter((t) => t.role === "coordinating"),
    },
    { group: m.log_task_others(), of: options.tasks.filter((t) => t.role === null) },
  ]
  return (
    <SelectInput
      id={fieldId("taskCode")}
      label={m.log_task_label()}
      aside={m.log_optional()}
      placeholder={m.log_task_none()}
      value={draft.taskCode ?? ""}
      error={errorAt(errors, "taskCode")}
      onValue={(code) => set({ taskCode: code || null })}
      options={groups
        .filter(({ of }) => of.length > 0)
        .map(({ group, of }) => ({ group, options: of.map(optionOf) }))}
    />
  )
}
