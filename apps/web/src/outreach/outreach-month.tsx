import { organizationsAs } from "@loa/domain/accounts/actor.ts"
import { ButtonLink, IconButton } from "@loa/ui/button.tsx"
import { Card } from "@loa/ui/card.tsx"
import { Icon } from "@loa/ui/icon.tsx"
import { Section } from "@loa/ui/page.tsx"
import { ProgressTag } from "@loa/ui/progress-tag.tsx"
import { useSuspenseQuery } from "@tanstack/react-query"
import { useState } from "react"
import { Link } from "react-router"
import { channelIcon } from "../activities/channel-icon.ts"
import { formatCount } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { actorOf, session } from "../session/queries.ts"
import { ItemTag } from "../transparency/item-tag.tsx"
import styles from "./outreach.module.css"
import { EditLine } from "./outreach-edit.tsx"
import { figureKey, type OutreachSlot, type Planned, type SlotLine } from "./outreach-queries.ts"
import {
  channelText,
  doneOf,
  itemOf,
  monthTitle,
  slotName,
  slotText,
  slotTone,
} from "./outreach-words.ts"

type Props = Planned & { month: number; slots: readonly OutreachSlot[] }

export function MonthSlots({ outreach, own, month, slots }: Props) {
  const planned = slots.reduce((sum, slot) => sum + slot.planned, 0)
  const counted = slots.reduce((sum, slot) => sum + Math.min(slot.counted, slot.planned), 0)
  return (
    <Section small title={monthTitle(month)} count={doneOf({ counted, planned })}>
      <Card rows>
        <ul>
          {slots.map((slot) => (
            <SlotRow
              key={figureKey({ item: slot.itemCode, channel: slot.channelCode })}
              {...{ outreach, own, slot }}
            />
          ))}
        </ul>
      </Card>
    </Section>
  )
}

/** The address of the entries behind a slot. */
export const figureTo = (
  { outreach: { plan, year }, own }: Planned,
  figure: { item?: string; channel?: string; month?: number },
) =>
  paths.outreach({
    ...{ "ke-hoach": plan.id, nam: year, "don-vi": own.organization.id, o: figureKey(figure) },
  })

function SlotRow({ outreach, own, slot }: Planned & { slot: OutreachSlot }) {
  const { itemCode, channelCode, month, waiting, state } = slot
  const name = slotName(own, slot)
  const item = itemOf(own, itemCode)
  const figure = { item: itemCode, channel: channelCode, month }
  return (
    <li className={styles.slot}>
      <span className={styles.sign}>
        <Icon name={channelIcon(channelCode)} size={22} />
      </span>
      <div className={styles.slotText}>
        {item && <ItemTag item={{ ...item, index: item.indexId }} />}
        <p className={styles.channel}>{channelText(own, channelCode)}</p>
        <p className={styles.figures}>
          <Link
            to={figureTo({ outreach, own }, figure)}
            preventScrollReset
            aria-label={m.outreach_open_figure({
              what: name,
              month: monthTitle(month),
              figure: doneOf(slot),
            })}
          >
            {doneOf(slot)}
          </Link>
          {waiting > 0 && <span>{m.outreach_waiting({ count: formatCount(waiting) })}</span>}
          <ProgressTag tone={slotTone[state]}>{slotText[state]()}</ProgressTag>
        </p>
        <Lines slot={slot} own={own} outreach={outreach} />
      </div>
      <Doors slot={slot} own={own} outreach={outreach} name={name} />
    </li>
  )
}

/** What was noted, and whose line it was where it was taken over. */
function Lines({ slot: { lines }, own }: Planned & { slot: OutreachSlot }) {
  const said = (line: SlotLine) =>
    [
      line.organizationId !== own.organization.id
        ? m.outreach_inherited({ name: line.organizationName, count: formatCount(line.quantity) })
        : "",
      line.note,
      line.afterwards ? m.outreach_afterwards() : "",
    ]
      .filter(Boolean)
      .join(" · ")
  return lines
    .filter((line) => said(line))
    .map((line) => (
      <p key={line.id} className={styles.noted} lang="vi">
        {said(line)}
      </p>
    ))
}

type Door = Planned & { slot: OutreachSlot; name: string }

function Doors({ outreach, own, slot, name }: Door) {
  const [edited, setEdited] = useState<string | null>(null)
  const actor = actorOf(useSuspenseQuery(session).data)
  const { itemCode, channelCode, lines, state, month } = slot
  const logs =
    own.mayWrite &&
    organizationsAs(actor, "reporter").length > 0 &&
    (state === "under-way" || state === "short")
  const line = lines.find(({ id }) => id === edited)
  return (
    <div className={styles.doors}>
      {logs && (
        <ButtonLink
          size="sm"
          icon="megaphone"
          to={paths.logActivity({ item: itemCode, channel: channelCode })}
          aria-label={m.outreach_log_for({ what: name, month: monthTitle(month) })}
        >
          {m.tasks_log()}
        </ButtonLink>
      )}
      {own.mayWrite &&
        lines.map((one) => (
          <IconButton
            key={one.id}
            icon="pencil"
            label={m.outreach_edit_label({
              what: name,
              month: monthTitle(month),
              unit: one.organizationName,
            })}
            onClick={() => setEdited(one.id)}
          />
        ))}
      {line && <EditLine {...{ outreach, own, slot, line }} onClose={() => setEdited(null)} />}
    </div>
  )
}
