import { auditLabels } from "@loa/domain/accounts/audit-query.ts"
import { Redact, redactable } from "@loa/domain/accounts/redact.ts"
import { Checkbox } from "@loa/ui/checkbox.tsx"
import { FieldGroup } from "@loa/ui/field.tsx"
import { TextArea } from "@loa/ui/text-input.tsx"
import { showToast } from "@loa/ui/toast-store.ts"
import { useState } from "react"
import { formatCount } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { EditDialog } from "../units/edit-dialog.tsx"
import { useSend } from "../units/use-send.ts"
import { type AuditLine, redact } from "./audit-queries.ts"
import { subjectText } from "./audit-words.ts"
import styles from "./desk.module.css"
import { inWords } from "./setting-words.ts"

type Subject = keyof typeof redactable
const isSubject = (type: string): type is Subject => type in redactable

const choicesOf = (subjectType: string) =>
  isSubject(subjectType) ? Object.entries(redactable[subjectType]) : []

const lead = (subjectType: string) => {
  if (subjectType === "account") return m.audit_redact_account()
  if (subjectType === "material") return m.audit_redact_material()
  return subjectType === "evidence" ? m.audit_redact_evidence() : m.audit_redact_activity()
}

/** Which kinds of data go for good, and why. */
export function RedactDialog({ line, onClose }: { line: AuditLine; onClose: () => void }) {
  const { subjectType, subjectId } = line
  const [fields, setFields] = useState<string[]>([])
  const [reason, setReason] = useState("")
  const sent = useSend({
    schema: Redact,
    labels: auditLabels,
    send: redact,
    onDone: ({ lines }) => {
      showToast({ text: m.audit_redacted({ count: formatCount(lines) }), tone: "done" })
      onClose()
    },
  })
  const tick = (field: string, on: boolean) =>
    setFields((now) => (on ? [...now, field] : now.filter((one) => one !== field)))
  return (
    <EditDialog
      title={m.audit_redact_title({ name: subjectText(line) })}
      label={m.audit_redact_send()}
      sent={sent}
      value={{ subjectType, subjectId, fields, reason }}
      fields={["fields", "reason"]}
      late
      onClose={onClose}
    >
      <p>{lead(subjectType)}</p>
      <FieldGroup label={m.audit_redact_fields()} error={sent.errorOf("fields")}>
        {() => (
          <div className={styles.ticks}>
            {choicesOf(subjectType).map(([field, label]) => (
              <Checkbox
                key={field}
                label={inWords(label)}
                checked={fields.includes(field)}
                onValue={(on) => tick(field, on)}
              />
            ))}
          </div>
        )}
      </FieldGroup>
      <TextArea
        label={m.setting_reason()}
        hint={m.audit_redact_reason_hint()}
        error={sent.errorOf("reason")}
        value={reason}
        onValue={setReason}
        maxLength={500}
        lang="vi"
      />
    </EditDialog>
  )
}
