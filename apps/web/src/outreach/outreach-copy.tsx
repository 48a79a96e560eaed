import { NewPlanLines, outreachLabels } from "@loa/domain/plan/outreach-plan.ts"
import { copyable } from "@loa/domain/plan/outreach-plan-slots.ts"
import { Button, ButtonRow } from "@loa/ui/button.tsx"
import { Checkbox } from "@loa/ui/checkbox.tsx"
import { FieldGroup } from "@loa/ui/field.tsx"
import { showToast } from "@loa/ui/toast-store.ts"
import { useState } from "react"
import { v7 as uuidv7 } from "uuid"
import { api, call } from "../api/client.ts"
import { formatCount } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { EditDialog } from "../units/edit-dialog.tsx"
import { useSend } from "../units/use-send.ts"
import styles from "./outreach.module.css"
import { type OwnPlan, outreachChanged, type Planned } from "./outreach-queries.ts"
import { monthTitle, slotName } from "./outreach-words.ts"

type Line = OwnPlan["before"][number]

/** Last year's lines, each to be taken over or left. */
export function CopyLastYear({ outreach, own }: Planned) {
  const [open, setOpen] = useState(false)
  const codes = own.items.map(({ code }) => code)
  const lines = copyable(own.before, own.slots, codes)
  if (lines.length === 0) return null
  const last = outreach.year - 1
  return (
    <div className={styles.aside}>
      <ButtonRow>
        <Button icon="copy" onClick={() => setOpen(true)}>
          {m.outreach_copy({ year: last, count: formatCount(lines.length) })}
        </Button>
      </ButtonRow>
      {open && <CopyDialog {...{ outreach, own, lines }} onClose={() => setOpen(false)} />}
    </div>
  )
}

type Props = Planned & { lines: Line[]; onClose: () => void }

function CopyDialog({ outreach, own, lines, onClose }: Props) {
  const [rows] = useState(() => lines.map((line) => ({ ...line, id: uuidv7() })))
  const [left, setLeft] = useState<readonly string[]>([])
  const sent = useSend({
    schema: NewPlanLines,
    labels: outreachLabels,
    send: (json) => call(api.outreach.lines.$put({ json })),
    onDone: async ({ added }) => {
      onClose()
      await outreachChanged()
      showToast({ text: m.outreach_added({ count: formatCount(added.length) }), tone: "done" })
    },
  })
  const taken = rows.filter(({ id }) => !left.includes(id))
  return (
    <EditDialog
      title={m.outreach_copy_title({ year: outreach.year - 1 })}
      label={m.outreach_add_months({ count: taken.length })}
      sent={sent}
      value={{
        ...{ planId: outreach.plan.id, organizationId: own.organization.id, year: outreach.year },
        lines: taken,
      }}
      fields={[]}
      onClose={onClose}
    >
      <FieldGroup label={m.outreach_copy_which()}>
        {() => (
          <div className={styles.ticks}>
            {rows.map((line) => (
              <Checkbox
                key={line.id}
                checked={!left.includes(line.id)}
                onValue={(on) =>
                  setLeft((now) => (on ? now.filter((id) => id !== line.id) : [...now, line.id]))
                }
                label={`${monthTitle(line.month)} · ${slotName(own, line)}`}
                hint={[m.outreach_times_count({ count: formatCount(line.quantity) }), line.note]
                  .filter(Boolean)
                  .join(" · ")}
              />
            ))}
          </div>
        )}
      </FieldGroup>
    </EditDialog>
  )
}
