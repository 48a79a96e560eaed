import { mayTryActivity } from "@loa/domain/activities/may.ts"
import { Breadcrumb } from "@loa/ui/breadcrumb.tsx"
import { ButtonLink } from "@loa/ui/button.tsx"
import { Disclosure } from "@loa/ui/disclosure.tsx"
import { Empty } from "@loa/ui/empty.tsx"
import { PageHead } from "@loa/ui/page.tsx"
import { SelectInput } from "@loa/ui/select-input.tsx"
import { useSuspenseQuery } from "@tanstack/react-query"
import { type LoaderFunctionArgs, useLoaderData, useNavigate } from "react-router"
import { problemOf } from "../api/client.ts"
import { queryClient } from "../api/query-client.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { actorOf, session } from "../session/queries.ts"
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

/** Whoever has a part in no plan gets a page that says so, not an error. */
export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const asked = search.get("ke-hoach") ?? undefined
  if (!mayTryActivity(actorOf(await queryClient.ensureQueryData(session)), "read")) return null
  try {
    const { plan } = await queryClient.fetchQuery(review(asked))
    const compared = comparedIn(search, plan.id)
    if (compared) await queryClient.ensureQueryData(versionDifference(compared))
    return { asked, compared }
  } catch (error) {
    if (asked === undefined && problemOf(error).code === "not-found") return null
    throw error
  }
}

export function Component() {
  const found = useLoaderData<typeof loader>()
  return (
    <>
      <title>{`${m.review_title()} · Loa`}</title>
      {found ? (
        <Reviewed {...found} />
      ) : (
        <>
          <PageHead title={m.review_title()} />
          <Empty title={m.tasks_no_plan_title()}>{m.tasks_no_plan_detail()}</Empty>
        </>
      )}
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
          <SelectInput
            label={m.tasks_plan()}
            value={plan.id}
            onValue={(id) => navigate(paths.planReview({ "ke-hoach": id }))}
            options={plans.map(({ id, shortTitle }) => ({ value: id, label: shortTitle }))}
            lang="vi"
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
