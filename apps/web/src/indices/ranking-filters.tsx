import type { Measure } from "@loa/domain/indices/ranking-series.ts"
import type { IndexId } from "@loa/domain/indices/structure.ts"
import { Button } from "@loa/ui/button.tsx"
import { ChipRow, Token } from "@loa/ui/chip.tsx"
import { FieldGroup } from "@loa/ui/field.tsx"
import { SegmentedRadio } from "@loa/ui/segmented.tsx"
import { type SelectGroup, SelectInput, type SelectOption } from "@loa/ui/select-input.tsx"
import { useState } from "react"
import { m } from "../paraglide/messages.js"
import { ProvincePicker } from "./province-picker.tsx"
import type { IndexDetail } from "./queries.ts"
import styles from "./ranking-filters.module.css"
import { heldComponents, type RankingView } from "./ranking-view.ts"
import { componentName } from "./ranking-words.ts"

type Props = {
  index: IndexDetail
  view: RankingView
  onView: (view: RankingView) => void
}

/** Components, each with its parts in a group under its name. */
function componentOptions(index: IndexDetail): (SelectOption | SelectGroup)[] {
  const held = heldComponents(index)
  const option = (c: (typeof held)[number]) => ({ value: c.id, label: componentName(c) })
  return held
    .filter((c) => c.parentId === null)
    .map((c) => {
      const parts = held.filter((part) => part.parentId === c.id)
      return parts.length === 0
        ? option(c)
        : { group: componentName(c), options: [c, ...parts].map(option) }
    })
}

const yearOptions = ({ editions }: IndexDetail, within: (year: number) => boolean) => {
  const first = editions.at(0)?.year ?? 0
  const last = editions.at(-1)?.year ?? 0
  return Array.from({ length: last - first + 1 }, (_, i) => String(first + i))
    .filter((year) => within(Number(year)))
    .map((year) => ({ value: year, label: year }))
}

function Years({ index, view, onView }: Props) {
  return (
    <div className={styles.years}>
      <SelectInput
        dense
        label={m.ranking_from()}
        options={yearOptions(index, (year) => year <= view.to)}
        value={String(view.from)}
        onValue={(year) => onView({ ...view, from: Number(year) })}
      />
      <SelectInput
        dense
        label={m.ranking_to()}
        options={yearOptions(index, (year) => year >= view.from)}
        value={String(view.to)}
        onValue={(year) => onView({ ...view, to: Number(year) })}
      />
    </div>
  )
}

function Provinces({ index, view, onView }: Props) {
  const [picking, setPicking] = useState(false)
  const nameOf = (code: string) => index.provinces.find((p) => p.code === code)?.name ?? code
  const set = (provinces: string[]) => onView({ ...view, provinces })
  const tone: IndexId = index.id
  return (
    <div className={styles.provinces}>
      <span className={styles.label} aria-hidden="true">
        {m.ranking_provinces()}
      </span>
      <ChipRow label={m.ranking_provinces()}>
        {view.provinces.map((code, i) => (
          <Token
            key={code}
            tone={i === 0 ? tone : undefined}
            removeLabel={m.ranking_remove({ province: nameOf(code) })}
            onRemove={
              view.provinces.length > 1
                ? () => set(view.provinces.filter((other) => other !== code))
                : undefined
            }
          >
            {nameOf(code)}
          </Token>
        ))}
        <Button size="sm" icon="plus" onClick={() => setPicking(true)}>
          {m.ranking_add()}
        </Button>
      </ChipRow>
      {picking && (
        <ProvincePicker
          provinces={index.provinces}
          chosen={view.provinces}
          onClose={() => setPicking(false)}
          onChoose={(provinces) => {
            setPicking(false)
            set(provinces)
          }}
        />
      )}
    </div>
  )
}

/** What is drawn: component, years, rank or score, provinces. Each change is a new address. */
export function RankingFilters(props: Props) {
  const { index, view, onView } = props
  const rankable = index.components.find((c) => c.id === view.component)?.rankable ?? true
  const measures = [
    { value: "rank", label: m.ranking_measure_rank() },
    { value: "score", label: m.ranking_measure_score() },
  ] as const satisfies readonly { value: Measure; label: string }[]
  return (
    <section className={styles.filters} aria-label={m.ranking_filters()}>
      <SelectInput
        dense
        className={styles.component}
        label={m.ranking_component()}
        options={componentOptions(index)}
        value={view.component}
        onValue={(component) => onView({ ...view, component })}
      />
      <Years {...props} />
      {rankable && (
        <FieldGroup label={m.ranking_measure()} dense>
          {(group) => (
            <SegmentedRadio
              {...group}
              options={measures}
              value={view.measure}
              onValue={(measure) => onView({ ...view, measure })}
            />
          )}
        </FieldGroup>
      )}
      <Provinces {...props} />
    </section>
  )
}
