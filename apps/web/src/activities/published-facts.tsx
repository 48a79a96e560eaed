import { TextLink } from "@loa/ui/text-link.tsx"
import type { ReactNode } from "react"
import { formatCount, formatInstant } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { inLanguage } from "../transparency/in-language.ts"
import { daysOf } from "../transparency/published-entry.tsx"
import { languageName, modeName } from "./circumstance-names.ts"
import styles from "./published.module.css"
import type { Published } from "./published-queries.ts"

type Fact = { ask: string; answer: ReactNode }

const unitLink = ({ id, name }: { id: string; name: string }) => (
  <TextLink key={id} to={paths.unit(id)} lang="vi">
    {name}
  </TextLink>
)

const reachOf = ({ reach, ...audience }: Published["audiences"][number]) => (
  <div key={audience.code}>
    {reach === null
      ? m.published_reach_unknown({ audience: inLanguage(audience) })
      : m.published_reach({ audience: inLanguage(audience), count: formatCount(reach) })}
  </div>
)

function factsOf(activity: Published, planTitle: string): Fact[] {
  const { organization, partners, channel, mode, languages } = activity
  const { place, audiences, minutes, copies, task } = activity
  const facts: (Fact | false)[] = [
    { ask: m.published_when(), answer: daysOf(activity) },
    { ask: m.published_who(), answer: unitLink(organization) },
    partners.length > 0 && {
      ask: m.published_partners(),
      answer: partners.map((partner) => <div key={partner.id}>{unitLink(partner)}</div>),
    },
    {
      ask: m.published_how(),
      answer: mode
        ? `${inLanguage(channel)}, ${modeName(mode).toLowerCase()}`
        : inLanguage(channel),
    },
    languages.length > 0 && {
      ask: m.activity_field_languages(),
      answer: languages.map(languageName).join(", "),
    },
    place !== "" && { ask: m.published_where(), answer: <span lang="vi">{place}</span> },
    audiences.length > 0 && { ask: m.published_whom(), answer: audiences.map(reachOf) },
    minutes !== null && {
      ask: m.published_airtime(),
      answer: m.home_minutes({ minutes: formatCount(minutes) }),
    },
    copies !== null && {
      ask: m.published_copies(),
      answer: m.home_copies({ copies: formatCount(copies) }),
    },
    task !== null && {
      ask: m.published_task(),
      answer: (
        <TextLink to={`${paths.plan(activity.plan)}#nhiem-vu-${task.code}`} lang="vi">
          {m.published_task_line(task)}
        </TextLink>
      ),
    },
    {
      ask: m.published_in_plan(),
      answer: (
        <TextLink to={paths.plan(activity.plan)} lang="vi">
          {planTitle}
        </TextLink>
      ),
    },
    activity.publishedAt !== null && {
      ask: m.published_on(),
      answer: formatInstant(activity.publishedAt),
    },
  ]
  return facts.filter((fact) => fact !== false)
}

/** Who, when, how, where, to whom: each asked and answered. */
export const PublishedFacts = ({
  activity,
  planTitle,
}: {
  activity: Published
  planTitle: string
}) => (
  <dl className={styles.facts}>
    {factsOf(activity, planTitle).map(({ ask, answer }) => (
      <div key={ask}>
        <dt>{ask}</dt>
        <dd>{answer}</dd>
      </div>
    ))}
  </dl>
)
