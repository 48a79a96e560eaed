import { Disclosure } from "@loa/ui/disclosure.tsx"
import { Tag } from "@loa/ui/tag.tsx"
import { Link } from "react-router"
import { formatCount } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import styles from "./unit-page.module.css"
import type { InPlan, Unit } from "./unit-queries.ts"

/** Every item of the plan with how often the organization spoke of it; those it did not lead to the plan's words. */
export function UnitItems({ unit, plan }: { unit: Unit; plan: InPlan }) {
  if (plan.published === 0) return null
  return (
    <Disclosure summary={m.unit_items()}>
      <ul className={styles.items}>
        {plan.items.map(({ code, label, shortTitle, index, activities }) => (
          <li key={code}>
            <Tag tone={index} bare>
              {label}
            </Tag>
            <Link
              lang="vi"
              to={
                activities === 0 || unit.boundaries === "today"
                  ? paths.planItem(plan.id, code)
                  : paths.activities({
                      "noi-dung": code,
                      "don-vi": unit.id,
                      "ke-hoach": plan.id,
                    })
              }
            >
              {shortTitle}
            </Link>
            <span className={styles.count}>
              {activities === 0 ? m.unit_items_missing() : formatCount(activities)}
            </span>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
