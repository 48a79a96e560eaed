import { Card } from "@loa/ui/card.tsx"
import { Checkbox } from "@loa/ui/checkbox.tsx"
import { Disclosure } from "@loa/ui/disclosure.tsx"
import { Note } from "@loa/ui/note.tsx"
import { Section, Stack } from "@loa/ui/page.tsx"
import { SelectInput } from "@loa/ui/select-input.tsx"
import { formatCount, formatDay, formatList } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { ChooseUnit } from "../units/choose.tsx"
import styles from "./start-plan.module.css"
import type { Part } from "./start-plan-form.tsx"
import type { Proposal } from "./start-plan-queries.ts"

type Party = Proposal["parties"][number]

/** Why it is here: itself before, those it took over from, or the owner it stands under. */
function basisWords({ basis, from }: Party, nameOf: (id: string) => string): string {
  if (basis === "same") return m.start_party_same()
  if (basis === "under") return m.start_party_under()
  const names = formatList(from.map(nameOf))
  return basis === "whole" ? m.start_party_whole({ names }) : m.start_party_part({ names })
}

/** Who takes part: those that still exist, those that took over, those of the owner; others are only offered. */
export function StartParties({ proposal, decisions, sent }: Part) {
  const { plan, set, nameOf, know } = decisions
  const taking = (id: string) => plan.participants.some((one) => one.organizationId === id)
  const take = (organizationId: string, optional: boolean, on: boolean) =>
    set({
      participants: on
        ? [...plan.participants, { organizationId, optional }]
        : plan.participants.filter((one) => one.organizationId !== organizationId),
    })
  const proposed = proposal.parties.filter(({ chosen }) => chosen)
  const offered = proposal.parties.filter(({ chosen }) => !chosen)
  const known = new Set(proposal.parties.map(({ organizationId }) => organizationId))
  const byHand = plan.participants.filter(({ organizationId }) => !known.has(organizationId))
  const row = (party: Party) => (
    <Checkbox
      key={party.organizationId}
      label={<span lang="vi">{nameOf(party.organizationId)}</span>}
      hint={
        <span>
          {basisWords(party, nameOf)}
          {party.optional && ` · ${m.start_party_optional()}`}
        </span>
      }
      checked={taking(party.organizationId)}
      onValue={(on) => take(party.organizationId, party.optional, on)}
    />
  )
  return (
    <Section
      small
      id="participants"
      title={m.start_parties()}
      count={formatCount(plan.participants.length)}
      lede={m.start_parties_lede()}
    >
      <Card>
        <Stack>
          {sent.errorOf("participants") && (
            <Note icon="warning" tone="late">
              {sent.errorOf("participants")}
            </Note>
          )}
          <div className={styles.grid}>{proposed.map(row)}</div>
          {byHand.map(({ organizationId, optional }) => (
            <Checkbox
              key={organizationId}
              label={<span lang="vi">{nameOf(organizationId)}</span>}
              hint={m.start_party_by_hand()}
              checked
              onValue={(on) => take(organizationId, optional, on)}
            />
          ))}
          {offered.length > 0 && (
            <Disclosure summary={m.start_parties_offered({ count: offered.length })}>
              <div className={styles.grid}>{offered.map(row)}</div>
            </Disclosure>
          )}
          {proposal.lost.length > 0 && <Lost proposal={proposal} nameOf={nameOf} />}
          <ChooseUnit
            label={m.start_party_add()}
            value={null}
            onValue={(choice) => {
              if (!choice) return
              know(choice)
              if (!taking(choice.value)) take(choice.value, false, true)
            }}
            on={proposal.startsOn}
          />
          {proposal.overlaps.map(({ planId, shortTitle, organizations }) => (
            <Note key={planId} icon="info">
              {m.start_overlap({ count: organizations })} <span lang="vi">{shortTitle}</span>.{" "}
              {m.start_overlap_then()}
            </Note>
          ))}
        </Stack>
      </Card>
    </Section>
  )
}

/** Who took part in the old plan and is not carried over, and why. */
const Lost = ({
  proposal,
  nameOf,
}: Pick<Part, "proposal"> & { nameOf: (id: string) => string }) => (
  <Disclosure summary={m.start_lost({ count: proposal.lost.length })}>
    <ul className={styles.lines}>
      {proposal.lost.map(({ organizationId }) => {
        const ended = proposal.organizations.find(({ id }) => id === organizationId)?.validTo
        return (
          <li key={organizationId}>
            <span lang="vi">{nameOf(organizationId)}</span>{" "}
            <span className={styles.quiet}>
              {ended ? m.start_lost_ended({ day: formatDay(ended) }) : m.start_lost_not_yet()}
            </span>
          </li>
        )
      })}
    </ul>
  </Disclosure>
)

/** Who looks over what is logged, and who gathers the money: one office for all, or those of each commune. */
export function StartCoordination({ proposal, decisions, sent }: Part) {
  const { plan, set, nameOf } = decisions
  const ids = [
    ...new Set(
      [
        ...plan.participants.map(({ organizationId }) => organizationId),
        ...proposal.parties.map(({ organizationId }) => organizationId),
        plan.focalPointId,
        plan.budgetOfficeId,
      ].filter((id) => id !== null),
    ),
  ]
  const options = ids.map((id) => ({ value: id, label: nameOf(id) }))
  return (
    <Section small title={m.start_coordination()} lede={m.start_coordination_lede()}>
      <Card>
        <Stack loose>
          <div className={styles.pair}>
            <SelectInput
              id="focalPointId"
              label={m.start_focal()}
              placeholder={m.start_nobody()}
              options={options}
              value={plan.focalPointId ?? ""}
              onValue={(id) => set({ focalPointId: id || null })}
              error={sent.errorOf("focalPointId")}
              lang="vi"
            />
            <SelectInput
              id="budgetOfficeId"
              label={m.start_budget()}
              placeholder={m.start_nobody()}
              options={options}
              value={plan.budgetOfficeId ?? ""}
              onValue={(id) => set({ budgetOfficeId: id || null })}
              error={sent.errorOf("budgetOfficeId")}
              lang="vi"
            />
          </div>
          <Checkbox
            id="eachItsOwn"
            label={m.start_each()}
            hint={m.start_each_hint()}
            checked={plan.eachItsOwn}
            onValue={(eachItsOwn) => set({ eachItsOwn })}
          />
        </Stack>
      </Card>
    </Section>
  )
}
