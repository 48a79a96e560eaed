import { Note } from "@loa/ui/note.tsx"
import { Section, Stack } from "@loa/ui/page.tsx"
import type { ReactNode } from "react"
import styles from "./start-plan.module.css"

type Props = {
  /** The field's name in what is sent: the list of errors leads to what is said about it here. */
  id: string
  title: string
  count?: string
  lede?: string
  error?: string | undefined
  /** What else has to be said before it is sent. */
  notes?: ReactNode
  children: ReactNode
}

/** One part of the proposal, with what speaks against it on top. */
export const StartPart = ({ id, error, notes, children, ...head }: Props) => (
  <Section small {...head}>
    <Stack>
      <div id={id} tabIndex={-1} className={styles.notes}>
        {error && (
          <Note icon="warning" tone="late" boxed>
            {error}
          </Note>
        )}
        {notes}
      </div>
      {children}
    </Stack>
  </Section>
)
