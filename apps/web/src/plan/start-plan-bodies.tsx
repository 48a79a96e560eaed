import type { BodyBasis } from "@loa/domain/plan/propose-bodies.ts"
import { Card } from "@loa/ui/card.tsx"
import { Checkbox } from "@loa/ui/checkbox.tsx"
import { Token } from "@loa/ui/chip.tsx"
import { Disclosure } from "@loa/ui/disclosure.tsx"
import { Note } from "@loa/ui/note.tsx"
import { Section, Stack } from "@loa/ui/page.tsx"
import { formatList } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { ChooseUnit } from "../units/choose.tsx"
import styles from "./start-plan.module.css"
import { leadTroubles } from "./start-plan-decisions.ts"
import type { Part } from "./start-plan-form.tsx"
import type { Proposal } from "./start-plan-queries.ts"

type Body = Proposal["bodies"][number]

const basisWords: Record<BodyBasis, () => string> = {
  same: m.start_body_same,
  lineage: m.start_body_lineage,
  owner: m.start_body_owner,
  field: m.start_body_field,
  communes: m.start_body_communes,
  kept: m.start_body_kept,
  none: m.start_body_none,
}

/** Who does the work of every body that the old plan's tasks name. */
export function StartBodies(part: Part) {
  const { proposal, decisions, sent } = part
  const { without, outside } = leadTroubles(decisions, proposal)
  return (
    <Section small id="bodies" title={m.start_bodies()} lede={m.start_bodies_lede()}>
      <Stack>
        {(without.length > 0 || outside.length > 0 || sent.errorOf("bodies")) && (
          <Note icon="warning" tone="late" boxed>
            {without.length > 0 && <p>{m.start_no_lead({ codes: formatList(without) })}</p>}
            {outside.length > 0 && (
              <p>{m.start_lead_outside({ names: formatList(outside.map(decisions.nameOf)) })}</p>
            )}
            {without.length === 0 && outside.length === 0 && <p>{sent.errorOf("bodies")}</p>}
          </Note>
        )}
        <Card rows>
          {proposal.bodies.map((body) => (
            <BodyRow key={body.id} body={body} part={part} />
          ))}
        </Card>
      </Stack>
    </Section>
  )
}

function BodyRow({ body, part: { decisions, proposal } }: { body: Body; part: Part }) {
  const { plan, set, nameOf, know } = decisions
  const now = plan.bodies.find(({ id }) => id === body.id)
  if (!now) return null
  const change = (to: Partial<typeof now>) =>
    set({ bodies: plan.bodies.map((one) => (one.id === body.id ? { ...one, ...to } : one)) })
  const { organizationIds } = now
  return (
    <div className={styles.body}>
      <div>
        <p lang="vi">
          <strong>{body.name}</strong>
        </p>
        <p className={styles.quiet}>
          {[
            body.leads.length > 0 && m.start_leads({ codes: formatList(body.leads) }),
            body.coordinates.length > 0 && m.start_helps({ codes: formatList(body.coordinates) }),
          ]
            .filter(Boolean)
            .join(" · ")}
        </p>
      </div>
      <div className={styles.now}>
        <p className={styles.quiet}>{basisWords[body.basis]()}</p>
        {organizationIds.length > 0 && (
          <div className={styles.tokens}>
            {organizationIds.map((id) => (
              <Token
                key={id}
                removeLabel={m.start_body_remove({ name: nameOf(id), body: body.name })}
                onRemove={() =>
                  change({ organizationIds: organizationIds.filter((one) => one !== id) })
                }
              >
                <span lang="vi">{nameOf(id)}</span>
              </Token>
            ))}
          </div>
        )}
        {body.keptName && (
          <Checkbox
            label={
              <>
                {m.start_body_keep()} <span lang="vi">“{body.keptName}”</span>
              </>
            }
            checked={now.keep}
            onValue={(keep) => change({ keep })}
          />
        )}
        {organizationIds.length === 0 && !now.keep && (
          <p className={styles.quiet}>{m.start_body_left_out()}</p>
        )}
        <Disclosure summary={m.start_body_add()}>
          <ChooseUnit
            label={m.start_body_who({ body: body.name })}
            value={null}
            onValue={(choice) => {
              if (!choice || organizationIds.includes(choice.value)) return
              know(choice)
              change({ organizationIds: [...organizationIds, choice.value] })
            }}
            on={proposal.startsOn}
          />
        </Disclosure>
      </div>
    </div>
  )
}
