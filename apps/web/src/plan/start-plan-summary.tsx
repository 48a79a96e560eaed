import { Card } from "@loa/ui/card.tsx"
import { Note } from "@loa/ui/note.tsx"
import { Section, Stack } from "@loa/ui/page.tsx"
import { formatCount, formatDay, formatList } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { cadenceWords } from "./review-words.ts"
import styles from "./start-plan.module.css"
import type { Part } from "./start-plan-form.tsx"

/** The new plan in a few lines before it is made: whose, when, who leads what, and what stays behind. */
export function StartSummary({ proposal, decisions }: Part) {
  const { plan, nameOf } = decisions
  const lines = proposal.tasks.filter(({ isHeading }) => !isHeading)
  const kept = lines.flatMap((line) => {
    const now = plan.tasks.find(({ code }) => code === line.code)
    return now ? [{ ...line, cadence: now.cadence }] : []
  })
  const leadsOf = (code: string) =>
    proposal.bodies
      .filter(({ leads }) => leads.includes(code))
      .flatMap(({ id }) => plan.bodies.find((one) => one.id === id)?.organizationIds ?? [])
  const leftItems = proposal.items.filter(({ code }) => !plan.items.includes(code))
  const leftTasks = lines.filter(({ code }) => !kept.some((one) => one.code === code))
  return (
    <Section small title={m.start_summary()} lede={m.start_summary_lede()}>
      <Card>
        <Stack>
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
          <ul className={styles.lines}>
            {kept.map(({ code, cadence }) => (
              <li key={code}>
                {m.review_task({ code })}
                {cadence && ` · ${cadenceWords[cadence]()}`}:{" "}
                <span lang="vi">{formatList(leadsOf(code).map(nameOf)) || "–"}</span>
              </li>
            ))}
          </ul>
          {(leftItems.length > 0 || leftTasks.length > 0) && (
            <Note icon="minus">
              {leftItems.length > 0 && (
                <p>
                  {m.start_left_items()}{" "}
                  <span lang="vi">{formatList(leftItems.map(({ label }) => label))}</span>
                </p>
              )}
              {leftTasks.length > 0 && (
                <p>
                  {m.start_left_tasks({ codes: formatList(leftTasks.map(({ code }) => code)) })}
                </p>
              )}
            </Note>
          )}
          <Note icon="info">{m.start_texts_left()}</Note>
        </Stack>
      </Card>
    </Section>
  )
}
