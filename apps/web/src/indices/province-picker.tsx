import { foldKey } from "@loa/domain/units/fold.ts"
import { Button } from "@loa/ui/button.tsx"
import { Checkbox } from "@loa/ui/checkbox.tsx"
import { Dialog } from "@loa/ui/dialog.tsx"
import { TextInput } from "@loa/ui/text-input.tsx"
import { useState } from "react"
import { m } from "../paraglide/messages.js"
import styles from "./province-picker.module.css"
import type { IndexDetail } from "./queries.ts"
import { mostProvinces } from "./ranking-view.ts"

type Province = IndexDetail["provinces"][number]

type Props = {
  provinces: readonly Province[]
  /** In the order they are drawn; the first is the coloured one. */
  chosen: readonly string[]
  onChoose: (provinces: string[]) => void
  onClose: () => void
}

const inVietnamese = new Intl.Collator("vi")
const byName = (a: Province, b: Province) => inVietnamese.compare(a.name, b.name)

/** Chooses the provinces of a chart from those with figures; what was chosen first stays first. */
export function ProvincePicker({ provinces, chosen, onChoose, onClose }: Props) {
  const [picked, setPicked] = useState<readonly string[]>(chosen)
  const [words, setWords] = useState("")
  const found = provinces.filter((p) => foldKey(p.name).includes(foldKey(words))).toSorted(byName)
  const toggle = (code: string, on: boolean) =>
    setPicked(on ? [...picked, code] : picked.filter((other) => other !== code))
  return (
    <Dialog
      open
      onClose={onClose}
      title={m.ranking_pick_title()}
      closeLabel={m.ranking_pick_close()}
      actions={
        <>
          <Button onClick={onClose}>{m.ranking_pick_cancel()}</Button>
          <Button
            variant="main"
            disabled={picked.length === 0}
            onClick={() => onChoose([...picked])}
          >
            {m.ranking_pick_done({ count: picked.length })}
          </Button>
        </>
      }
    >
      <TextInput
        type="search"
        label={m.ranking_pick_search()}
        hint={m.ranking_pick_hint({ max: mostProvinces })}
        value={words}
        onValue={setWords}
      />
      <ul className={styles.list}>
        {found.map(({ code, name }) => {
          const on = picked.includes(code)
          return (
            <li key={code}>
              <Checkbox
                label={name}
                checked={on}
                disabled={!on && picked.length >= mostProvinces}
                onValue={(checked) => toggle(code, checked)}
              />
            </li>
          )
        })}
      </ul>
      {found.length === 0 && <p role="status">{m.ranking_pick_none()}</p>}
    </Dialog>
  )
}
