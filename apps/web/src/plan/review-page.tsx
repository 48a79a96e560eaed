import { mayTryActivity } from "@loa/domain/activities/may.ts"
import { Breadcrumb } from "@loa/ui/breadcrumb.tsx"
import { ButtonLink } from "@loa/ui/button.tsx"
import { Disclosure } from "@loa/ui/disclosure.tsx"
import { PageHead } from "@loa/ui/page.tsx"
import { useSuspenseQuery } from "@tanstack/react-query"
import { type LoaderFunctionArgs, useLoaderData, useNavigate } from "react-router"
import { queryClient } from "../api/query-client.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { NoPlan, readInPlan } from "./in-plan.tsx"
import { PlanChoice } from "./plan-year.tsx"
import styles from "./review.module.css"
import { ReviewGrounds } from "./review-gaps.tsx"
import { ReviewProposals } from "./review-proposals.tsx"
import { type Compared, review, versionDifference } from "./review-queries.ts"
import { NextVersion, Versions } from "./review-versions.tsx"

/** Which two versions the address compares: "1-2". */
function comparedIn(search: URLSearchParams, plan: string): Compared | null {
  const [, from, to] = /^(\d{1,4})-(\d{1,4})$/.exec(search.get("so-sanh") ?? "") ?? []
  return from && to ? { plan, from, to } : null
}

export const loader = ({ request }: LoaderFunctionArgs) =>
  readInPlan(
    (actor) => mayTryActivity(actor, "read"),
    async () => {
      const search = new URL(request.url).searchParams
      const asked = search.get("ke-hoach") ?? undefined
      const { plan } = await queryClient.fetchQuery(review(asked))
      const compared = comparedIn(search, plan.id)
      if (compared) await queryClient.ensureQueryData(versionDifference(compared))
      return { asked, compared }
    },
  )

export function Component() {
  const found = useLoaderData<typeof loader>()
  return (
    <>
      <title>{`${m.review_title()} · Loa`}</title>
      {found ? <Reviewed {...found} /> : <NoPlan title={m.review_title()} />}
    </>
  )
}

type Props = { asked: string | undefined; compared: Compared | null }

function Reviewed({ asked, compared }: Props) {
  const { data } = useSuspenseQuery(review(asked))
  const navigate = useNavigate()
  const { plan, plans, may, proposals } = data
  const grounds = <ReviewGrounds data={data} />
  return (
    <>
      <Breadcrumb
        label={m.unit_breadcrumb()}
        items={[
          { label: m.tasks_title(), to: paths.workTasks({ "ke-hoach": plan.id }) },
          { label: m.review_title() },
        ]}
      />
      <PageHead
        title={m.review_title()}
        lede={m.review_lede()}
        action={
          may.propose &&
          proposals.length > 0 && (
            <ButtonLink variant="main" icon="plus" to={paths.planProposal({ "ke-hoach": plan.id })}>
              {m.review_propose()}
            </ButtonLink>
          )
        }
      />
      {plans.length > 1 ? (
        <div className={styles.choose}>
          <PlanChoice
            {...{ plan, plans }}
            onPlan={(id) => void navigate(paths.planReview({ "ke-hoach": id }))}
          />
        </div>
      ) : (
        <p className={styles.planName} lang="vi">
          {plan.shortTitle}
        </p>
      )}
      {proposals.length > 0 ? (
        <Disclosure summary={m.review_grounds()} className={styles.grounds}>
          {grounds}
        </Disclosure>
      ) : (
        grounds
      )}
      <ReviewProposals data={data} />
      <NextVersion data={data} />
      <Versions data={data} compared={compared} />
    </>
  )
}
