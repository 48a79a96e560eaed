import { StartPlan, startLabels } from "@loa/domain/plan/start-plan.ts"
import { Button, ButtonRow } from "@loa/ui/button.tsx"
import { Card } from "@loa/ui/card.tsx"
import { Section, Stack } from "@loa/ui/page.tsx"
import { DateInput, TextArea, TextInput } from "@loa/ui/text-input.tsx"
import { m } from "../paraglide/messages.js"
import { FormTrouble } from "../units/form-trouble.tsx"
import { type Sent, useSend } from "../units/use-send.ts"
import styles from "./start-plan.module.css"
import { StartBodies } from "./start-plan-bodies.tsx"
import { StartContent } from "./start-plan-content.tsx"
import { StartCoordination } from "./start-plan-coordination.tsx"
import { type Decisions, useDecisions } from "./start-plan-decisions.ts"
import { StartParties } from "./start-plan-parties.tsx"
import { StartPeople } from "./start-plan-people.tsx"
import { type Proposal, type Started, startPlan } from "./start-plan-queries.ts"
import { StartProposed, StartSummary } from "./start-plan-summary.tsx"

type Props = {
  accountId: string
  source: string
  proposal: Proposal
  onStarted: (started: Started) => void
}

/** The proposal part by part: each is shown, each may be changed; nothing is written before the last button. */
export function StartForm({ accountId, source, proposal, onStarted }: Props) {
  const decisions = useDecisions(accountId, source, proposal)
  const sent = useSend({
    schema: StartPlan,
    labels: startLabels,
    send: startPlan,
    onDone: (started) => {
      decisions.startOver()
      onStarted(started)
    },
  })
  const part = { proposal, decisions, sent }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        sent.submit(decisions.plan)
      }}
    >
      <StartProposed {...part} />
      <StartNames {...part} />
      <StartParties {...part} />
      <StartCoordination {...part} />
      <StartBodies {...part} />
      <StartContent {...part} />
      <StartPeople {...part} />
      <StartSummary {...part} />
      <div className={styles.submit}>
        {/* Beside the button: whoever pressed it is far down the page. */}
        <FormTrouble sent={sent} />
        <ButtonRow>
          <Button type="submit" variant="main" size="big" busy={sent.busy}>
            {m.start_do()}
          </Button>
        </ButtonRow>
      </div>
    </form>
  )
}

export type Part = { proposal: Proposal; decisions: Decisions; sent: Sent }

function StartNames({ decisions: { plan, set }, sent }: Part) {
  return (
    <Section small title={m.start_names()}>
      <Card>
        <Stack loose>
          <TextArea
            id="title"
            label={m.start_name()}
            value={plan.title}
            onValue={(title) => set({ title })}
            error={sent.errorOf("title")}
            maxLength={300}
            lang="vi"
          />
          <TextInput
            id="shortTitle"
            label={m.start_short()}
            hint={m.start_short_hint()}
            value={plan.shortTitle}
            onValue={(shortTitle) => set({ shortTitle })}
            error={sent.errorOf("shortTitle")}
            maxLength={100}
            lang="vi"
          />
          <div className={styles.pair}>
            <TextInput
              id="number"
              label={m.start_number()}
              hint={m.start_number_hint()}
              value={plan.number ?? ""}
              onValue={(number) => set({ number: number || null })}
              error={sent.errorOf("number")}
              maxLength={60}
            />
            <DateInput
              id="signedOn"
              label={m.start_signed_on()}
              hint={m.start_number_hint()}
              value={plan.signedOn ?? ""}
              onValue={(day) => set({ signedOn: day || null })}
              error={sent.errorOf("signedOn")}
            />
          </div>
          <TextArea
            id="basis"
            label={m.start_basis()}
            value={plan.basis}
            onValue={(basis) => set({ basis })}
            error={sent.errorOf("basis")}
            maxLength={1000}
            lang="vi"
          />
        </Stack>
      </Card>
    </Section>
  )
}
