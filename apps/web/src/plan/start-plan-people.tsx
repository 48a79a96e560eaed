import type { PersonBasis } from "@loa/domain/plan/propose-people.ts"
import { Card } from "@loa/ui/card.tsx"
import { Disclosure } from "@loa/ui/disclosure.tsx"
import { Note } from "@loa/ui/note.tsx"
import { SelectInput } from "@loa/ui/select-input.tsx"
import { formatCount } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { roleNames } from "../session/role-names.ts"
import styles from "./start-plan.module.css"
import type { Part } from "./start-plan-form.tsx"
import { StartPart } from "./start-plan-part.tsx"
import type { Proposal } from "./start-plan-queries.ts"

type Person = Proposal["people"][number]

const why: Record<Exclude<PersonBasis, "heir" | "several">, () => string> = {
  disabled: m.start_person_disabled,
  "no-heir": m.start_person_no_heir,
  held: m.start_person_held,
}

/** People whose posts ended with their organization, and where each goes on. */
export function StartPeople({ proposal, decisions, sent }: Part) {
  const { plan, nameOf } = decisions
  const movable = proposal.people.filter(({ candidates }) => candidates.length > 0)
  const others = proposal.people.filter(({ candidates }) => candidates.length === 0)
  return (
    <StartPart
      id="people"
      title={m.start_people()}
      count={formatCount(plan.people.length)}
      lede={m.start_people_lede()}
      error={sent.errorOf("people")}
    >
      {proposal.people.length === 0 && <Note icon="people">{m.start_people_none()}</Note>}
      {movable.length > 0 && (
        <Card rows>
          {movable.map((person) => (
            <PersonRow key={keyOf(person)} person={person} decisions={decisions} />
          ))}
        </Card>
      )}
      {others.length > 0 && (
        <Disclosure summary={m.start_people_not({ count: others.length })}>
          <ul className={styles.lines}>
            {others.map((person) => (
              <li key={keyOf(person)}>
                <span lang="vi">{`${person.name}, ${nameOf(person.fromId)}`}</span>{" "}
                <span className={styles.quiet}>
                  {person.basis === "heir" || person.basis === "several" ? "" : why[person.basis]()}
                </span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {proposal.withoutReporter.length > 0 && (
        <Disclosure summary={m.start_no_reporter({ count: proposal.withoutReporter.length })}>
          <ul className={styles.lines} lang="vi">
            {proposal.withoutReporter.map((id) => (
              <li key={id}>{nameOf(id)}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </StartPart>
  )
}

const keyOf = ({ accountId, fromId, role }: Person) => `${accountId} ${fromId} ${role}`

function PersonRow({ person, decisions }: { person: Person } & Pick<Part, "decisions">) {
  const { plan, set, nameOf } = decisions
  const { accountId, role, candidates } = person
  const mine = (one: { accountId: string; role: string; organizationId: string }) =>
    one.accountId === accountId && one.role === role && candidates.includes(one.organizationId)
  const now = plan.people.find(mine)
  return (
    <div className={styles.body}>
      <div>
        <p lang="vi">
          <strong>{person.name}</strong>
        </p>
        <p className={styles.quiet}>
          {`${roleNames[role]()} · `}
          <span lang="vi">{nameOf(person.fromId)}</span>
        </p>
      </div>
      <SelectInput
        dense
        label={m.start_person_to({ name: person.name })}
        placeholder={m.start_person_nowhere()}
        options={candidates.map((id) => ({ value: id, label: nameOf(id) }))}
        value={now?.organizationId ?? ""}
        onValue={(organizationId) =>
          set({
            people: [
              ...plan.people.filter((one) => !mine(one)),
              ...(organizationId ? [{ accountId, role, organizationId }] : []),
            ],
          })
        }
        lang="vi"
      />
    </div>
  )
}
