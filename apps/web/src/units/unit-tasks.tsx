import { TextLink } from "@loa/ui/text-link.tsx"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import styles from "./unit-page.module.css"
import type { InPlan } from "./unit-queries.ts"

const roles = () =>
  [
    { role: "lead", title: m.unit_tasks_lead() },
    { role: "coordinating", title: m.unit_tasks_coordinating() },
  ] as const

/** The lines of work in which the plan names the organization itself, and the way to those given to all. */
export const UnitTasks = ({ plan: { id, tasks } }: { plan: InPlan }) => (
  <section className={styles.tasks}>
    <h3>{m.unit_tasks()}</h3>
    {tasks.length === 0 && <p>{m.unit_tasks_none()}</p>}
    {roles().map(({ role, title }) => {
      const own = tasks.filter((task) => task.role === role)
      if (own.length === 0) return null
      return (
        <div key={role}>
          <p className={styles.role}>{title}</p>
          <ul>
            {own.map((task) => (
              <li key={task.code}>
                <TextLink to={`${paths.plan(id)}#nhiem-vu-${task.code}`} lang="vi">
                  {m.published_task_line(task)}
                </TextLink>
              </li>
            ))}
          </ul>
        </div>
      )
    })}
    <p>
      <TextLink to={`${paths.plan(id)}#nhiem-vu`}>{m.unit_tasks_all()}</TextLink>
    </p>
  </section>
)
