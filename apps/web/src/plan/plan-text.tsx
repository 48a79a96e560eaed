import { Section } from "@loa/ui/page.tsx"
import { formatShortDay } from "../format.ts"
import { m } from "../paraglide/messages.js"
import styles from "./plan-page.module.css"
import type { Plan } from "./plan-queries.ts"

type Paragraphs = { id: string; title: string; texts: readonly { text: string }[]; dash?: boolean }

/** Paragraphs of the plan, word for word; nothing when the plan has none. */
export function PlanText({ id, title, texts, dash }: Paragraphs) {
  if (texts.length === 0) return null
  return (
    <Section title={title} id={id} small>
      <div className={styles.verbatim} lang="vi">
        {texts.map(({ text }) => (
          <p key={text} className={dash ? styles.dash : undefined}>
            {dash ? `- ${text}` : text}
          </p>
        ))}
      </div>
    </Section>
  )
}

const two = (n: number) => String(n).padStart(2, "0")
const dayOf = ({ month, day }: { month: number; day: number }) => `2024-${two(month)}-${two(day)}`

/** Who has to report and by when; where the plan names no day, none is given. */
export function PlanReporting({ reportingRules }: Pick<Plan, "reportingRules">) {
  if (reportingRules.length === 0) return null
  return (
    <Section title={m.plan_reporting()} id="bao-cao" small>
      <ul className={styles.rules}>
        {reportingRules.map(({ text, deadline }) => (
          <li key={text}>
            <p className={styles.verbatim} lang="vi">
              {text}
            </p>
            {deadline && (
              <p className={styles.remark}>
                {m.plan_deadline({ date: formatShortDay(dayOf(deadline)) })}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
