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

/** Every version for its time; the one shown is said, the others are links. */
function Versions({ plan, today }: { plan: Plan; today: string }) {
  const { versions, version } = plan
  if (versions.length < 2) return null
  const inForce = versions.findLast((one) => one.effectiveFrom <= today) ?? versions[0]
  return (
    <>
      {inForce && inForce.version !== version && (
        <Note icon="clock" boxed>
          {plan.effectiveFrom > today
            ? m.plan_version_to_come({ version, day: formatDay(plan.effectiveFrom) })
            : m.plan_version_old({ version, now: inForce.version })}
        </Note>
      )}
      <p className={styles.others}>
        {m.plan_versions()}{" "}
        {versions.map((one) => {
          const words = { version: one.version, day: formatDay(one.effectiveFrom) }
          return one.version === version ? (
            <strong key={one.version}>{m.plan_version_link(words)}</strong>
          ) : (
            <TextLink
              key={one.version}
              to={
                one === inForce
                  ? paths.plan(plan.id)
                  : paths.planOn(plan.id, one.version === 1 ? plan.startsOn : one.effectiveFrom)
              }
            >
              {m.plan_version_link(words)}
            </TextLink>
          )
        })}
      </p>
    </>
  )
}

type Props = { plan: Plan; plans: readonly PlanLine[]; today: string }

/** Name, number and span of the plan, and the way to the other plans. */
export function PlanHead({ plan, plans, today }: Props) {
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
        <Versions plan={plan} today={today} />
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
