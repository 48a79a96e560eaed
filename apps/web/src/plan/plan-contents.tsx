import { m } from "../paraglide/messages.js"
import { indexNames } from "../transparency/index-names.ts"
import styles from "./plan-page.module.css"
import type { Plan } from "./plan-queries.ts"

type Entry = { id: string; title: string; inside?: Entry[] }

/** The parts of the page, in its order. */
const entriesOf = (plan: Plan): Entry[] =>
  [
    { id: "phu-trach", title: m.plan_who(), count: plan.parties.length },
    { id: "muc-dich", title: m.plan_purposes(), count: plan.purposes.length },
    { id: "yeu-cau", title: m.plan_requirements(), count: plan.requirements.length },
    {
      id: "noi-dung",
      title: m.plan_items(),
      count: plan.indices.length,
      inside: plan.indices.map(({ index }) => ({ id: index, title: indexNames[index] })),
    },
    { id: "nhiem-vu", title: m.plan_tasks(), count: plan.tasks.length },
    { id: "kinh-phi", title: m.plan_budget(), count: plan.budget.length },
    { id: "to-chuc", title: m.plan_responsibilities(), count: plan.responsibilities.length },
    { id: "bao-cao", title: m.plan_reporting(), count: plan.reportingRules.length },
    { id: "noi-nhan", title: m.plan_recipients(), count: plan.recipients.length },
    {
      id: "van-ban",
      title: m.plan_documents({ count: plan.legalDocuments.length }),
      count: plan.legalDocuments.length,
    },
    { id: "ghi-chu", title: m.plan_notes(), count: plan.anomalies.length },
  ].filter(({ count }) => count > 0)

const List = ({ entries }: { entries: readonly Entry[] }) => (
  <ul>
    {entries.map(({ id, title, inside }) => (
      <li key={id}>
        <a href={`#${id}`}>{title}</a>
        {inside && <List entries={inside} />}
      </li>
    ))}
  </ul>
)

/** Where each part of the page is. */
export const PlanContents = ({ plan }: { plan: Plan }) => (
  <nav id="muc-luc" aria-label={m.plan_contents()} className={styles.contents}>
    <p className={styles.contentsTitle}>{m.plan_contents()}</p>
    <List entries={entriesOf(plan)} />
  </nav>
)
