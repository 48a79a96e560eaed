import { areaLevels } from "@loa/domain/indices/structure.ts"
import { NewArea } from "@loa/domain/units/area.ts"
import { SelectInput } from "@loa/ui/select-input.tsx"
import { DateInput, TextInput } from "@loa/ui/text-input.tsx"
import { showToast } from "@loa/ui/toast-store.ts"
import { useState } from "react"
import { useNavigate } from "react-router"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { ChooseArea } from "./choose.tsx"
import { addArea, type Choice } from "./desk-queries.ts"
import { EditDialog } from "./edit-dialog.tsx"
import { levelWords } from "./level-words.ts"
import { useSend } from "./use-send.ts"

/** A unit that came from none the system knows; mergers and splits have a page of their own. */
export function AddAreaDialog({ today, onClose }: { today: string; onClose: () => void }) {
  const navigate = useNavigate()
  const [code, setCode] = useState("")
  const [name, setName] = useState("")
  const [level, setLevel] = useState("commune")
  const [validFrom, setValidFrom] = useState(today)
  const [parent, setParent] = useState<Choice | null>(null)
  const sent = useSend({
    schema: NewArea,
    send: addArea,
    onDone: (area) => {
      showToast({ text: m.area_added(), tone: "done" })
      navigate(paths.adminArea(area.code))
    },
  })
  return (
    <EditDialog
      title={m.area_add()}
      label={m.area_add_do()}
      sent={sent}
      value={{ code, name, level, validFrom, parentCode: parent?.value ?? "" }}
      fields={["code", "name", "level", "validFrom", "parentCode"]}
      onClose={onClose}
    >
      <p>{m.area_add_hint()}</p>
      <TextInput
        label={m.area_field_code()}
        value={code}
        onValue={setCode}
        error={sent.errorOf("code")}
        inputMode="numeric"
        required
      />
      <TextInput
        label={m.area_field_name()}
        hint={m.area_field_name_hint()}
        lang="vi"
        value={name}
        onValue={setName}
        error={sent.errorOf("name")}
        required
      />
      <SelectInput
        label={m.area_level()}
        options={areaLevels
          .filter((one) => one !== "country")
          .map((one) => ({ value: one, label: levelWords[one]() }))}
        value={level}
        onValue={setLevel}
        error={sent.errorOf("level")}
      />
      <DateInput
        label={m.unit_field_from()}
        value={validFrom}
        onValue={setValidFrom}
        error={sent.errorOf("validFrom")}
        required
      />
      <ChooseArea
        label={m.area_field_parent()}
        value={parent}
        onValue={setParent}
        on={validFrom}
        error={sent.errorOf("parentCode")}
      />
    </EditDialog>
  )
}
