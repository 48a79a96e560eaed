import { rewording } from "@loa/domain/plan/start-plan.ts"
import { Button, ButtonRow } from "@loa/ui/button.tsx"
import { Card } from "@loa/ui/card.tsx"
import { Note } from "@loa/ui/note.tsx"
import { Section, Stack } from "@loa/ui/page.tsx"
import { formatCount, formatDay, formatList } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { cadenceWords } from "./review-words.ts"
import styles from "./start-plan.module.css"
import { newCadences, tasksByLeads } from "./start-plan-decisions.ts"
import type { Part } from "./start-plan-form.tsx"

const summaryId = "summary"

const linesOf = ({ tasks }: Part["proposal"]) => tasks.filter(({ isHeading }) => !isHeading)

/** Whose, when, and how much of everything. */
function Whole({ proposal, decisions: { plan } }: Part) {
  const kept = linesOf(proposal).filter((line) => plan.tasks.some(({ code }) => code === line.code))
  return (
    <>
      <p>
        <strong lang="vi">{plan.shortTitle}</strong>
        {` · ${m.start_span({ from: formatDay(plan.startsOn), to: formatDay(plan.endsOn) })} · `}
        <span lang="vi">{proposal.owner.name}</span>
      </p>
      <p>
        {m.start_sum({
          ...{ items: formatCount(plan.items.length), tasks: formatCount(kept.length) },
          participants: formatCount(plan.participants.length),
          people: formatCount(plan.people.length),
        })}
      </p>
    </>
  )
}

/** What is proposed at a glance; whoever is content goes straight down. */
export const StartProposed = (part: Part) => (
  <Section small title={m.start_proposed()}>
    <Card>
      <Stack>
        <Whole {...part} />
        {part.decisions.resumed ? (
          <Note icon="info">{m.start_resumed()}</Note>
        ) : (
          <p className={styles.quiet}>{m.start_proposed_hint()}</p>
        )}
        <ButtonRow>
          <Button
            size="sm"
            iconAfter="chevron-down"
            onClick={() => {
              const summary = document.getElementById(summaryId)
              summary?.focus({ preventScroll: true })
              summary?.scrollIntoView()
            }}
          >
            {m.start_to_summary()}
          </Button>
          {part.decisions.resumed && (
            <Button size="sm" variant="quiet" onClick={part.decisions.startOver}>
              {m.start_over()}
            </Button>
          )}
        </ButtonRow>
      </Stack>
    </Card>
  </Section>
)

/** The new plan in a few lines before it is made: whose, when, who leads what, and what stays behind. */
export function StartSummary(part: Part) {
  const { proposal, decisions } = part
  const { plan, nameOf } = decisions
  const cadences = newCadences(plan, proposal)
  return (
    <div id={summaryId} tabIndex={-1} className={styles.part}>
      <Section small title={m.start_summary()} lede={m.start_summary_lede()}>
        <Card>
          <Stack>
            <Whole {...part} />
            <ul className={styles.lines}>
              {tasksByLeads(plan, proposal).map(({ leads, codes }) => (
                <li key={codes[0]}>
                  {m.start_tasks_of({ codes: formatList(codes) })}:{" "}
                  <span lang="vi">{formatList(leads.map(nameOf)) || "–"}</span>
                </li>
              ))}
            </ul>
            {cadences.length > 0 && (
              <p>
                {m.start_new_cadences()}{" "}
                {formatList(
                  cadences.map(
                    ({ code, cadence }) => `${code} ${cadence ? cadenceWords[cadence]() : "–"}`,
                  ),
                )}
              </p>
            )}
            <LeftOut {...part} />
            <Note icon="info">{m.start_texts_left()}</Note>
          </Stack>
        </Card>
      </Section>
    </div>
  )
}

/** Items and tasks of the old plan that the new one does not have. */
function LeftOut({ proposal, decisions: { plan } }: Part) {
  const reworded = rewording(plan.reword)
  const items = proposal.items.filter(({ code }) => !plan.items.includes(code))
  const tasks = linesOf(proposal).filter(
    (line) => !plan.tasks.some(({ code }) => code === line.code),
  )
  if (items.length + tasks.length === 0) return null
  return (
    <Note icon="minus">
      {items.length > 0 && (
        <p>
          {m.start_left_items()}{" "}
          <span lang="vi">{formatList(items.map(({ label }) => label))}</span>
        </p>
      )}
      {tasks.length > 0 && (
        <p>
          {m.start_left_tasks({
            codes: formatList(tasks.map(({ code, title }) => `${code} (${reworded(title)})`)),
          })}
        </p>
      )}
    </Note>
  )
}
