import { mayTryActivity } from "@loa/domain/activities/may.ts"
import { Empty } from "@loa/ui/empty.tsx"
import { PageHead } from "@loa/ui/page.tsx"
import { useSuspenseQuery } from "@tanstack/react-query"
import { useState } from "react"
import { type LoaderFunctionArgs, useSearchParams } from "react-router"
import { queryClient } from "../api/query-client.ts"
import { m } from "../paraglide/messages.js"
import { actorOf, session } from "../session/queries.ts"
import { type Activity, activity, options } from "./queries.ts"
import { SeriesDesk } from "./series-desk.tsx"
import { emptySeries } from "./series-form.ts"
import { seriesStore } from "./series-store.ts"
import { askedOf, newDraft } from "./start-draft.ts"

export async function loader({ request }: LoaderFunctionArgs) {
  const now = await queryClient.ensureQueryData(session)
  if (!mayTryActivity(actorOf(now), "write")) return null
  const { copyOf } = askedOf(new URL(request.url).searchParams)
  await Promise.all([
    queryClient.fetchQuery(options()),
    copyOf ? queryClient.ensureQueryData(activity(copyOf)) : null,
  ])
  return null
}

export function Component() {
  const [search] = useSearchParams()
  const { data } = useSuspenseQuery(session)
  const { copyOf } = askedOf(search)
  return (
    <>
      <title>{`${m.series_title()} · Loa`}</title>
      {!mayTryActivity(actorOf(data), "write") && <NotPossible />}
      {mayTryActivity(actorOf(data), "write") &&
        (copyOf ? <Copied key={copyOf} copyOf={copyOf} /> : <Begun key="new" />)}
    </>
  )
}

const NotPossible = () => (
  <>
    <PageHead title={m.series_title()} />
    <Empty title={m.log_not_possible_title()}>{m.log_not_possible_detail()}</Empty>
  </>
)

function Copied({ copyOf }: { copyOf: string }) {
  const { data } = useSuspenseQuery(activity(copyOf))
  return <Begun copied={data} />
}

/** What this device keeps half told goes on, unless an entry is to be repeated. */
function Begun({ copied }: { copied?: Activity }) {
  const { person, today } = useSuspenseQuery(session).data
  const { data } = useSuspenseQuery(options())
  const [start] = useState(() => {
    const kept = copied ? null : seriesStore(person?.accountId ?? "").read()
    const draft = newDraft(data, today, {}, copied)
    return kept ?? (draft && emptySeries(draft, today))
  })
  return start ? <SeriesDesk start={start} initial={data} /> : <NotPossible />
}
