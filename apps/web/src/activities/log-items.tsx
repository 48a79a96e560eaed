import type { PlanIndexId } from "@loa/domain/indices/structure.ts"
import { Button } from "@loa/ui/button.tsx"
import { FieldGroup } from "@loa/ui/field.tsx"
import { ToneMark } from "@loa/ui/tag.tsx"
import { TextInput } from "@loa/ui/text-input.tsx"
import { useDeferredValue, useMemo, useState } from "react"
import { m } from "../paraglide/messages.js"
import { errorAt, fieldId } from "./draft-check.ts"
import { gapsNow } from "./gaps.ts"
import { searchItems } from "./item-search.ts"
import { ItemCard, type PlanItem } from "./log-item-card.tsx"
import styles from "./log-items.module.css"
import type { PartProps } from "./log-part.ts"
import { suggesterOf } from "./suggest-items.ts"

const few = 3

/** Items the words typed so far may be about; only offered. */
function useSuggested({ draft, options }: PartProps): readonly string[] {
  const suggest = useMemo(() => suggesterOf(options.items), [options.items])
  const typed = useDeferredValue(`${draft.title}. ${draft.summary}`)
  return useMemo(() => suggest(typed, few), [suggest, typed])
}

/** Which items of the plan it served: what the words suggest, else the gaps at hand; all of them behind one press. */
export function ItemsPart(props: PartProps) {
  const { draft, errors, options } = props
  const [open, setOpen] = useState(false)
  const suggested = useSuggested(props)
  const [gaps] = useState(() => gapsNow(options).slice(0, few))
  const chosen = draft.items.map((item) => item.code)
  const offered = suggested.length > 0 ? suggested : gaps
  // A card that is offered stays in its place when it is ticked.
  const short = [...chosen.filter((code) => !offered.includes(code)), ...offered]
  const atHand = short.flatMap((code) => options.items.find((item) => item.code === code) ?? [])
  return (
    <FieldGroup
      id={fieldId("items")}
      label={m.log_items_label()}
      hint={suggested.length > 0 ? m.log_items_suggested() : m.log_items_hint()}
      error={errorAt(errors, "items")}
    >
      {({ id, ...named }) => (
        // biome-ignore lint/a11y/useSemanticElements: the label is drawn by the field around it
        <div role="group" id={id} tabIndex={-1} className={styles.list} {...named}>
          {open ? (
            <AllItems {...props} />
          ) : (
            atHand.map((item) => <Card key={item.code} item={item} {...props} />)
          )}
          <div>
            <Button
              variant="quiet"
              icon={open ? "minus" : "search"}
              aria-expanded={open}
              onClick={() => setOpen(!open)}
            >
              {open
                ? m.log_items_close({ count: draft.items.length })
                : m.log_items_search({ count: options.items.length })}
            </Button>
          </div>
        </div>
      )}
    </FieldGroup>
  )
}

const Card = ({ item, draft, set, options }: PartProps & { item: PlanItem }) => (
  <ItemCard
    item={item}
    chosen={draft.items.find((chosen) => chosen.code === item.code)}
    gap={gapsNow(options).includes(item.code)}
    items={draft.items}
    onItems={(items) => set({ items })}
  />
)

const indexNames: Record<PlanIndexId, string> = { par: "PAR INDEX", papi: "PAPI", pci: "PCI" }

function AllItems(props: PartProps) {
  const [asked, setAsked] = useState("")
  const found = searchItems(props.options.items, asked)
  const byIndex = Map.groupBy(found, (item) => item.indexId)
  return (
    <>
      <TextInput
        dense
        type="search"
        label={m.log_items_find()}
        value={asked}
        onValue={setAsked}
        autoComplete="off"
      />
      {[...byIndex].map(([index, items]) => (
        <div key={index} className={styles.list}>
          <h2 className={styles.group}>
            <ToneMark tone={index} coloured />
            {m.log_items_of_index({ index: indexNames[index], count: items.length })}
          </h2>
          {items.map((item) => (
            <Card key={item.code} item={item} {...props} />
          ))}
        </div>
      ))}
      <p role="status" className={found.length === 0 ? styles.none : "vh"}>
        {found.length === 0 ? m.log_items_none() : m.log_items_found({ count: found.length })}
      </p>
    </>
  )
}
