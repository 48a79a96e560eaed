import { HandOver, handoverLabels } from "@loa/domain/accounts/handover.ts"
import type { Day } from "@loa/domain/dates.ts"
import { Button, ButtonRow } from "@loa/ui/button.tsx"
import { Card } from "@loa/ui/card.tsx"
import { Checkbox } from "@loa/ui/checkbox.tsx"
import { Empty } from "@loa/ui/empty.tsx"
import { Note } from "@loa/ui/note.tsx"
import { Section, Stack } from "@loa/ui/page.tsx"
import { SelectInput } from "@loa/ui/select-input.tsx"
import { StateTag } from "@loa/ui/state-tag.tsx"
import { DateInput, TextArea } from "@loa/ui/text-input.tsx"
import { useState } from "react"
import { stateName } from "../activities/state-words.ts"
import { formatCount, formatDay } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { roleNames } from "../session/role-names.ts"
import { spanText } from "../transparency/span-text.ts"
import { EditDialog } from "../units/edit-dialog.tsx"
import { useSend } from "../units/use-send.ts"
import { editAccount, type Handover } from "./accounts-queries.ts"
import styles from "./desk.module.css"

type Props = { data: Handover; today: Day; onDone: (record: string) => void }

/** Everything that will be passed on, to whom, from when; asked once more before it happens. */
export function HandoverForm({ data, today, onDone }: Props) {
  const { account, organizations, memberships, waiting } = data
  const [receivers, setReceivers] = useState<Record<string, string>>({})
  const [lastDay, setLastDay] = useState(today)
  const [disable, setDisable] = useState(true)
  const [note, setNote] = useState("")
  const [asked, setAsked] = useState(false)
  const sent = useSend({
    schema: HandOver,
    labels: handoverLabels,
    send: (json) => editAccount.handOver(account.id, json),
    onDone: ({ records }) => onDone(String(records[0]?.id ?? "")),
  })
  const value = {
    version: account.version,
    ...{ lastDay, disable, note },
    successors: Object.entries(receivers)
      .filter(([, accountId]) => accountId !== "")
      .map(([organizationId, accountId]) => ({ organizationId, accountId })),
  }
  return (
    <div className={styles.form}>
      <Section small title={m.handover_entries()} lede={m.handover_entries_lede()}>
        {organizations.length === 0 && <Empty title={m.handover_entries_none()} />}
        <Stack>
          {organizations.map((organization) => (
            <Receiver
              key={organization.organizationId}
              organization={organization}
              value={receivers[organization.organizationId] ?? ""}
              onValue={(to) =>
                setReceivers((now) => ({ ...now, [organization.organizationId]: to }))
              }
            />
          ))}
          {waiting > 0 && <Note>{m.handover_waiting({ count: formatCount(waiting) })}</Note>}
        </Stack>
      </Section>
      <Section small title={m.handover_roles()}>
        {memberships.length === 0 ? (
          <Empty title={m.accounts_no_role()} />
        ) : (
          <Card flush>
            <ul className={styles.rows}>
              {memberships.map(({ id, role, organizationName, validFrom, validTo }) => (
                <li key={id}>
                  <span className={styles.grow} lang="vi">
                    {m.accounts_role_of({ role: roleNames[role](), unit: organizationName })}
                  </span>
                  <span className={styles.quiet}>{spanText(validFrom, validTo)}</span>
                </li>
              ))}
            </ul>
          </Card>
        )}
      </Section>
      <Section small title={m.handover_when()}>
        <Stack>
          <DateInput
            label={m.accounts_last_day()}
            hint={m.handover_last_day_hint()}
            error={sent.errorOf("lastDay")}
            value={lastDay}
            onValue={setLastDay}
          />
          <Checkbox
            label={m.handover_disable()}
            hint={m.handover_disable_hint()}
            checked={disable}
            onValue={setDisable}
          />
          <TextArea
            label={m.handover_note()}
            error={sent.errorOf("note")}
            value={note}
            onValue={setNote}
            maxLength={1000}
            lang="vi"
          />
          <ButtonRow>
            <Button variant="main" icon="file-check" onClick={() => setAsked(true)}>
              {m.handover_send()}
            </Button>
          </ButtonRow>
        </Stack>
      </Section>
      {asked && (
        <EditDialog
          title={m.handover_title()}
          label={m.handover_send()}
          sent={sent}
          value={value}
          fields={[]}
          late
          onClose={() => setAsked(false)}
        >
          <p>
            {m.handover_ask({
              name: account.name,
              entries: formatCount(organizations.flatMap(({ entries }) => entries).length),
              roles: formatCount(memberships.length),
              sessions: formatCount(account.sessions),
            })}
          </p>
          {disable && <p>{m.handover_ask_disable()}</p>}
        </EditDialog>
      )}
    </div>
  )
}

type ReceiverProps = {
  organization: Handover["organizations"][number]
  value: string
  onValue: (accountId: string) => void
}

function Receiver({ organization, value, onValue }: ReceiverProps) {
  const { organizationName, entries, candidates } = organization
  return (
    <Card>
      <Stack>
        <h3 lang="vi">{organizationName}</h3>
        <ul className={styles.rows}>
          {entries.map(({ id, title, state, firstDay }) => (
            <li key={id}>
              <span className={styles.grow} lang="vi">
                {title || m.activity_untitled()}
              </span>
              {firstDay && <span className={styles.quiet}>{formatDay(firstDay)}</span>}
              <StateTag tone={state}>{stateName[state]()}</StateTag>
            </li>
          ))}
        </ul>
        <SelectInput
          label={m.handover_to()}
          hint={candidates.length === 0 ? m.handover_to_nobody() : undefined}
          placeholder={m.handover_to_unit()}
          options={candidates.map(({ id, name, username }) => ({
            value: id,
            label: `${name} (${username})`,
          }))}
          value={value}
          onValue={onValue}
        />
      </Stack>
    </Card>
  )
}
