import { Button } from "@loa/ui/button.tsx"
import { Dialog } from "@loa/ui/dialog.tsx"
import { m } from "../paraglide/messages.js"
import styles from "./differences.module.css"
import { type Draft, draftOf } from "./draft.ts"
import { differencesOf, type Names } from "./field-words.ts"
import type { Activity } from "./queries.ts"

type Props = {
  current: Activity | null
  mine: Draft
  names: Names
  onClose: () => void
  onTakeMine: (version: number) => void
  onTakeTheirs: (row: Activity) => void
}

/** Somebody else saved first: both versions side by side where they differ, and the person chooses. */
export function StaleDialog(props: Props) {
  const { current, mine, names, onClose, onTakeMine, onTakeTheirs } = props
  const differences = current ? differencesOf(draftOf(current), mine, names) : []
  return (
    <Dialog
      open={current !== null}
      onClose={onClose}
      title={m.log_stale_title()}
      closeLabel={m.log_close()}
      actions={
        current && (
          <>
            <Button onClick={() => onTakeTheirs(current)}>{m.log_stale_take_theirs()}</Button>
            <Button variant="main" onClick={() => onTakeMine(current.version)}>
              {m.log_stale_take_mine()}
            </Button>
          </>
        )
      }
    >
      <p>{m.log_stale_detail()}</p>
      {differences.length === 0 && <p>{m.log_stale_same()}</p>}
      <ul className={styles.list}>
        {differences.map(({ field, label, before, after }) => (
          <li key={field}>
            <b>{label}</b>
            <p className={styles.side}>
              <span>{m.log_stale_theirs()}</span> {before || m.activity_empty()}
            </p>
            <p className={styles.side}>
              <span>{m.log_stale_mine()}</span> {after || m.activity_empty()}
            </p>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
