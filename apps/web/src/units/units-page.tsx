import { byUnitGroup } from "@loa/domain/units/unit-group.ts"
import { Empty } from "@loa/ui/empty.tsx"
import { Page, PageHead, Section } from "@loa/ui/page.tsx"
import { TextInput } from "@loa/ui/text-input.tsx"
import { useSuspenseQueries, useSuspenseQuery } from "@tanstack/react-query"
import { Link, useSearchParams } from "react-router"
import { queryClient } from "../api/query-client.ts"
import { formatCount } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { session } from "../session/queries.ts"
import { organizationList, type PlanLine, planList } from "../transparency/queries.ts"
import { spanText } from "../transparency/span-text.ts"
import { byName, unitGroupWords } from "../transparency/unit-words.ts"
import { named, overAllPlans, type UnitLine } from "./unit-lines.ts"
import styles from "./units-page.module.css"

const perPlan = (plans: readonly PlanLine[]) => plans.map(({ id }) => organizationList(id))

export async function loader() {
  const [plans] = await Promise.all([
    queryClient.ensureQueryData(planList),
    queryClient.ensureQueryData(session),
  ])
  await Promise.all(perPlan(plans.data).map((query) => queryClient.ensureQueryData(query)))
  return null
}

/** What it has published, and when it was there if it is no more or another bears its name. */
function remarkOf({ validFrom, validTo, published, asked }: UnitLine, namesake: boolean): string {
  const count =
    published > 0 ? m.unit_count({ count: formatCount(published) }) : asked && m.unit_count_none()
  return [(validTo !== null || namesake) && spanText(validFrom, validTo), count]
    .filter(Boolean)
    .join(" · ")
}

export function Component() {
  const plans = useSuspenseQuery(planList).data.data
  const lists = useSuspenseQueries({ queries: perPlan(plans) }).map(({ data }) => data.data)
  const { today } = useSuspenseQuery(session).data
  const [search, setSearch] = useSearchParams()
  const typed = search.get("tim") ?? ""
  const units = overAllPlans(lists)
  const found = named(units, typed)
  const timesNamed = Map.groupBy(units, ({ name }) => name)
  const find = (text: string) =>
    setSearch(text === "" ? {} : { tim: text }, { replace: true, preventScrollReset: true })
  return (
    <Page>
      <title>{`${m.unit_title()} · Loa`}</title>
      <PageHead title={m.unit_title()} lede={m.unit_lede()} />
      <search className={styles.find}>
        <TextInput
          type="search"
          label={m.unit_search()}
          defaultValue={typed}
          onValue={find}
          autoComplete="off"
        />
        <p role="status" className={styles.remark}>
          {m.unit_found({ count: found.length })}
        </p>
      </search>
      {found.length === 0 && <Empty title={m.unit_none()}>{m.unit_none_text()}</Empty>}
      {byUnitGroup(found.toSorted(byName), today).map(({ group, units }) => (
        <Section key={group} title={unitGroupWords[group]()} count={units.length} small>
          <ul className={styles.list}>
            {units.map((unit) => (
              <li key={unit.id} className={styles.row}>
                <Link to={paths.unit(unit.id)} lang="vi">
                  {unit.name}
                </Link>
                <span className={styles.remark}>
                  {remarkOf(unit, (timesNamed.get(unit.name)?.length ?? 0) > 1)}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      ))}
      <p className={styles.note}>{m.unit_count_note()}</p>
    </Page>
  )
}
