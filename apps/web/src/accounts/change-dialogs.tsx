import { AccountChange, accountLabels, RenameAccount } from "@loa/domain/accounts/account.ts"
import { TextArea, TextInput } from "@loa/ui/text-input.tsx"
import { showToast } from "@loa/ui/toast-store.ts"
import { useState } from "react"
import { m } from "../paraglide/messages.js"
import { EditDialog } from "../units/edit-dialog.tsx"
import { useSend } from "../units/use-send.ts"
import { type AccountFile, editAccount } from "./accounts-queries.ts"

type Props = { account: AccountFile; onClose: () => void }

export function RenameDialog({ account: { id, version, name: old }, onClose }: Props) {
  const [name, setName] = useState(old)
  const sent = useSend({
    schema: RenameAccount,
    labels: accountLabels,
    send: (json) => editAccount.rename(id, json),
    onDone: onClose,
  })
  return (
    <EditDialog
      title={m.accounts_rename()}
      label={m.accounts_save()}
      sent={sent}
      value={{ version, name }}
      fields={["name"]}
      onClose={onClose}
    >
      <TextInput
        label={m.accounts_name()}
        hint={m.accounts_rename_hint()}
        error={sent.errorOf("name")}
        value={name}
        onValue={setName}
        maxLength={100}
        lang="vi"
      />
    </EditDialog>
  )
}

/** Shuts an account, or opens it again. */
export function DisableDialog({ account: { id, version, state, name }, onClose }: Props) {
  const [reason, setReason] = useState("")
  const opening = state === "disabled"
  const sent = useSend({
    schema: AccountChange,
    labels: accountLabels,
    send: (json) => (opening ? editAccount.enable(id, json) : editAccount.disable(id, json)),
    onDone: () => {
      showToast({ text: opening ? m.accounts_enabled() : m.accounts_disabled(), tone: "done" })
      onClose()
    },
  })
  const title = opening ? m.accounts_enable() : m.accounts_disable()
  return (
    <EditDialog
      title={title}
      label={title}
      sent={sent}
      value={{ version, reason }}
      fields={["reason"]}
      late={!opening}
      onClose={onClose}
    >
      <p>{opening ? m.accounts_enable_ask({ name }) : m.accounts_disable_ask({ name })}</p>
      <TextArea
        label={m.accounts_reason()}
        error={sent.errorOf("reason")}
        value={reason}
        onValue={setReason}
        maxLength={500}
        lang="vi"
      />
    </EditDialog>
  )
}

export type NewCode = { code: string; expiresAt: string }

type ResetProps = Props & { onCode: (code: NewCode) => void }

/** The old password ends, a code takes its place. */
export function ResetDialog({ account: { id, version, name }, onClose, onCode }: ResetProps) {
  const sent = useSend({
    schema: AccountChange,
    labels: accountLabels,
    send: (json) => editAccount.reset(id, json),
    onDone: ({ code, expiresAt }) => {
      onCode({ code, expiresAt })
      onClose()
    },
  })
  return (
    <EditDialog
      title={m.accounts_reset()}
      label={m.accounts_reset()}
      sent={sent}
      value={{ version }}
      fields={[]}
      late
      onClose={onClose}
    >
      <p>{m.accounts_reset_ask({ name })}</p>
    </EditDialog>
  )
}
