import { mayTryMaterial } from "@loa/domain/materials/may-material.ts"
import { Button, ButtonLink, ButtonRow, IconButton } from "@loa/ui/button.tsx"
import { Card } from "@loa/ui/card.tsx"
import { Meta, MetaItem, Section } from "@loa/ui/page.tsx"
import { ProgressTag } from "@loa/ui/progress-tag.tsx"
import { TextLink } from "@loa/ui/text-link.tsx"
import { useSuspenseQuery } from "@tanstack/react-query"
import { useState } from "react"
import { formatCount, formatDay, formatMoney } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { actorOf, session } from "../session/queries.ts"
import type { LinePage } from "./board-queries.ts"
import styles from "./clip-orders.module.css"
import { ClipOrderDialog } from "./clip-orders-dialog.tsx"
import { type ClipOrder, clipOrders, clipStateText, clipStateTone } from "./clip-orders-queries.ts"

/** Clips and short reports that were ordered under this line; nothing for whom they are not meant. */
export function ClipOrders({ page }: { page: LinePage }) {
  const { data } = useSuspenseQuery(clipOrders(page))
  const [edited, setEdited] = useState<string | null>(null)
  if (!data) return null
  const { data: orders, mayWrite } = data
  const cost = orders.reduce((sum, order) => sum + (order.cost ?? 0), 0)
  return (
    <Section
      small
      title={m.clip_title()}
      count={
        orders.length > 0
          ? m.clip_total({ count: formatCount(orders.length), cost: formatMoney(cost) })
          : undefined
      }
      lede={m.clip_lede()}
    >
      {mayWrite && (
        <ButtonRow>
          <Button icon="plus" onClick={() => setEdited("new")}>
            {m.clip_new()}
          </Button>
        </ButtonRow>
      )}
      {orders.length === 0 ? (
        <p className={styles.none}>{m.clip_none()}</p>
      ) : (
        <Card rows className={styles.orders}>
          <ul>
            {orders.map((order) => (
              <Order key={order.id} {...{ order, mayWrite }} onEdit={() => setEdited(order.id)} />
            ))}
          </ul>
        </Card>
      )}
      {edited && (
        <ClipOrderDialog
          page={page}
          order={orders.find(({ id }) => id === edited) ?? null}
          onClose={() => setEdited(null)}
        />
      )}
    </Section>
  )
}

type OrderProps = { order: ClipOrder; mayWrite: boolean; onEdit: () => void }

function Order({ order, mayWrite, onEdit }: OrderProps) {
  const { title, contractor, brief, cost, link, state, acceptanceNote, authorName } = order
  return (
    <li className={styles.order}>
      <div className={styles.head}>
        <div className={styles.named}>
          <h3 lang="vi">{title}</h3>
          <ProgressTag tone={clipStateTone[state]}>{clipStateText[state]()}</ProgressTag>
        </div>
        {mayWrite && (
          <IconButton icon="pencil" label={m.clip_edit_label({ title })} onClick={onEdit} />
        )}
      </div>
      <p>
        <span lang="vi">{contractor}</span>
        {" · "}
        <b className="num">{cost === null ? m.clip_cost_unknown() : formatMoney(cost)}</b>
      </p>
      {brief && (
        <p className={styles.brief} lang="vi">
          {brief}
        </p>
      )}
      <Days order={order} />
      {acceptanceNote && (
        <p className={styles.brief} lang="vi">
          {`${m.clip_acceptance_note()}: ${acceptanceNote}`}
        </p>
      )}
      <p className={styles.quiet}>{m.clip_by({ name: authorName })}</p>
      <div className={styles.doors}>
        {link && <TextLink href={link}>{m.clip_open_link()}</TextLink>}
        <ToMaterial order={order} />
      </div>
    </li>
  )
}

function Days({ order }: { order: ClipOrder }) {
  const { orderedOn, dueOn, deliveredOn, acceptedOn } = order
  const days = [
    [m.clip_ordered_on(), orderedOn],
    [m.clip_due_on(), dueOn],
    [m.clip_delivered_on(), deliveredOn],
    [m.clip_accepted_on(), acceptedOn],
  ] as const
  return (
    <Meta>
      {days.map(
        ([name, day]) => day && <MetaItem key={name}>{`${name} ${formatDay(day)}`}</MetaItem>,
      )}
    </Meta>
  )
}

/** An accepted clip is worth showing everywhere: the form of materials opens with what is known of it. */
function ToMaterial({ order: { state, planId, taskCode, title, link } }: { order: ClipOrder }) {
  const actor = actorOf(useSuspenseQuery(session).data)
  if (state !== "accepted" || !mayTryMaterial(actor, "write")) return null
  const asked = { "ke-hoach": planId, loai: "clip", "nhiem-vu": taskCode, ten: title }
  return (
    <ButtonLink
      size="sm"
      icon="share"
      to={paths.newMaterial({ ...asked, ...(link && { "duong-dan": link }) })}
    >
      {m.clip_to_material()}
    </ButtonLink>
  )
}
