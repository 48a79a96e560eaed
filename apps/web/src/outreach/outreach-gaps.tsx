import { openMonths, quietestMonth } from "@loa/domain/plan/outreach-plan-slots.ts"
import { Button } from "@loa/ui/button.tsx"
import { Note } from "@loa/ui/note.tsx"
import { Section } from "@loa/ui/page.tsx"
import { showToast } from "@loa/ui/toast-store.ts"
import { useMutation } from "@tanstack/react-query"
import { useState } from "react"
import { v7 as uuidv7 } from "uuid"
import { problemOf } from "../api/client.ts"
import { formatCount, formatMonth } from "../format.ts"
import { m } from "../paraglide/messages.js"
import styles from "./outreach.module.css"
import { addLines, type Planned, removeLine } from "./outreach-queries.ts"
import { channelText, itemName } from "./outreach-words.ts"

const few = 4

/** Items nobody planned yet: each button says all that it adds, and adds no more than that. */
export function Gaps({ outreach, own }: Planned) {
  const [all, setAll] = useState(false)
  const undo = useMutation(removeLine)
  const add = useMutation(addLines)
  const month = quietestMonth(own.slots, openMonths(outreach.year, outreach.today))
  const channelCode = own.usual ?? own.channels[0]?.code
  if (own.gaps.length === 0 || month === null || !channelCode) return null
  const gaps = own.gaps.toSorted((a, b) => Number(a.told) - Number(b.told))
  const shown = all ? gaps : gaps.slice(0, few)
  const words = { channel: channelText(own, channelCode), month: formatMonth(month) }
  const press = (itemCode: string) => {
    const id = uuidv7()
    const line = { id, itemCode, channelCode, month, quantity: 1, note: "" }
    add.mutate(
      {
        ...{ planId: outreach.plan.id, organizationId: own.organization.id },
        ...{ year: outreach.year, lines: [line] },
      },
      {
        onSuccess: () =>
          showToast({
            text: m.outreach_gap_added({ item: itemName(own, itemCode), ...words }),
            tone: "done",
            action: {
              label: m.outreach_undo(),
              onPress: () => undo.mutate({ id, version: 1 }),
            },
          }),
      },
    )
  }
  return (
    <div className={styles.suggested}>
      <Section
        small
        title={m.outreach_gaps()}
        count={formatCount(own.gaps.length)}
        lede={m.outreach_gaps_lede(words)}
      >
        <ul className={styles.gaps}>
          {shown.map(({ code, told }) => (
            <li key={code}>
              <Button
                size="sm"
                icon="plus"
                busy={add.isPending && add.variables.lines[0]?.itemCode === code}
                onClick={() => press(code)}
                aria-label={m.outreach_gap_add({ item: itemName(own, code), ...words })}
              >
                <span lang="vi">{itemName(own, code)}</span>
              </Button>
              {told && <span className={styles.noted}>{m.outreach_gap_told()}</span>}
            </li>
          ))}
        </ul>
        {gaps.length > few && (
          <Button variant="quiet" size="sm" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? m.outreach_gaps_fewer() : m.outreach_gaps_all({ count: gaps.length })}
          </Button>
        )}
        {add.error && (
          <Note icon="warning" tone="late" role="alert">
            {problemOf(add.error).detail}
          </Note>
        )}
      </Section>
    </div>
  )
}
