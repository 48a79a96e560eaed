import { Page } from "@loa/ui/page.tsx"
import { useSuspenseQueries, useSuspenseQuery } from "@tanstack/react-query"
import { type LoaderFunctionArgs, useSearchParams } from "react-router"
import { queryClient } from "../api/query-client.ts"
import { m } from "../paraglide/messages.js"
import { boundariesIn } from "./boundaries.tsx"
import { HomeCover } from "./home-cover.tsx"
import { HomeHeadline, headlineIn } from "./home-headline.tsx"
import { detailQueries, HomeIndices, indexQueries } from "./home-indices.tsx"
import { HomeLatest } from "./home-latest.tsx"
import { HomePlaces } from "./home-places.tsx"
import { HomeQuestions } from "./home-questions.tsx"
import { scopeOf, yearsOf } from "./home-scope.ts"
import { HomeWave } from "./home-wave.tsx"
import { planList, type Summary, yearCoverage, yearSummary, yearUnitsToday } from "./queries.ts"

/** Every year of the plan up to now, the year looked at among them. */
const scopesOf = ({ plan, year, asOf }: Summary) =>
  [...new Set([...yearsOf(plan, asOf), year])]
    .toSorted((a, b) => a - b)
    .map((one) => ({ plan: plan.id, year: String(one) }))
const coverageQueries = (summary: Summary) => scopesOf(summary).map(yearCoverage)
const unitQueries = (summary: Summary, search: URLSearchParams) =>
  boundariesIn(search) ? scopesOf(summary).map(yearUnitsToday) : []

export async function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const summary = queryClient.ensureQueryData(yearSummary(scopeOf(searchParams)))
  await Promise.all([
    summary.then((known) =>
      Promise.all([
        ...coverageQueries(known).map((query) => queryClient.ensureQueryData(query)),
        ...unitQueries(known, searchParams).map((query) => queryClient.ensureQueryData(query)),
      ]),
    ),
    queryClient.ensureQueryData(planList),
    ...indexQueries.map((query) => queryClient.ensureQueryData(query)),
    ...detailQueries.map((query) => queryClient.ensureQueryData(query)),
  ])
  return null
}

export function Component() {
  const [search] = useSearchParams()
  const { data: summary } = useSuspenseQuery(yearSummary(scopeOf(search)))
  const { data: plans } = useSuspenseQuery(planList)
  const coverages = useSuspenseQueries({ queries: coverageQueries(summary) }).map(
    ({ data }) => data,
  )
  const units = useSuspenseQueries({ queries: unitQueries(summary, search) }).map(
    ({ data }) => data,
  )
  const coverage = coverages.find(({ year }) => year === summary.year)
  const { kind } = headlineIn(summary)
  const within = kind === "counted" || kind === "empty" ? coverage : undefined
  return (
    <Page>
      <title>{m.home_title()}</title>
      <HomeHeadline summary={summary} plans={plans.data}>
        {within && (
          <>
            <HomeWave summary={summary} />
            {kind === "counted" && <HomeQuestions summary={summary} coverage={within} />}
          </>
        )}
      </HomeHeadline>
      {within && (
        <>
          <HomePlaces summary={summary} coverages={coverages} units={units} />
          <HomeCover summary={summary} coverage={within} />
        </>
      )}
      <HomeIndices />
      <HomeLatest summary={summary} />
    </Page>
  )
}
