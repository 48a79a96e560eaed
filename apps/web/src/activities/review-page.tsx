import { mayTryActivity } from "@loa/domain/activities/may.ts"
import { Empty } from "@loa/ui/empty.tsx"
import { PageHead } from "@loa/ui/page.tsx"
import { useSuspenseQuery } from "@tanstack/react-query"
import type { LoaderFunctionArgs } from "react-router"
import { queryClient } from "../api/query-client.ts"
import { m } from "../paraglide/messages.js"
import { actorOf, session } from "../session/queries.ts"
import { fetchListChoices } from "./list-choices.ts"
import { ReviewDeskPage } from "./review-desk.tsx"
import { entryName, queryOf } from "./review-filters.ts"
import { ownQuery } from "./review-own.tsx"
import { fetchEntry, reviewQueue, waitingCounts } from "./review-queries.ts"

export async function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  if (!mayTryActivity(actorOf(await queryClient.ensureQueryData(session)), "verify")) return null
  const [queue] = await Promise.all([
    // Kept while one goes from entry to entry: what was moved is left out by the page itself.
    queryClient.ensureInfiniteQueryData(reviewQueue(queryOf(searchParams))),
    queryClient.ensureInfiniteQueryData(reviewQueue(ownQuery)),
    queryClient.ensureQueryData(waitingCounts),
    fetchListChoices(),
  ])
  const id = searchParams.get(entryName) ?? queue.pages[0]?.data[0]?.id
  if (id !== undefined) await fetchEntry(id)
  return null
}

export function Component() {
  const { data } = useSuspenseQuery(session)
  return (
    <>
      <title>{`${m.nav_review()} · Loa`}</title>
      {mayTryActivity(actorOf(data), "verify") ? (
        <ReviewDeskPage />
      ) : (
        <>
          <PageHead title={m.nav_review()} />
          <Empty title={m.review_nobody_title()}>{m.review_nobody_detail()}</Empty>
        </>
      )}
    </>
  )
}
