import { organizationsAs } from "@loa/domain/accounts/actor.ts"
import { ButtonLink } from "@loa/ui/button.tsx"
import { Empty } from "@loa/ui/empty.tsx"
import { Halves, PageHead } from "@loa/ui/page.tsx"
import { useSuspenseQuery } from "@tanstack/react-query"
import { redirect } from "react-router"
import { queryClient } from "../api/query-client.ts"
import { formatLongDay } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { actorOf, type Session, session } from "../session/queries.ts"
import { activityList, counts, options } from "./queries.ts"
import styles from "./work.module.css"
import { Drafts, draftsQuery, Returned, returnedQuery } from "./work-own.tsx"
import { ByState, Figures, Gaps, ownCounts } from "./work-quarter.tsx"
import { Review, reviewCounts, reviewQuery } from "./work-review.tsx"

function partsFor(now: Session) {
  const actor = actorOf(now)
  return {
    logs: organizationsAs(actor, "reporter").length > 0,
    reviews: organizationsAs(actor, "coordinator", "approver").length > 0,
    belongs: organizationsAs(actor, "reporter", "approver", "leader").length > 0,
    reads: organizationsAs(actor, "finance").length > 0,
  }
}

export async function loader() {
  const now = await queryClient.ensureQueryData(session)
  const { logs, reviews, belongs, reads } = partsFor(now)
  // Whoever only administers works elsewhere.
  const elsewhere = !logs && !reviews && !belongs && !reads
  if (elsewhere && organizationsAs(actorOf(now), "admin").length > 0) return redirect(paths.admin())
  await Promise.all([
    ...(belongs ? [queryClient.fetchQuery(counts(ownCounts))] : []),
    ...(logs
      ? [
          queryClient.fetchQuery(options()),
          queryClient.fetchInfiniteQuery(activityList(returnedQuery)),
          queryClient.fetchInfiniteQuery(activityList(draftsQuery)),
        ]
      : []),
    ...(reviews
      ? [
          queryClient.fetchQuery(counts(reviewCounts)),
          queryClient.fetchInfiniteQuery(activityList(reviewQuery)),
        ]
      : []),
  ])
  return null
}

export function Component() {
  const { data } = useSuspenseQuery(session)
  const { logs, reviews, belongs, reads } = partsFor(data)
  const { today } = data
  return (
    <>
      <title>{`${m.nav_my_work()} · Loa`}</title>
      <PageHead
        title={m.nav_my_work()}
        lede={formatLongDay(today)}
        action={
          logs && (
            <ButtonLink
              variant="main"
              size="big"
              icon="megaphone"
              to={paths.logActivity()}
              className={styles.log}
            >
              {m.nav_log()}
            </ButtonLink>
          )
        }
      />
      {reviews && <Review today={today} />}
      {logs && (
        <Halves>
          <div>
            <Returned today={today} />
            <Drafts today={today} />
            <ByState />
          </div>
          <div>
            <Gaps />
            <Figures />
          </div>
        </Halves>
      )}
      {belongs && !logs && <ByState />}
      {!belongs && !reviews && (
        <Empty
          title={m.work_nothing_title()}
          action={
            reads ? (
              <ButtonLink to={paths.workActivities()}>{m.nav_activities()}</ButtonLink>
            ) : (
              <ButtonLink to={paths.home()}>{m.nav_public()}</ButtonLink>
            )
          }
        >
          {m.work_nothing_detail()}
        </Empty>
      )}
    </>
  )
}
