import { Note } from "@loa/ui/note.tsx"
import { Section, Stack } from "@loa/ui/page.tsx"
import type { ReactNode } from "react"
import styles from "./start-plan.module.css"

type Props = {
  /** The field's name in what is sent: the list of errors leads here. */
  id: string
  title: string
  count?: string
  lede?: string
  error?: string | undefined
  children: ReactNode
}

/** One part of the proposal, with what the server says against it. */
export const StartPart = ({ id, error, children, ...head }: Props) => (
  <div id={id} tabIndex={-1} className={styles.part}>
    <Section small {...head}>
      <Stack>
        {error && (
          <Note icon="warning" tone="late" boxed>
            {error}
          </Note>
        )}
        {children}
      </Stack>
    </Section>
  </div>
)
