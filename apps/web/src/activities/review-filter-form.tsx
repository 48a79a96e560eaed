import { reviewHintKinds } from "@loa/domain/activities/review-hints.ts"
import { Chip, ChipRow } from "@loa/ui/chip.tsx"
import { Disclosure } from "@loa/ui/disclosure.tsx"
import { FilterChoices } from "@loa/ui/search-filters.tsx"
import { SegmentedLinks } from "@loa/ui/segmented.tsx"
import { SelectInput } from "@loa/ui/select-input.tsx"
import { useSuspenseQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useSearchParams } from "react-router"
import { formatCount } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { useListChoices } from "./list-choices.ts"
import styles from "./review.module.css"
import {
  filtersUsed,
  type ReviewFilterName,
  stepOf,
  waitedChoices,
  withFilter,
  withStep,
} from "./review-filters.ts"
import { hintName } from "./review-hint-words.ts"
import { waitingCounts } from "./review-queries.ts"

/** Which queue, and which part of it: each choice is an address of its own. */
export function ReviewFilterForm() {
  const [search, setSearch] = useSearchParams()
  const change = (name: ReviewFilterName, value: string) =>
    setSearch((now) => withFilter(now, name, value), { replace: true, preventScrollReset: true })
  return (
    <search className={styles.filters}>
      <Steps search={search} />
      <Quick search={search} change={change} />
      <Others search={search} change={change} />
    </search>
  )
}

type Props = {
  search: URLSearchParams
  change: (name: ReviewFilterName, value: string) => void
}

function Steps({ search }: { search: URLSearchParams }) {
  const { submitted, verified } = useSuspenseQuery(waitingCounts).data
  const step = stepOf(search)
  const steps = [
    { key: "verify", label: m.review_step_verify(), count: submitted },
    { key: "publish", label: m.review_step_publish(), count: verified },
  ] as const
  return (
    <SegmentedLinks
      label={m.review_steps()}
      items={steps.map(({ key, label, count }) => ({
        key,
        to: `?${withStep(search, key)}`,
        current: key === step,
        label: (
          <>
            {label} <span className="num">{formatCount(count)}</span>
          </>
        ),
      }))}
    />
  )
}

const quick: readonly { name: ReviewFilterName; value: string; label: () => string }[] = [
  { name: "goi-y", value: "any", label: m.review_any_hint },
  { name: "minh-chung", value: "khong", label: m.review_without_evidence },
  { name: "da-sua", value: "1", label: m.review_again },
  { name: "cho", value: "7", label: () => m.review_waited_days({ days: 7 }) },
]

const Quick = ({ search, change }: Props) => (
  <ChipRow label={m.review_quick()}>
    {quick.map(({ name, value, label }) => {
      const on = search.get(name) === value
      return (
        <Chip key={name} size="sm" pressed={on} onClick={() => change(name, on ? "" : value)}>
          {label()}
        </Chip>
      )
    })}
  </ChipRow>
)

function Others({ search, change }: Props) {
  const choices = useListChoices()
  const used = filtersUsed(search)
  const [open] = useState(false)
  const filter = (name: ReviewFilterName) => ({
    dense: true,
    placeholder: m.work_any(),
    value: search.get(name) ?? "",
    onValue: (value: string) => change(name, value),
  })
  const hints = reviewHintKinds.map((kind) => ({ value: kind, label: hintName[kind]() }))
  const waited = waitedChoices.map((days) => {
    return { value: days, label: m.review_waited_days({ days }) }
  })
  return (
    <Disclosure
      open={open}
      summary={used ? m.work_filters_used({ count: used }) : m.work_filters()}
    >
      <FilterChoices>
        <SelectInput
          label={m.activity_field_organization()}
          options={choices.organizations}
          {...filter("don-vi")}
        />
        <SelectInput
          label={m.activity_field_channel()}
          options={choices.channels}
          {...filter("hinh-thuc")}
        />
        <SelectInput
          label={m.activity_field_items()}
          options={choices.items}
          {...filter("noi-dung")}
        />
        <SelectInput label={m.review_field_waited()} options={waited} {...filter("cho")} />
        <SelectInput
          label={m.review_field_evidence()}
          options={[
            { value: "co", label: m.review_with_evidence() },
            { value: "khong", label: m.review_without_evidence() },
          ]}
          {...filter("minh-chung")}
        />
        <SelectInput
          label={m.review_field_hint()}
          options={[{ value: "any", label: m.review_any_hint() }, ...hints]}
          {...filter("goi-y")}
        />
      </FilterChoices>
    </Disclosure>
  )
}
