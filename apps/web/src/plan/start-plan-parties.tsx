import { Card } from "@loa/ui/card.tsx"
import { Checkbox } from "@loa/ui/checkbox.tsx"
import { Disclosure } from "@loa/ui/disclosure.tsx"
import { Note } from "@loa/ui/note.tsx"
import { Stack } from "@loa/ui/page.tsx"
import { formatCount, formatDay, formatList } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { ChooseUnit } from "../units/choose.tsx"
import styles from "./start-plan.module.css"
import type { Part } from "./start-plan-form.tsx"
import { StartPart } from "./start-plan-part.tsx"
import type { Proposal } from "./start-plan-queries.ts"

type Party = Proposal["parties"][number]
type Named = { nameOf: (id: string) => string }

const groups = [
  { title: m.start_group_same, holds: ["same"] },
  { title: m.start_group_heir, holds: ["whole", "part"] },
  { title: m.start_group_under, holds: ["under"] },
] as const

/** Those it took over from, and that it is not counted as late. */
function hintOf({ basis, from, optional }: Party, nameOf: Named["nameOf"]): string {
  const names = formatList(from.map(nameOf))
  const heir = basis === "part" ? m.start_party_part({ names }) : m.start_party_whole({ names })
  return [from.length > 0 && heir, optional && m.start_party_optional()].filter(Boolean).join(" · ")
}

/** Who takes part: those that still exist, those that took over, those of the owner; others are only offered. */
export function StartParties({ proposal, decisions, sent }: Part) {
  const { plan, set, nameOf } = decisions
  const taking = (id: string) => plan.participants.some((one) => one.organizationId === id)
  const without = (id: string) => plan.participants.filter((one) => one.organizationId !== id)
  const known = new Set(proposal.parties.map(({ organizationId }) => organizationId))
  const byHand = plan.participants.filter(({ organizationId }) => !known.has(organizationId))
  const row = ({ organizationId, optional, hint }: Row) => (
    <Checkbox
      key={organizationId}
      label={<span lang="vi">{nameOf(organizationId)}</span>}
      hint={hint}
      checked={taking(organizationId)}
      onValue={(on) =>
        set({
          participants: on
            ? [...plan.participants, { organizationId, optional }]
            : without(organizationId),
        })
      }
    />
  )
  const partyRow = (party: Party) => row({ ...party, hint: hintOf(party, nameOf) || undefined })
  const offered = proposal.parties.filter(({ chosen }) => !chosen)
  return (
    <StartPart
      id="participants"
      title={m.start_parties()}
      count={formatCount(plan.participants.length)}
      lede={m.start_parties_lede()}
      error={sent.errorOf("participants")}
    >
      <Card>
        <Stack>
          {groups.map(({ title, holds }) => (
            <Group key={holds[0]} title={title()}>
              {proposal.parties
                .filter(({ chosen, basis }) => chosen && holds.some((one) => one === basis))
                .map(partyRow)}
            </Group>
          ))}
          <Group title={m.start_group_by_hand()}>{byHand.map((one) => row(one))}</Group>
          {offered.length > 0 && (
            <Disclosure summary={m.start_parties_offered({ count: offered.length })}>
              <div className={styles.grid}>{offered.map(partyRow)}</div>
            </Disclosure>
          )}
          {proposal.lost.length > 0 && <Lost proposal={proposal} nameOf={nameOf} />}
          <ChooseUnit
            label={m.start_party_add()}
            value={null}
            onValue={(choice) => {
              if (!choice || taking(choice.value)) return
              const party = { organizationId: choice.value, optional: false }
              set({ participants: [...plan.participants, party] }, choice)
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
    </StartPart>
  )
}

type Row = { organizationId: string; optional: boolean; hint?: string | undefined }

const Group = ({ title, children }: { title: string; children: React.ReactNode[] }) =>
  children.length > 0 && (
    <fieldset className={styles.group}>
      <legend>{title}</legend>
      <div className={styles.grid}>{children}</div>
    </fieldset>
  )

/** Who took part in the old plan and is not carried over, and why. */
const Lost = ({ proposal, nameOf }: Pick<Part, "proposal"> & Named) => (
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
