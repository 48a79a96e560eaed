import { AddMembership, accountLabels, EndMembership } from "@loa/domain/accounts/account.ts"
import { addDays, type Day } from "@loa/domain/dates.ts"
import { Button } from "@loa/ui/button.tsx"
import { Card } from "@loa/ui/card.tsx"
import { Empty } from "@loa/ui/empty.tsx"
import { Section } from "@loa/ui/page.tsx"
import { DateInput } from "@loa/ui/text-input.tsx"
import { useState } from "react"
import { m } from "../paraglide/messages.js"
import { roleNames } from "../session/role-names.ts"
import { spanText } from "../transparency/span-text.ts"
import { EditDialog } from "../units/edit-dialog.tsx"
import { useSend } from "../units/use-send.ts"
import { type AccountFile, editAccount, type HeldRole } from "./accounts-queries.ts"
import styles from "./desk.module.css"
import { assignmentOf, newRole, RoleFields } from "./role-fields.tsx"

type Props = { account: AccountFile; today: Day; may: boolean }

/** Every role the account has, will have and had. */
export function HeldRoles({ account, today, may }: Props) {
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState<HeldRole | null>(null)
  const { memberships } = account
  return (
    <Section
      small
      title={m.accounts_roles()}
      aside={
        may && (
          <Button icon="plus" onClick={() => setAdding(true)}>
            {m.accounts_role_add()}
          </Button>
        )
      }
    >
      {memberships.length === 0 ? (
        <Empty title={m.accounts_no_role()}>{m.accounts_no_role_detail()}</Empty>
      ) : (
        <Card flush>
          <ul className={styles.rows}>
            {memberships.map((held) => (
              <RoleRow
                key={held.id}
                held={held}
                over={held.validTo !== null && held.validTo < today}
                onEnd={may ? () => setEnding(held) : undefined}
              />
            ))}
          </ul>
        </Card>
      )}
      {adding && <AddDialog account={account} today={today} onClose={() => setAdding(false)} />}
      {ending && (
        <EndDialog account={account} held={ending} today={today} onClose={() => setEnding(null)} />
      )}
    </Section>
  )
}

type RowProps = { held: HeldRole; over: boolean; onEnd: (() => void) | undefined }

function RoleRow({ held, over, onEnd }: RowProps) {
  const { role, organizationName, validFrom, validTo } = held
  const name = m.accounts_role_of({ role: roleNames[role](), unit: organizationName })
  return (
    <li className={over ? styles.gone : undefined}>
      <div className={styles.grow}>
        <p>
          <b>{roleNames[role]()}</b>, <span lang="vi">{organizationName}</span>
        </p>
        <p className={styles.quiet}>{spanText(validFrom, validTo)}</p>
      </div>
      {over && <span className={styles.quiet}>{m.accounts_role_over()}</span>}
      {!over && onEnd && (
        <Button size="sm" aria-label={m.accounts_role_end_named({ name })} onClick={onEnd}>
          {m.accounts_role_end()}
        </Button>
      )}
    </li>
  )
}

type DialogProps = { account: AccountFile; today: Day; onClose: () => void }

function AddDialog({ account: { id, version }, today, onClose }: DialogProps) {
  const [draft, setDraft] = useState(newRole(0, today))
  const sent = useSend({
    schema: AddMembership,
    labels: accountLabels,
    send: (json) => editAccount.addMembership(id, json),
    onDone: onClose,
  })
  const names = ["organizationId", "role", "validFrom", "validTo"]
  return (
    <EditDialog
      title={m.accounts_role_add()}
      label={m.accounts_role_add()}
      sent={sent}
      value={{ version, membership: assignmentOf(draft) }}
      fields={names.map((name) => `membership.${name}`)}
      onClose={onClose}
    >
      <RoleFields value={draft} onValue={setDraft} path="membership" errorOf={sent.errorOf} />
    </EditDialog>
  )
}

function EndDialog({
  account: { id, version },
  held,
  today,
  onClose,
}: DialogProps & { held: HeldRole }) {
  // What has not begun, or began today, is taken back whole.
  const fresh = held.validFrom >= today
  const [validTo, setValidTo] = useState(fresh ? addDays(held.validFrom, -1) : today)
  const sent = useSend({
    schema: EndMembership,
    labels: accountLabels,
    send: (json) => editAccount.endMembership(id, held.id, json),
    onDone: onClose,
  })
  return (
    <EditDialog
      title={m.accounts_role_end()}
      label={m.accounts_role_end()}
      sent={sent}
      value={{ version, validTo }}
      fields={["validTo"]}
      late
      onClose={onClose}
    >
      <p lang="vi">{`${roleNames[held.role]()}, ${held.organizationName}`}</p>
      <DateInput
        label={m.accounts_last_day()}
        hint={fresh ? m.accounts_last_day_fresh() : m.accounts_last_day_hint()}
        error={sent.errorOf("validTo")}
        value={validTo}
        onValue={setValidTo}
      />
    </EditDialog>
  )
}
