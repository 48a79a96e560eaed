import { NewSetting, settingLabels, settingsList } from "@loa/domain/accounts/settings.ts"
import type { Day } from "@loa/domain/dates.ts"
import { ChipRadio } from "@loa/ui/chip.tsx"
import { FieldGroup } from "@loa/ui/field.tsx"
import { DateInput, TextArea, TextInput } from "@loa/ui/text-input.tsx"
import { showToast } from "@loa/ui/toast-store.ts"
import { useState } from "react"
import { m } from "../paraglide/messages.js"
import { EditDialog } from "../units/edit-dialog.tsx"
import { useSend } from "../units/use-send.ts"
import { inWords } from "./setting-words.ts"
import { type Setting, setSetting } from "./settings-queries.ts"

type ValueProps = {
  setting: Setting
  value: string
  error: string | undefined
  onValue: (value: string) => void
}

/** 24/11 ↔ 11-24 */
const turned = (day: string) =>
  day
    .split(/[-/]/)
    .reverse()
    .map((part) => part.padStart(2, "0"))

function Value({ setting: { key }, value, error, onValue }: ValueProps) {
  const { kind, label, help } = settingsList[key]
  const field = { label: inWords(label), hint: inWords(help), error }
  if (kind === "switch")
    return (
      <FieldGroup {...field}>
        {(group) => (
          <ChipRadio
            {...group}
            options={[
              { value: "1", label: m.setting_on() },
              { value: "0", label: m.setting_off() },
            ]}
            value={value}
            onValue={onValue}
          />
        )}
      </FieldGroup>
    )
  if (kind === "year-day")
    return (
      <TextInput
        {...field}
        label={m.setting_year_day({ name: field.label })}
        defaultValue={turned(value).join("/")}
        onValue={(typed) => onValue(turned(typed).join("-"))}
        maxLength={5}
      />
    )
  return (
    <TextInput
      {...field}
      inputMode={kind === "number" ? "numeric" : undefined}
      value={value}
      onValue={onValue}
      maxLength={300}
      lang="vi"
    />
  )
}

type Props = { setting: Setting; today: Day; onClose: () => void }

/** A new value, from which day on, and why. */
export function SettingDialog({ setting, today, onClose }: Props) {
  const { key } = setting
  const [value, setValue] = useState(setting.value)
  const [validFrom, setValidFrom] = useState(today)
  const [reason, setReason] = useState("")
  const sent = useSend({
    schema: NewSetting,
    labels: settingLabels,
    send: setSetting,
    onDone: () => {
      showToast({ text: m.setting_done(), tone: "done" })
      onClose()
    },
  })
  return (
    <EditDialog
      title={inWords(settingsList[key].label)}
      label={m.setting_save()}
      sent={sent}
      value={{ key, value, validFrom, reason }}
      fields={["value", "validFrom", "reason"]}
      onClose={onClose}
    >
      <Value setting={setting} value={value} error={sent.errorOf("value")} onValue={setValue} />
      <DateInput
        label={m.setting_from()}
        hint={m.setting_from_hint()}
        error={sent.errorOf("validFrom")}
        value={validFrom}
        onValue={setValidFrom}
      />
      <TextArea
        label={m.setting_reason()}
        hint={m.setting_reason_hint()}
        error={sent.errorOf("reason")}
        value={reason}
        onValue={setReason}
        maxLength={500}
        lang="vi"
      />
    </EditDialog>
  )
}
