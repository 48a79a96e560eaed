import { Breadcrumb } from "@loa/ui/breadcrumb.tsx"
import { EntryList } from "@loa/ui/entry-list.tsx"
import { Note } from "@loa/ui/note.tsx"
import { MetaItem, Page, PageHead, Section, Split } from "@loa/ui/page.tsx"
import { TextLink } from "@loa/ui/text-link.tsx"
import { useSuspenseQuery } from "@tanstack/react-query"
import { type LoaderFunctionArgs, useParams, useSearchParams } from "react-router"
import { queryClient } from "../api/query-client.ts"
import { formatDay } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { session } from "../session/queries.ts"
import { boundariesIn } from "../transparency/boundaries.tsx"
import { PublishedEntry } from "../transparency/published-entry.tsx"
import { spanText } from "../transparency/span-text.ts"
import { UnitBoundaries } from "./unit-boundaries.tsx"
import { UnitHistory } from "./unit-history.tsx"
import { UnitInPlan } from "./unit-in-plan.tsx"
import { unitKinds } from "./unit-kinds.ts"
import styles from "./unit-page.module.css"
import { areaOf, latestOf, oneUnit } from "./unit-queries.ts"

export async function loader({ params, request }: LoaderFunctionArgs) {
  const id = params.id ?? ""
  const asked = boundariesIn(new URL(request.url).searchParams)
  const unit = queryClient.ensureQueryData(oneUnit(id, asked))
  await Promise.all([
    unit.then((known) => queryClient.ensureQueryData(areaOf(known))),
    unit.then(() => queryClient.ensureQueryData(latestOf(id))),
    queryClient.ensureQueryData(session),
  ])
  return null
}

function Latest({ id }: { id: string }) {
  const { data } = useSuspenseQuery(latestOf(id)).data
  if (data.length === 0) return null
  return (
    <Section title={m.unit_latest()} small>
      <EntryList>
        {data.map((activity) => (
          <PublishedEntry key={activity.id} activity={activity} withoutOrganization />
        ))}
      </EntryList>
      <p className={styles.all}>
        <TextLink to={paths.activities({ "don-vi": id })}>{m.unit_latest_all()}</TextLink>
      </p>
    </Section>
  )
}

export function Component() {
  const { id = "" } = useParams()
  const [search] = useSearchParams()
  const { data: unit } = useSuspenseQuery(oneUnit(id, boundariesIn(search)))
  const { data: area } = useSuspenseQuery(areaOf(unit))
  const { today } = useSuspenseQuery(session).data
  const { name, kind, validFrom, validTo, plans } = unit
  return (
    <Page>
      <title>{`${name} · Loa`}</title>
      <Breadcrumb
        label={m.unit_breadcrumb()}
        items={[{ label: m.unit_title(), to: paths.units() }, { label: name }]}
      />
      <PageHead
        eyebrow={unitKinds[kind]()}
        title={<span lang="vi">{name}</span>}
        meta={
          <>
            <MetaItem icon="pin">
              <span lang="vi">{unit.area.name}</span>
            </MetaItem>
            <MetaItem icon="calendar">{spanText(validFrom, validTo)}</MetaItem>
          </>
        }
      />
      {validTo !== null && validTo < today && (
        <Note icon="clock">{m.unit_ended({ day: formatDay(validTo) })}</Note>
      )}
      <Split>
        <div>
          <UnitBoundaries unit={unit} today={today} />
          {plans.length === 0 && <p>{m.unit_no_plan()}</p>}
          {plans.toReversed().map((plan) => (
            <UnitInPlan key={plan.id} unit={unit} plan={plan} />
          ))}
          <Latest id={id} />
        </div>
        <Section title={m.unit_history()} small>
          <UnitHistory unit={unit} area={area} />
        </Section>
      </Split>
    </Page>
  )
}
