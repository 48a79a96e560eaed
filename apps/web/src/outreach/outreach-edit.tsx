import { outreachLabels, PlanLineWrite } from "@loa/domain/plan/outreach-plan.ts"
import { Button, ButtonRow } from "@loa/ui/button.tsx"
import { Note } from "@loa/ui/note.tsx"
import { NumberInput } from "@loa/ui/number-input.tsx"
import { SelectInput } from "@loa/ui/select-input.tsx"
import { TextInput } from "@loa/ui/text-input.tsx"
import { showToast } from "@loa/ui/toast-store.ts"
import { useMutation } from "@tanstack/react-query"
import { useState } from "react"
import { v7 as uuidv7 } from "uuid"
import { api, call, problemOf } from "../api/client.ts"
import { formatCount } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { EditDialog } from "../units/edit-dialog.tsx"
import { useSend } from "../units/use-send.ts"
import { ChannelSelect, ItemSelect } from "./outreach-fields.tsx"
import {
  addLines,
  type OutreachSlot,
  outreachChanged,
  type Planned,
  removeLine,
  type SlotLine,
} from "./outreach-queries.ts"
import { monthTitle, slotName } from "./outreach-words.ts"

type Props = Planned & { slot: OutreachSlot; line: SlotLine; onClose: () => void }

type Typed = Pick<OutreachSlot, "itemCode" | "channelCode" | "month"> & {
  quantity: number | null
  note: string
}

const contentOf = (slot: OutreachSlot, { quantity, note }: SlotLine): Typed => ({
  ...{ itemCode: slot.itemCode, channelCode: slot.channelCode, month: slot.month, quantity, note },
})

/** Changes one line, or takes it out. */
export function EditLine({ outreach, own, slot, line, onClose }: Props) {
  const [typed, setTyped] = useState(() => contentOf(slot, line))
  const [version, setVersion] = useState(line.version)
  const set = (part: Partial<Typed>) => setTyped((now) => ({ ...now, ...part }))
  const sent = useSend({
    schema: PlanLineWrite,
    labels: outreachLabels,
    send: async (json) => {
      try {
        return await call(api.outreach.lines[":id"].$put({ param: { id: line.id }, json }))
      } catch (error) {
        // What is there now is shown beside what was typed.
        if (problemOf(error).code === "stale") await outreachChanged()
        throw error
      }
    },
    onDone: async () => {
      onClose()
      await outreachChanged()
      showToast({ text: m.outreach_saved(), tone: "done" })
    },
  })
  const whose = {
    ...{ planId: outreach.plan.id, organizationId: line.organizationId, year: outreach.year },
  }
  const stale = sent.problem?.code === "stale" && line.version !== version
  return (
    <EditDialog
      title={m.outreach_edit_title()}
      label={m.outreach_save()}
      sent={sent}
      value={{ ...whose, ...typed, version }}
      fields={["itemCode", "channelCode", "month", "quantity", "note"]}
      onClose={onClose}
    >
      {stale && (
        <Note boxed>
          <p>
            {m.outreach_stale_now({
              what: slotName(own, slot),
              month: monthTitle(slot.month),
              count: formatCount(line.quantity),
            })}
          </p>
          <Button size="sm" onClick={() => setVersion(line.version)}>
            {m.outreach_stale_keep()}
          </Button>
        </Note>
      )}
      <ItemSelect
        own={own}
        value={typed.itemCode}
        onValue={(itemCode) => set({ itemCode })}
        error={sent.errorOf("itemCode")}
      />
      <ChannelSelect
        own={own}
        value={typed.channelCode}
        onValue={(channelCode) => set({ channelCode })}
        error={sent.errorOf("channelCode")}
      />
      <SelectInput
        label={m.outreach_month()}
        error={sent.errorOf("month")}
        value={String(typed.month)}
        onValue={(month) => set({ month: Number(month) })}
        options={Array.from({ length: 12 }, (_, at) => ({
          ...{ value: String(at + 1), label: monthTitle(at + 1) },
        }))}
      />
      <NumberInput
        label={m.outreach_quantity()}
        error={sent.errorOf("quantity")}
        value={typed.quantity}
        onValue={(quantity) => set({ quantity })}
        unit={m.outreach_times()}
      />
      <TextInput
        label={m.outreach_note()}
        error={sent.errorOf("note")}
        value={typed.note}
        onValue={(note) => set({ note })}
        maxLength={500}
        lang="vi"
      />
      <TakeOut {...{ whose, slot, line, onClose }} />
    </EditDialog>
  )
}

type Whose = { planId: string; organizationId: string; year: number }
type TakeOutProps = Pick<Props, "slot" | "line" | "onClose"> & { whose: Whose }

/** Out of the plan, with a way back for a while. */
function TakeOut({ whose, slot, line, onClose }: TakeOutProps) {
  const back = useMutation(addLines)
  const { itemCode, channelCode, month } = slot
  const { quantity, note } = line
  const out = useMutation({
    ...removeLine,
    onSuccess: async () => {
      onClose()
      await outreachChanged()
      const again = { id: uuidv7(), itemCode, channelCode, month, quantity, note }
      showToast({
        text: m.outreach_removed(),
        action: {
          label: m.outreach_undo(),
          onPress: () => back.mutate({ ...whose, lines: [again] }),
        },
      })
    },
  })
  return (
    <ButtonRow>
      <Button
        variant="late"
        icon="trash"
        busy={out.isPending}
        onClick={() => out.mutate({ id: line.id, version: line.version })}
      >
        {m.outreach_remove()}
      </Button>
      {out.error && (
        <Note tone="late" role="alert">
          {problemOf(out.error).detail}
        </Note>
      )}
    </ButtonRow>
  )
}
