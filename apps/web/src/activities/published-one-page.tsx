import { Breadcrumb } from "@loa/ui/breadcrumb.tsx"
import { ButtonLink } from "@loa/ui/button.tsx"
import { Icon } from "@loa/ui/icon.tsx"
import { Note } from "@loa/ui/note.tsx"
import { MetaItem, Page, PageHead, Section, Split } from "@loa/ui/page.tsx"
import { TextLink } from "@loa/ui/text-link.tsx"
import { useSuspenseQuery } from "@tanstack/react-query"
import { type LoaderFunctionArgs, useParams } from "react-router"
import { queryClient } from "../api/query-client.ts"
import { PublicFiles } from "../evidence/public-files.tsx"
import { formatDay } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { inLanguage } from "../transparency/in-language.ts"
import { daysOf } from "../transparency/published-entry.tsx"
import { planList } from "../transparency/queries.ts"
import { channelIcon } from "./channel-icon.ts"
import styles from "./published.module.css"
import { PublishedFacts } from "./published-facts.tsx"
import { PublishedItems } from "./published-items.tsx"
import { type AnyPublished, type Published, publishedActivity } from "./published-queries.ts"

export const loader = ({ params }: LoaderFunctionArgs) =>
  Promise.all([
    queryClient.ensureQueryData(publishedActivity(params.id ?? "")),
    queryClient.ensureQueryData(planList),
  ])

type Gone = Extract<AnyPublished, { state: "withdrawn" }>

const Withdrawn = ({ withdrawnOn }: Gone) => (
  <Page>
    <title>{`${m.published_withdrawn()} · Loa`}</title>
    <Breadcrumb
      label={m.published_breadcrumb()}
      items={[
        { label: m.published_title(), to: paths.activities() },
        { label: m.published_withdrawn() },
      ]}
    />
    <PageHead
      title={m.published_withdrawn()}
      lede={m.published_withdrawn_text()}
      meta={
        <MetaItem icon="calendar">
          {m.published_withdrawn_on({ day: formatDay(withdrawnOn) })}
        </MetaItem>
      }
    />
    <ButtonLink to={paths.activities()}>{m.published_to_list()}</ButtonLink>
  </Page>
)

/** The address without its protocol, so that a reader sees whose page it is. */
const readable = (link: string) => link.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "")

const Links = ({ links }: Pick<Published, "links">) => (
  <Section title={m.published_links()} small>
    <ul className={styles.links}>
      {links.map((link) => (
        <li key={link}>
          <TextLink href={link} rel="nofollow noopener">
            {readable(link)} <Icon name="external" size={14} />
          </TextLink>
        </li>
      ))}
    </ul>
  </Section>
)

function Remarks({ afterPlan, sample }: Published) {
  if (!afterPlan && !sample) return null
  return (
    <div className={styles.remarks}>
      {sample && <Note>{m.published_sample()}</Note>}
      {afterPlan && <Note icon="calendar">{m.published_after_plan_note()}</Note>}
    </div>
  )
}

function One({ activity }: { activity: Published }) {
  const plans = useSuspenseQuery(planList).data.data
  const plan = plans.find(({ id }) => id === activity.plan)
  const { title, summary, links, organization, channel } = activity
  return (
    <Page>
      <title>{`${title} · Loa`}</title>
      <Breadcrumb
        label={m.published_breadcrumb()}
        items={[
          { label: m.published_title(), to: paths.activities() },
          { label: m.published_of_day({ day: daysOf(activity) }) },
        ]}
      />
      <PageHead
        title={<span lang="vi">{title}</span>}
        meta={
          <>
            <MetaItem icon="calendar">{daysOf(activity)}</MetaItem>
            <MetaItem icon="hall">
              <span lang="vi">{organization.name}</span>
            </MetaItem>
            <MetaItem icon={channelIcon(channel.code)}>{inLanguage(channel)}</MetaItem>
          </>
        }
      />
      <Remarks {...activity} />
      <Split>
        <div>
          <Section title={m.published_what()} small>
            {summary ? (
              <p className={styles.text} lang="vi">
                {summary}
              </p>
            ) : (
              <p>{m.published_no_summary()}</p>
            )}
          </Section>
          <Section title={m.published_about()} small>
            <PublishedItems activity={activity} />
          </Section>
          <PublicFiles files={activity.evidence} />
          {links.length > 0 && <Links links={links} />}
        </div>
        <Section title={m.published_facts()} small>
          <PublishedFacts activity={activity} planTitle={plan?.shortTitle ?? activity.plan} />
        </Section>
      </Split>
    </Page>
  )
}

export function Component() {
  const { id = "" } = useParams()
  const { data: activity } = useSuspenseQuery(publishedActivity(id))
  return activity.state === "withdrawn" ? <Withdrawn {...activity} /> : <One activity={activity} />
}
