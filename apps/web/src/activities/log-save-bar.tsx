import { Button } from "@loa/ui/button.tsx"
import { ProgressSteps } from "@loa/ui/progress-steps.tsx"
import { m } from "../paraglide/messages.js"
import type { Draft } from "./draft.ts"
import { requiredSteps } from "./draft-check.ts"
import styles from "./log.module.css"
import type { Goal } from "./use-trouble.ts"

type Props = {
  content: Draft
  busy: Goal | null
  onSave: (goal: Goal) => void
}

/** How many of the six answers are there, and the two ways to go on; it stays in sight. */
export function SaveBar({ content, busy, onSave }: Props) {
  const steps = requiredSteps(content)
  const done = steps.filter((step) => step.done).length
  return (
    <div className={styles.saveBar}>
      <ProgressSteps steps={steps}>{m.log_progress({ done, of: steps.length })}</ProgressSteps>
      <div className={styles.saveButtons}>
        <Button busy={busy === "draft"} onClick={() => onSave("draft")}>
          {m.log_save_draft()}
        </Button>
        <Button
          variant="main"
          icon="send"
          busy={busy === "submit"}
          onClick={() => onSave("submit")}
        >
          {m.log_submit()}
        </Button>
      </div>
    </div>
  )
}
