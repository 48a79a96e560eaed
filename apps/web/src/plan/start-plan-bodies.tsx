import type { BodyBasis } from "@loa/domain/plan/propose-bodies.ts"
import { Button, ButtonRow } from "@loa/ui/button.tsx"
import { Card } from "@loa/ui/card.tsx"
import { Checkbox } from "@loa/ui/checkbox.tsx"
import { Token } from "@loa/ui/chip.tsx"
import { Disclosure } from "@loa/ui/disclosure.tsx"
import { Note } from "@loa/ui/note.tsx"
import { Stack } from "@loa/ui/page.tsx"
import { formatList } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { ChooseUnit } from "../units/choose.tsx"
import type { Choice } from "../units/desk-queries.ts"
import styles from "./start-plan.module.css"
import { leadTroubles } from "./start-plan-decisions.ts"
import type { Part } from "./start-plan-form.tsx"
import { StartPart } from "./start-plan-part.tsx"
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
  const { without, outside } = leadTroubles(decisions.plan, proposal)
  const fine = without.length === 0 && outside.length === 0
  return (
    <StartPart
      id="bodies"
      title={m.start_bodies()}
      lede={m.start_bodies_lede()}
      error={fine ? sent.errorOf("bodies") : undefined}
      notes={
        <>
          {without.length > 0 && (
            <Note icon="warning" tone="late" boxed>
              {m.start_no_lead({ codes: formatList(without) })}
            </Note>
          )}
          {outside.length > 0 && <Outside ids={outside} decisions={decisions} />}
        </>
      }
    >
      <Card rows>
        {proposal.bodies.map((body) => (
          <BodyRow key={body.id} body={body} part={part} />
        ))}
      </Card>
    </StartPart>
  )
}

/** Whoever leads a task has to take part: one of the two is put right at once, for all of them. */
function Outside({ ids, decisions }: { ids: readonly string[] } & Pick<Part, "decisions">) {
  const { plan, set, nameOf } = decisions
  const join = () => {
    const joining = ids.map((organizationId) => ({ organizationId, optional: false }))
    set({ participants: [...plan.participants, ...joining] })
  }
  const drop = () =>
    set({
      bodies: plan.bodies.map((body) => ({
        ...body,
        organizationIds: body.organizationIds.filter((id) => !ids.includes(id)),
      })),
    })
  return (
    <Note icon="warning" tone="late" boxed>
      <Stack>
        <p>{m.start_lead_outside({ names: formatList(ids.map(nameOf)) })}</p>
        <ButtonRow>
          <Button size="sm" onClick={join}>
            {m.start_lead_join()}
          </Button>
          <Button size="sm" onClick={drop}>
            {m.start_lead_drop()}
          </Button>
        </ButtonRow>
      </Stack>
    </Note>
  )
}

function BodyRow({ body, part: { decisions, proposal } }: { body: Body; part: Part }) {
  const { plan, set, nameOf } = decisions
  const now = plan.bodies.find(({ id }) => id === body.id)
  if (!now) return null
  const change = (to: Partial<typeof now>, met?: Choice) =>
    set({ bodies: plan.bodies.map((one) => (one.id === body.id ? { ...one, ...to } : one)) }, met)
  const asProposed =
    now.keep === body.keep && now.organizationIds.join() === body.organizationIds.join()
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
        <p className={styles.quiet}>
          {asProposed ? basisWords[body.basis]() : m.start_body_by_hand()}
        </p>
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
              change({ organizationIds: [...organizationIds, choice.value] }, choice)
            }}
            on={proposal.startsOn}
          />
        </Disclosure>
      </div>
    </div>
  )
}
