import { planOfYear } from "@loa/domain/plan/choose-plan.ts"
import { DataTable } from "@loa/ui/data-table.tsx"
import { Page, Section } from "@loa/ui/page.tsx"
import { TextLink } from "@loa/ui/text-link.tsx"
import { useSuspenseQuery } from "@tanstack/react-query"
import { type LoaderFunctionArgs, useLoaderData } from "react-router"
import { queryClient } from "../api/query-client.ts"
import { m } from "../paraglide/messages.js"
import { session } from "../session/queries.ts"
import { planList } from "../transparency/queries.ts"
import { stepsFor } from "../transparency/steps-for.ts"
import { PlanContents } from "./plan-contents.tsx"
import { PlanDocuments } from "./plan-documents.tsx"
import { PlanHead } from "./plan-head.tsx"
import { PlanItemPart } from "./plan-item.tsx"
import styles from "./plan-page.module.css"
import { type Plan, wholePlan } from "./plan-queries.ts"
import { PlanTasks } from "./plan-tasks.tsx"
import { PlanReporting, PlanText } from "./plan-text.tsx"
import { PlanWho } from "./plan-who.tsx"

/** The plan of the address, else the one whose span holds today; in the version of a day where one is named. */
export async function loader({ params, request }: LoaderFunctionArgs) {
  const [plans, { today }] = await Promise.all([
    queryClient.ensureQueryData(planList),
    queryClient.ensureQueryData(session),
  ])
  const id = params.id ?? planOfYear(plans.data, Number(today.slice(0, 4)))?.id ?? ""
  const on = new URL(request.url).searchParams.get("ngay") ?? undefined
  await queryClient.ensureQueryData(wholePlan(id, on))
  return { id, on }
}

function Items({ plan }: { plan: Plan }) {
  const counts = plan.indices.flatMap(({ items }) => items.flatMap(({ quarters }) => quarters))
  const steps = stepsFor(Math.max(...counts.map(({ activities }) => activities), 0))
  return (
    <Section title={m.plan_items()} lede={m.plan_items_lede()} id="noi-dung" small>
      {plan.indices.map(({ index, heading, intro, items }) => (
        <section key={index} id={index} className={styles.index}>
          <h3 lang="vi">{heading}</h3>
          {intro && (
            <p className={styles.verbatim} lang="vi">
              {intro}
            </p>
          )}
          {items.map((item) => (
            <PlanItemPart
              key={item.code}
              plan={plan.id}
              item={item}
              documents={plan.legalDocuments}
              steps={steps}
            />
          ))}
          <p className={styles.back}>
            <TextLink href="#muc-luc">{m.plan_to_contents()}</TextLink>
          </p>
        </section>
      ))}
    </Section>
  )
}

const Notes = ({ anomalies }: Pick<Plan, "anomalies">) => (
  <Section title={m.plan_notes()} lede={m.plan_notes_lede()} id="ghi-chu" small>
    <DataTable
      caption={m.plan_notes()}
      hideCaption
      columns={[
        { key: "where", head: m.plan_anomaly_where(), cell: ({ where }) => where ?? "–" },
        { key: "printed", head: m.plan_anomaly_printed(), cell: ({ text }) => text },
        {
          key: "read",
          head: m.plan_anomaly_read(),
          cell: ({ readAs }) => readAs ?? "–",
          wide: true,
        },
      ]}
      rows={anomalies}
      rowKey={({ where, text }) => `${where} ${text}`}
    />
  </Section>
)

export function Component() {
  const { id, on } = useLoaderData<typeof loader>()
  const { data: plan } = useSuspenseQuery(wholePlan(id, on))
  const { today } = useSuspenseQuery(session).data
  const plans = useSuspenseQuery(planList).data.data
  const lines = plan.tasks.filter(({ isHeading }) => !isHeading).length
  return (
    <Page>
      <title>{`${plan.shortTitle} · Loa`}</title>
      <PlanHead plan={plan} plans={plans} today={today} />
      <div className={styles.columns}>
        <PlanContents plan={plan} />
        <div className={styles.body}>
          <Section title={m.plan_who()} id="phu-trach" small>
            <PlanWho parties={plan.parties} />
          </Section>
          <PlanText id="muc-dich" title={m.plan_purposes()} texts={plan.purposes} dash />
          <PlanText id="yeu-cau" title={m.plan_requirements()} texts={plan.requirements} dash />
          <Items plan={plan} />
          <Section title={m.plan_tasks()} lede={m.plan_tasks_lede({ lines })} id="nhiem-vu" small>
            <PlanTasks tasks={plan.tasks} />
          </Section>
          <PlanText id="kinh-phi" title={m.plan_budget()} texts={plan.budget} />
          <PlanText id="to-chuc" title={m.plan_responsibilities()} texts={plan.responsibilities} />
          <PlanReporting reportingRules={plan.reportingRules} />
          <PlanText id="noi-nhan" title={m.plan_recipients()} texts={plan.recipients} dash />
          {plan.legalDocuments.length > 0 && (
            <Section
              title={m.plan_documents({ count: plan.legalDocuments.length })}
              id="van-ban"
              small
            >
              <PlanDocuments documents={plan.legalDocuments} />
            </Section>
          )}
          {plan.anomalies.length > 0 && <Notes anomalies={plan.anomalies} />}
        </div>
      </div>
    </Page>
  )
}
