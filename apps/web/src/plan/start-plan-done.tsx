import { ButtonLink, ButtonRow } from "@loa/ui/button.tsx"
import { Card } from "@loa/ui/card.tsx"
import { Note } from "@loa/ui/note.tsx"
import { PageHead, Stack } from "@loa/ui/page.tsx"
import { z } from "zod"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import styles from "./start-plan.module.css"

const counted = z.int().nonnegative()

/** The answer to a plan that was made, as the browser's history keeps it: a reload shows this page again. */
export const Started = z.object({
  ...{ id: z.string(), items: counted, tasks: counted, participants: counted, people: counted },
})

/** What was made, and what comes next. */
export const StartDone = ({ started }: { started: z.infer<typeof Started> }) => (
  <div className={styles.page}>
    <title>{`${m.start_done()} · Loa`}</title>
    <PageHead
      title={m.start_done()}
      lede={m.start_done_lede({
        ...{ items: started.items, tasks: started.tasks },
        ...{ participants: started.participants, people: started.people },
      })}
    />
    <Card>
      <Stack>
        <Note icon="people">{m.start_done_next()}</Note>
        <ButtonRow>
          <ButtonLink variant="main" to={paths.plan(started.id)}>
            {m.start_done_read()}
          </ButtonLink>
          <ButtonLink to={paths.adminInvite()}>{m.accounts_invite()}</ButtonLink>
          <ButtonLink variant="quiet" to={paths.admin()}>
            {m.start_done_admin()}
          </ButtonLink>
        </ButtonRow>
      </Stack>
    </Card>
  </div>
)
