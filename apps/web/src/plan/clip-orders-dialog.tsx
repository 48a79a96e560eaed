import { ClipOrderWrite, clipOrderLabels } from "@loa/domain/plan/clip-order.ts"
import { Button, ButtonRow } from "@loa/ui/button.tsx"
import { Note } from "@loa/ui/note.tsx"
import { NumberInput } from "@loa/ui/number-input.tsx"
import { DateInput, TextArea, TextInput } from "@loa/ui/text-input.tsx"
import { showToast } from "@loa/ui/toast-store.ts"
import { useMutation } from "@tanstack/react-query"
import { useState } from "react"
import { v7 as uuidv7 } from "uuid"
import { problemOf } from "../api/client.ts"
import { formatMoney } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { EditDialog } from "../units/edit-dialog.tsx"
import { type Sent, useSend } from "../units/use-send.ts"
import type { LinePage } from "./board-queries.ts"
import styles from "./clip-orders.module.css"
import {
  type ClipOrder,
  clipOrdersChanged,
  clipStateText,
  removeClipOrder,
  saveClipOrder,
} from "./clip-orders-queries.ts"

/** As it stands in the fields: an empty day is an empty text. */
type Typed = Omit<
  ClipOrderWrite,
  "planId" | "taskCode" | "version" | "dueOn" | "deliveredOn" | "acceptedOn"
> & { dueOn: string; deliveredOn: string; acceptedOn: string }

const typedOf = (order: ClipOrder | null, today: string): Typed => ({
  ...{ contractor: order?.contractor ?? "", title: order?.title ?? "", brief: order?.brief ?? "" },
  ...{ cost: order?.cost ?? null, orderedOn: order?.orderedOn ?? today, dueOn: order?.dueOn ?? "" },
  ...{ deliveredOn: order?.deliveredOn ?? "", acceptedOn: order?.acceptedOn ?? "" },
  ...{ link: order?.link ?? "", acceptanceNote: order?.acceptanceNote ?? "" },
})

const fields = Object.keys(typedOf(null, ""))

type Props = { page: LinePage; order: ClipOrder | null; onClose: () => void }

/** A new order, or one that is changed from what was seen of it. */
export function ClipOrderDialog({ page, order, onClose }: Props) {
  const [id] = useState(() => order?.id ?? uuidv7())
  const [version, setVersion] = useState(order?.version)
  const [typed, setTyped] = useState(() => typedOf(order, page.today))
  const set = (part: Partial<Typed>) => setTyped((now) => ({ ...now, ...part }))
  const sent = useSend({
    schema: ClipOrderWrite,
    labels: clipOrderLabels,
    send: async (json) => {
      try {
        return await saveClipOrder(id, json)
      } catch (error) {
        // What is there now is shown beside what was typed.
        if (problemOf(error).code === "stale") await clipOrdersChanged()
        throw error
      }
    },
    onDone: async () => {
      onClose()
      await clipOrdersChanged()
      showToast({ text: m.clip_saved(), tone: "done" })
    },
  })
  const { dueOn, deliveredOn, acceptedOn } = typed
  const days = {
    dueOn: dueOn || null,
    deliveredOn: deliveredOn || null,
    acceptedOn: acceptedOn || null,
  }
  return (
    <EditDialog
      title={order ? m.clip_edit() : m.clip_new()}
      label={m.clip_save()}
      sent={sent}
      value={{ planId: page.plan.id, taskCode: page.line.code, ...typed, ...days, version }}
      fields={fields}
      onClose={onClose}
    >
      {order && sent.problem?.code === "stale" && order.version !== version && (
        <Note boxed>
          <p>
            {m.clip_stale_now({
              state: clipStateText[order.state](),
              cost: order.cost === null ? m.clip_cost_unknown() : formatMoney(order.cost),
            })}
          </p>
          <Button size="sm" onClick={() => setVersion(order.version)}>
            {m.clip_stale_keep()}
          </Button>
        </Note>
      )}
      <What {...{ typed, set, sent }} />
      <When {...{ typed, set, sent }} />
      {order && <Remove order={order} onClose={onClose} />}
    </EditDialog>
  )
}

type Part = { typed: Typed; set: (part: Partial<Typed>) => void; sent: Sent }

const What = ({ typed, set, sent }: Part) => (
  <>
    <TextInput
      label={m.clip_name()}
      error={sent.errorOf("title")}
      value={typed.title}
      onValue={(title) => set({ title })}
      maxLength={200}
      lang="vi"
    />
    <TextInput
      label={m.clip_contractor()}
      error={sent.errorOf("contractor")}
      value={typed.contractor}
      onValue={(contractor) => set({ contractor })}
      maxLength={200}
      lang="vi"
    />
    <TextArea
      label={m.clip_brief()}
      hint={m.clip_brief_hint()}
      error={sent.errorOf("brief")}
      value={typed.brief}
      onValue={(brief) => set({ brief })}
      maxLength={5000}
      lang="vi"
    />
    <NumberInput
      label={m.clip_cost()}
      hint={m.clip_cost_hint()}
      error={sent.errorOf("cost")}
      value={typed.cost}
      onValue={(cost) => set({ cost })}
      unit="₫"
    />
  </>
)

const When = ({ typed, set, sent }: Part) => (
  <>
    <div className={styles.pair}>
      <DateInput
        label={m.clip_ordered_on()}
        error={sent.errorOf("orderedOn")}
        value={typed.orderedOn}
        onValue={(orderedOn) => set({ orderedOn })}
      />
      <DateInput
        label={m.clip_due_on()}
        error={sent.errorOf("dueOn")}
        value={typed.dueOn}
        onValue={(dueOn) => set({ dueOn })}
      />
      <DateInput
        label={m.clip_delivered_on()}
        error={sent.errorOf("deliveredOn")}
        value={typed.deliveredOn}
        onValue={(deliveredOn) => set({ deliveredOn })}
      />
      <DateInput
        label={m.clip_accepted_on()}
        error={sent.errorOf("acceptedOn")}
        value={typed.acceptedOn}
        onValue={(acceptedOn) => set({ acceptedOn })}
      />
    </div>
    <TextInput
      label={m.clip_link()}
      type="url"
      error={sent.errorOf("link")}
      value={typed.link}
      onValue={(link) => set({ link })}
    />
    <TextArea
      label={m.clip_acceptance_note()}
      error={sent.errorOf("acceptanceNote")}
      value={typed.acceptanceNote}
      onValue={(acceptanceNote) => set({ acceptanceNote })}
      maxLength={2000}
      lang="vi"
    />
  </>
)

/** Asks once: an order taken off the list does not come back by itself. */
function Remove({ order, onClose }: { order: ClipOrder; onClose: () => void }) {
  const [sure, setSure] = useState(false)
  const out = useMutation({
    mutationFn: removeClipOrder,
    onSuccess: async () => {
      onClose()
      await clipOrdersChanged()
      showToast({ text: m.clip_removed() })
    },
  })
  return (
    <>
      {sure && <p>{m.clip_remove_sure()}</p>}
      <ButtonRow>
        <Button
          variant={sure ? "late" : "quiet"}
          icon="trash"
          busy={out.isPending}
          onClick={() => (sure ? out.mutate(order) : setSure(true))}
        >
          {sure ? m.clip_remove_yes() : m.clip_remove()}
        </Button>
      </ButtonRow>
      {out.error && (
        <Note tone="late" role="alert">
          {problemOf(out.error).detail}
        </Note>
      )}
    </>
  )
}
