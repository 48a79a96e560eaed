import type { PlanPartyRole } from "@loa/domain/plan/kinds.ts"
import { TextLink } from "@loa/ui/text-link.tsx"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { spanText } from "../transparency/span-text.ts"
import styles from "./plan-page.module.css"
import { type Duty, periodsOf } from "./plan-parties.ts"
import type { Plan } from "./plan-queries.ts"

const roles: Record<PlanPartyRole, () => string> = {
  owner: m.plan_role_owner,
  carrier: m.plan_role_carrier,
  "focal-point": m.plan_role_focal_point,
  "budget-office": m.plan_role_budget_office,
  participant: m.plan_role_participant,
}

const Names = ({ organizations }: Pick<Duty, "organizations">) => (
  <ul className={styles.names}>
    {organizations.map(({ id, name }) => (
      <li key={id}>
        <TextLink to={paths.unit(id)} lang="vi">
          {name}
        </TextLink>
      </li>
    ))}
  </ul>
)

/** Who owned, carried on, coordinated and paid for the plan, and from when to when. */
export const PlanWho = ({ parties }: Pick<Plan, "parties">) => (
  <div className={styles.periods}>
    {periodsOf(parties).map((period) => (
      <section key={`${period.from} ${period.to}`}>
        <h3>{spanText(period.from, period.to)}</h3>
        <dl className={styles.duties}>
          {period.duties.map(({ role, organizations }) => (
            <div key={role}>
              <dt>{roles[role]()}</dt>
              <dd>
                {role === "participant" && organizations.length > 8 ? (
                  <TextLink to={paths.units()}>
                    {m.plan_participants({ count: organizations.length })}
                  </TextLink>
                ) : (
                  <Names organizations={organizations} />
                )}
              </dd>
            </div>
          ))}
        </dl>
      </section>
    ))}
  </div>
)
