import { Section } from "@loa/ui/page.tsx"
import { Tag } from "@loa/ui/tag.tsx"
import type { ReactNode } from "react"
import { formatCount, formatDay, formatMoney } from "../format.ts"
import { m } from "../paraglide/messages.js"
import styles from "./activity.module.css"
import { askLabel, isAskedHere, kindOfAsk } from "./channel-asks.ts"
import { nameOf } from "./channel-name.ts"
import { costSourceName, languageName, modeName } from "./circumstance-names.ts"
import { fieldLabel } from "./field-words.ts"
import type { Activity } from "./queries.ts"

type Props = { row: Activity; level?: 2 | 3 }

/** What was done, for whom and where, under the names the form has for it; its proof is beside it. */
export const ActivityContent = ({ row, level }: Props) => (
  <Section small level={level} title={m.activity_told_title()}>
    <div className={styles.sized}>
      <dl className={styles.facts}>
        <Fact name={fieldLabel("summary")}>{row.summary && <Text>{row.summary}</Text>}</Fact>
        <Fact name={fieldLabel("audiences")}>{audiencesText(row)}</Fact>
        <Fact name={fieldLabel("place")}>{row.place && <Text>{row.place}</Text>}</Fact>
        <Figures row={row} />
        <Fact name={fieldLabel("taskCode")}>
          {row.task && <Text>{`${row.task.code}. ${row.task.title}`}</Text>}
        </Fact>
        <Fact name={fieldLabel("partnerIds")}>
          {row.partners.length > 0 && <Text>{row.partners.map((p) => p.name).join("; ")}</Text>}
        </Fact>
        <Circumstances row={row} />
        <Fact name={fieldLabel("planId")}>
          <Text>{row.planShortTitle}</Text>
        </Fact>
      </dl>
    </div>
  </Section>
)

/** What people wrote is in Vietnamese, whatever the language of the page. */
const Text = ({ children }: { children: string }) => (
  <span lang="vi" className={styles.text}>
    {children}
  </span>
)

/** Nothing for what was not filled in. */
const Fact = ({ name, children }: { name: string; children: ReactNode }) =>
  children ? (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  ) : null

const audiencesText = ({ audiences }: Activity) =>
  audiences
    .map((audience) => {
      const reach = audience.reach === null ? m.activity_uncounted() : formatCount(audience.reach)
      return `${nameOf(audience)}: ${reach}`
    })
    .join("; ")

function Figures({ row }: { row: Activity }) {
  const { minutes, copies, cost, details } = row
  const asked = Object.entries({ minutes, copies, ...details }).flatMap(([ask, value]) =>
    isAskedHere(ask) && value !== null && value !== undefined ? [{ ask, value }] : [],
  )
  return (
    <>
      {asked.map(({ ask, value }) => (
        <Fact key={ask} name={askLabel(ask)}>
          {typeof value === "number"
            ? formatCount(value)
            : kindOfAsk(ask) === "day"
              ? formatDay(value)
              : value}
        </Fact>
      ))}
      <Fact name={fieldLabel("cost")}>{cost !== null && formatMoney(cost)}</Fact>
    </>
  )
}

/** How it was held, as far as somebody said. */
const Circumstances = ({ row }: { row: Activity }) => (
  <>
    <Fact name={fieldLabel("materialId")}>{row.material && <Text>{row.material.title}</Text>}</Fact>
    <Fact name={fieldLabel("languages")}>{row.languages.map(languageName).join(", ")}</Fact>
    <Fact name={fieldLabel("mode")}>{row.mode && modeName(row.mode)}</Fact>
    <Fact name={fieldLabel("headPresent")}>{row.headPresent && m.activity_yes()}</Fact>
    <Fact name={fieldLabel("integratedWith")}>
      {row.integratedWith && <Text>{row.integratedWith}</Text>}
    </Fact>
    <Fact name={fieldLabel("costSource")}>{row.costSource && costSourceName(row.costSource)}</Fact>
  </>
)

/** Which of the plan's items it serves, with the plan's own words it names. */
export function ActivityItems({ row, level }: Props) {
  if (row.items.length === 0) return null
  return (
    <Section small level={level} title={fieldLabel("items")} count={row.items.length}>
      <ul className={styles.items}>
        {row.items.map((item) => (
          <li key={item.code}>
            <p className={styles.itemHead}>
              <Tag tone={item.indexId}>{item.label}</Tag>
              <span lang="vi">{item.title}</span>
              {item.main && row.items.length > 1 && <b>{m.activity_item_main()}</b>}
            </p>
            {[...item.bullets, ...item.subItems].map((part) => (
              <blockquote key={part.id} lang="vi" className={styles.bullet}>
                {part.text}
              </blockquote>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  )
}
