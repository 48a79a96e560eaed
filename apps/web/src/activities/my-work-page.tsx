import { organizationsAs } from "@loa/domain/accounts/actor.ts"
import { ButtonLink } from "@loa/ui/button.tsx"
import { Empty } from "@loa/ui/empty.tsx"
import { Halves, PageHead } from "@loa/ui/page.tsx"
import { SegmentedLinks } from "@loa/ui/segmented.tsx"
import { useSuspenseQuery } from "@tanstack/react-query"
import { type LoaderFunctionArgs, redirect, useSearchParams } from "react-router"
import { queryClient } from "../api/query-client.ts"
import { formatLongDay } from "../format.ts"
import { PlannedThisMonth } from "../outreach/planned-this-month.tsx"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { type MyWork, myWork } from "../plan/board-queries.ts"
import { weekNumber } from "../plan/board-words.ts"
import { actorOf, type Session, session } from "../session/queries.ts"
import { activityList, counts, options } from "./queries.ts"
import styles from "./work.module.css"
import { DueSoon, dueName, Late, whenText } from "./work-due.tsx"
import { WaitingMaterials } from "./work-materials.tsx"
import { Drafts, draftsQuery, Returned, returnedQuery } from "./work-own.tsx"
import { ByState, Figures, Missing, ownCounts } from "./work-quarter.tsx"
import { Review, reviewCounts, reviewQuery } from "./work-review.tsx"
import { WeekStrips } from "./work-strips.tsx"
import { Suggestions } from "./work-suggestions.tsx"

function partsFor(now: Session) {
  const actor = actorOf(now)
  return {
    logs: organizationsAs(actor, "reporter").length > 0,
    reviews: organizationsAs(actor, "coordinator", "approver").length > 0,
    belongs: organizationsAs(actor, "reporter", "approver", "leader").length > 0,
    reads: organizationsAs(actor, "finance").length > 0,
  }
}

const askedFor = (search: URLSearchParams) => search.get("don-vi") ?? undefined

export async function loader({ request }: LoaderFunctionArgs) {
  const now = await queryClient.ensureQueryData(session)
  const { logs, reviews, belongs, reads } = partsFor(now)
  // Whoever only administers works elsewhere.
  const elsewhere = !logs && !reviews && !belongs && !reads
  if (elsewhere && organizationsAs(actorOf(now), "admin").length > 0) return redirect(paths.admin())
  const asked = askedFor(new URL(request.url).searchParams)
  await Promise.all([
    ...(elsewhere ? [] : [queryClient.fetchQuery(myWork(asked))]),
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
  return (
    <>
      <title>{`${m.nav_my_work()} · Loa`}</title>
      {logs || reviews || belongs || reads ? <Desk /> : <Nothing reads={false} />}
    </>
  )
}

/** "Thứ Hai, 23/11/2026, tuần 48. Gửi báo cáo năm 2026: còn 1 ngày." */
function ledeOf({ today, week, work }: MyWork): string {
  const day = m.work_week({ day: formatLongDay(today), week: weekNumber(week.key) })
  const [next] = work?.due ?? []
  if (!next) return day
  return `${day} ${m.work_next({ what: dueName(next), when: whenText(next.due, today) })}`
}

function Desk() {
  const [search] = useSearchParams()
  const now = useSuspenseQuery(session).data
  const { logs, reviews, belongs, reads } = partsFor(now)
  const { data } = useSuspenseQuery(myWork(askedFor(search)))
  const { work, organizations, today } = data
  return (
    <>
      <PageHead
        title={m.nav_my_work()}
        lede={ledeOf(data)}
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
      {organizations.length > 1 && (
        <SegmentedLinks
          label={m.work_organizations()}
          items={organizations.map(({ id, name }) => ({
            ...{ key: id, label: name, current: id === work?.organization.id },
            to: paths.work(id),
          }))}
        />
      )}
      {reviews && <Review today={today} />}
      {work ? (
        <>
          <Halves>
            <div>
              {logs && <Returned today={today} />}
              <DueSoon work={work} />
              <Late work={work} />
              <PlannedThisMonth work={work} logs={logs} />
              <WaitingMaterials materials={work.materials} />
            </div>
            <div>
              <Suggestions rows={work.suggestions} logs={logs} />
              {logs && <Missing />}
              {logs && <Drafts today={today} />}
              {logs && <Figures />}
            </div>
          </Halves>
          <WeekStrips work={work} today={today} />
        </>
      ) : (
        logs && (
          <>
            <Returned today={today} />
            <Drafts today={today} />
          </>
        )
      )}
      {belongs && <ByState />}
      {!belongs && !reviews && !work && <Nothing reads={reads} />}
    </>
  )
}

const Nothing = ({ reads }: { reads: boolean }) => (
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
)
