import { Button, ButtonLink, ButtonRow } from "@loa/ui/button.tsx"
import { Disclosure } from "@loa/ui/disclosure.tsx"
import { Note } from "@loa/ui/note.tsx"
import { MetaItem, PageHead } from "@loa/ui/page.tsx"
import { TextLink } from "@loa/ui/text-link.tsx"
import { formatDay } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { openData } from "../transparency/open-data.ts"
import type { PlanLine } from "../transparency/queries.ts"
import styles from "./plan-page.module.css"
import type { Plan } from "./plan-queries.ts"

function numberOf({ number, signedOn }: Plan): string {
  if (number === null) return m.plan_no_number()
  return signedOn
    ? m.plan_number({ number, day: formatDay(signedOn) })
    : m.plan_number_only({ number })
}

/** The head, the basis, the closing and the signature as they stand on paper. */
function Printed({ asPrinted }: Pick<Plan, "asPrinted">) {
  const { number, date, title, basis, opening, closing, signer } = asPrinted
  const lines = [number, date, title, basis, opening, closing]
  if (lines.every((line) => line === "")) return null
  return (
    <Disclosure summary={m.plan_printed()} className={styles.printed}>
      <div className={styles.verbatim} lang="vi">
        {lines.map((line) => line && <p key={line}>{line}</p>)}
        {signer && (
          <p>
            {signer.authority}
            <br />
            {signer.position}
            <br />
            {signer.name}
          </p>
        )}
      </div>
    </Disclosure>
  )
}

type Props = { plan: Plan; plans: readonly PlanLine[] }

/** Name, number and span of the plan, and the way to the other plans. */
export function PlanHead({ plan, plans }: Props) {
  const others = plans.filter(({ id }) => id !== plan.id)
  const items = plan.indices.reduce((sum, index) => sum + index.items.length, 0)
  const tasks = plan.tasks.filter(({ isHeading }) => !isHeading).length
  return (
    <>
      <PageHead
        eyebrow={m.plan_eyebrow()}
        title={<span lang="vi">{plan.title}</span>}
        lede={m.plan_lede({ items, tasks })}
        meta={
          <>
            <MetaItem icon="document">{numberOf(plan)}</MetaItem>
            <MetaItem icon="calendar">
              {m.plan_span({ from: formatDay(plan.startsOn), to: formatDay(plan.endsOn) })}
            </MetaItem>
            {plan.version > 1 && (
              <MetaItem icon="clock">
                {m.plan_version({ version: plan.version, day: formatDay(plan.effectiveFrom) })}
              </MetaItem>
            )}
          </>
        }
      />
      <div className={styles.headMore}>
        {plan.sample && <Note>{m.plan_sample()}</Note>}
        {others.length > 0 && (
          <p className={styles.others}>
            {m.plan_other()}{" "}
            {others.map(({ id, shortTitle }) => (
              <TextLink key={id} to={paths.plan(id)} lang="vi">
                {shortTitle}
              </TextLink>
            ))}
          </p>
        )}
        <ButtonRow className={styles.actions}>
          <ButtonLink
            href={openData(`plan/${encodeURIComponent(plan.id)}`, "csv")}
            download
            size="sm"
            icon="download"
          >
            {m.plan_download()}
          </ButtonLink>
          <Button size="sm" icon="printer" onClick={() => window.print()}>
            {m.plan_print()}
          </Button>
        </ButtonRow>
        <Printed asPrinted={plan.asPrinted} />
      </div>
    </>
  )
}
