import { TextLink } from "@loa/ui/text-link.tsx"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import styles from "./plan-page.module.css"
import type { Task } from "./plan-queries.ts"

type Side = Task["lead"]

/** The bodies as printed, and under them the pages of those that are organizations. */
function Bodies({ asPrinted, bodies }: Side) {
  const known = bodies.flatMap(({ organization, name }) =>
    organization ? [{ organization, name }] : [],
  )
  return (
    <>
      <span lang="vi">{asPrinted ?? bodies.map(({ name }) => name).join("; ")}</span>
      {known.length > 0 && (
        <p className={styles.pages}>
          {m.plan_unit_pages()}{" "}
          {known.map(({ organization, name }) => (
            <TextLink key={organization} to={paths.unit(organization)} lang="vi">
              {name}
            </TextLink>
          ))}
        </p>
      )}
    </>
  )
}

const isSaid = ({ asPrinted, bodies }: Side) => asPrinted !== null || bodies.length > 0

function Line({ task }: { task: Task }) {
  const { code, title, content, lead, coordinating, cadence, isHeading, parent } = task
  const Title = parent === null ? "h3" : "h4"
  return (
    <li id={`nhiem-vu-${code}`} className={parent === null ? styles.task : styles.subtask}>
      <Title className={styles.taskTitle}>
        <span className={styles.code}>{m.plan_task({ code })}</span> <span lang="vi">{title}</span>
      </Title>
      {content && (
        <p className={styles.verbatim} lang="vi">
          {content}
        </p>
      )}
      {!isHeading && (
        <dl className={styles.duties}>
          {isSaid(lead) && (
            <div>
              <dt>{m.plan_lead()}</dt>
              <dd>
                <Bodies {...lead} />
              </dd>
            </div>
          )}
          {isSaid(coordinating) && (
            <div>
              <dt>{m.plan_coordinating()}</dt>
              <dd>
                <Bodies {...coordinating} />
              </dd>
            </div>
          )}
          {cadence.asPrinted && (
            <div>
              <dt>{m.plan_cadence()}</dt>
              <dd lang="vi">{cadence.asPrinted}</dd>
            </div>
          )}
        </dl>
      )}
    </li>
  )
}

/** Part III: the lines of work with lead, coordinators and printed cadence; a heading stands over its lines. */
export const PlanTasks = ({ tasks }: { tasks: readonly Task[] }) => (
  <ol className={styles.tasks}>
    {tasks.map((task) => (
      <Line key={task.code} task={task} />
    ))}
  </ol>
)
