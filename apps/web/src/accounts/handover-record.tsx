import { Button, ButtonRow } from "@loa/ui/button.tsx"
import { Card } from "@loa/ui/card.tsx"
import { stateName } from "../activities/state-words.ts"
import { formatCount, formatDay, formatInstant } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { roleNames } from "../session/role-names.ts"
import { spanText } from "../transparency/span-text.ts"
import type { AccountFile, HandoverRecord } from "./accounts-queries.ts"
import styles from "./desk.module.css"

type Props = { account: AccountFile; record: HandoverRecord; agency: string; onBack: () => void }

/** The record of a handover, to be printed and signed. */
export function HandoverRecordView({ account, record, agency, onBack }: Props) {
  const { name, username } = account
  const { at, actorName, lastDay, disabled, sessions, note } = record
  return (
    <>
      <div className={styles.screen}>
        <ButtonRow>
          <Button variant="main" icon="printer" onClick={() => window.print()}>
            {m.handover_print()}
          </Button>
          <Button onClick={onBack}>{m.handover_back()}</Button>
        </ButtonRow>
      </div>
      <Card className={styles.record}>
        <p lang="vi">{agency}</p>
        <h1>{m.handover_record_title()}</h1>
        <p>{m.handover_record_lede({ name, username, time: formatInstant(at), who: actorName })}</p>
        <Entries record={record} />
        <h2>{m.handover_roles_ended({ day: formatDay(lastDay) })}</h2>
        <ul>
          {record.memberships.map((held) => (
            <li key={`${held.organizationId} ${held.role}`} lang="vi">
              {m.accounts_role_of({ role: roleNames[held.role](), unit: held.organizationName })}
              {": "}
              {spanText(held.validFrom, held.validTo)}
            </li>
          ))}
          {record.memberships.length === 0 && <li>{m.accounts_no_role()}</li>}
        </ul>
        <h2>{m.handover_access()}</h2>
        <ul>
          <li>{m.handover_sessions({ count: formatCount(sessions) })}</li>
          <li>{disabled ? m.handover_disabled() : m.handover_not_disabled()}</li>
        </ul>
        {note && (
          <>
            <h2>{m.handover_note()}</h2>
            <p lang="vi">{note}</p>
          </>
        )}
        <div className={styles.signatures}>
          <p>{m.handover_sign_from()}</p>
          <p>{m.handover_sign_to()}</p>
        </div>
      </Card>
    </>
  )
}

/** By organization, each entry with who finishes it. */
function Entries({ record: { entries } }: { record: HandoverRecord }) {
  const groups = [...Map.groupBy(entries, (entry) => entry.organizationName)]
  return (
    <>
      <h2>{m.handover_record_entries({ count: formatCount(entries.length) })}</h2>
      {groups.map(([organizationName, passed]) => (
        <section key={organizationName}>
          <h3 lang="vi">{organizationName}</h3>
          <ul>
            {passed.map(({ activityId, title, state, toName }) => (
              <li key={activityId} lang="vi">
                {title === null ? m.handover_entry_gone() : title || m.activity_untitled()} (
                {stateName[state]()}) → {toName ?? m.handover_to_unit()}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
