import { planIndexIds } from "@loa/domain/indices/structure.ts"
import { byUnitGroup } from "@loa/domain/units/unit-group.ts"
import { Button } from "@loa/ui/button.tsx"
import { Disclosure } from "@loa/ui/disclosure.tsx"
import { SelectInput } from "@loa/ui/select-input.tsx"
import { TextInput } from "@loa/ui/text-input.tsx"
import { TextLink } from "@loa/ui/text-link.tsx"
import { useSuspenseQuery } from "@tanstack/react-query"
import { type FormEvent, useState } from "react"
import { romanQuarter } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { session } from "../session/queries.ts"
import { inLanguage } from "../transparency/in-language.ts"
import { indexNames } from "../transparency/index-names.ts"
import { channelList, organizationList, planList, yearCoverage } from "../transparency/queries.ts"
import { byName, unitGroupWords } from "../transparency/unit-words.ts"
import styles from "./published.module.css"
import { usePublishedSearch } from "./use-published-search.ts"

/** What the choices are made of: the plan chosen, else the one of today, names the items. */
export const choiceQueries = (plan: string | undefined) =>
  [planList, channelList, organizationList(), yearCoverage(plan ? { plan } : {})] as const

function useChoices(plan: string | undefined) {
  const [planQuery, channelQuery, organizationQuery, coverageQuery] = choiceQueries(plan)
  const { today } = useSuspenseQuery(session).data
  const plans = useSuspenseQuery(planQuery).data.data
  const channels = useSuspenseQuery(channelQuery).data.data
  const organizations = useSuspenseQuery(organizationQuery).data.data
  const items = useSuspenseQuery(coverageQuery).data.items.data
  const firstYear = Math.min(...plans.map(({ startsOn }) => Number(startsOn.slice(0, 4))))
  const thisYear = Number(today.slice(0, 4))
  return {
    plans: plans.map(({ id, shortTitle }) => ({ value: id, label: shortTitle })),
    channels: channels.map((channel) => ({ value: channel.code, label: inLanguage(channel) })),
    indices: planIndexIds.map((id) => ({ value: id, label: indexNames[id] })),
    items: planIndexIds.map((id) => ({
      group: indexNames[id],
      options: items
        .filter(({ index }) => index === id)
        .map(({ code, label, shortTitle }) => ({ value: code, label: `${label} · ${shortTitle}` })),
    })),
    organizations: byUnitGroup(organizations.toSorted(byName), today)
      .filter(({ group }) => group !== "province")
      .map(({ group, units }) => ({
        group: unitGroupWords[group](),
        options: units.map(({ id, name }) => ({ value: id, label: name })),
      })),
    years: Array.from({ length: Math.max(0, thisYear - firstYear + 1) }, (_, i) => ({
      value: String(thisYear - i),
      label: String(thisYear - i),
    })),
    quarters: ([1, 2, 3, 4] as const).map((quarter) => ({
      value: String(quarter),
      label: romanQuarter(quarter),
    })),
  }
}

const selects = ["ke-hoach", "nam", "quy", "don-vi", "chi-so", "noi-dung", "hinh-thuc"] as const

/** Search and filters; each choice is an address of its own. */
export function PublishedFilterForm() {
  const [search, change] = usePublishedSearch()
  const choices = useChoices(search.get("ke-hoach") ?? undefined)
  const used = selects.filter((name) => search.has(name)).length
  const [open] = useState(() => used > 0 || matchMedia("(min-width: 900px)").matches)
  const find = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = new FormData(event.currentTarget).get("tim")
    change("tim", typeof typed === "string" ? typed.trim() : "")
  }
  const filter = (name: (typeof selects)[number]) => ({
    dense: true,
    placeholder: m.published_any(),
    value: search.get(name) ?? "",
    onValue: (value: string) => change(name, value),
  })
  return (
    <search className={styles.filters}>
      <form onSubmit={find} className={styles.find}>
        <TextInput
          key={search.get("tim")}
          type="search"
          name="tim"
          label={m.published_search()}
          defaultValue={search.get("tim") ?? ""}
          maxLength={200}
        />
        <Button type="submit">{m.published_search_button()}</Button>
      </form>
      <Disclosure
        open={open}
        summary={used === 0 ? m.published_filters() : m.published_filters_count({ count: used })}
      >
        <div className={styles.selects}>
          <SelectInput label={m.published_plan()} options={choices.plans} {...filter("ke-hoach")} />
          <SelectInput label={m.published_year()} options={choices.years} {...filter("nam")} />
          <SelectInput
            label={m.published_quarter()}
            options={choices.quarters}
            {...filter("quy")}
            disabled={!search.has("nam")}
            placeholder={search.has("nam") ? m.published_any() : m.published_year_first()}
          />
          <SelectInput
            label={m.published_organization()}
            options={choices.organizations}
            {...filter("don-vi")}
          />
          <SelectInput
            label={m.published_index()}
            options={choices.indices}
            {...filter("chi-so")}
          />
          <SelectInput label={m.published_item()} options={choices.items} {...filter("noi-dung")} />
          <SelectInput
            label={m.published_channel()}
            options={choices.channels}
            {...filter("hinh-thuc")}
          />
        </div>
      </Disclosure>
      {(used > 0 || search.has("tim")) && (
        <TextLink to={paths.activities()}>{m.published_clear()}</TextLink>
      )}
    </search>
  )
}
