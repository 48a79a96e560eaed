import { auditSubjects, auditVerbs } from "@loa/domain/accounts/audit-verbs.ts"
import { Button, ButtonLink, ButtonRow } from "@loa/ui/button.tsx"
import { Disclosure } from "@loa/ui/disclosure.tsx"
import { FilterChoices } from "@loa/ui/search-filters.tsx"
import { SelectInput } from "@loa/ui/select-input.tsx"
import { DateInput, TextInput } from "@loa/ui/text-input.tsx"
import { useQuery } from "@tanstack/react-query"
import { type FormEvent, useState } from "react"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { ChooseUnit } from "../units/choose.tsx"
import { useChoice } from "../units/desk-filters.tsx"
import { unitFile } from "../units/desk-queries.ts"
import { type AuditSearch, auditFile } from "./audit-queries.ts"
import styles from "./desk.module.css"
import { inWords } from "./setting-words.ts"

/** By their names in the address. */
const names = {
  tim: "q",
  ai: "who",
  "don-vi": "organization",
  loai: "subject",
  "doi-tuong": "subjectId",
  viec: "verb",
  tu: "from",
  den: "to",
} as const satisfies Record<string, keyof AuditSearch>

export const filtersOf = (search: URLSearchParams): AuditSearch =>
  Object.fromEntries(
    Object.entries(names).flatMap(([name, field]) => {
      const value = search.get(name)
      return value ? [[field, value]] : []
    }),
  )

/** What of the log is shown; each choice is an address of its own. */
export function AuditFilterForm({ search }: { search: URLSearchParams }) {
  const choose = useChoice()
  const filters = filtersOf(search)
  const used = Object.keys(filters).length
  const [open] = useState(used > 0)
  const find = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    for (const name of ["tim", "ai"]) {
      const text = typed.get(name)
      choose(name, typeof text === "string" ? text.trim() : "")
    }
  }
  return (
    <search className={styles.filters}>
      <Disclosure
        open={open}
        summary={used > 0 ? m.work_filters_used({ count: used }) : m.audit_filters()}
      >
        <form onSubmit={find} className={styles.filters}>
          <div className={styles.pair}>
            <Words name="tim" label={m.audit_search()} search={search} />
            <Words name="ai" label={m.audit_who()} search={search} />
          </div>
          <ButtonRow>
            <Button type="submit" icon="search">
              {m.work_search_button()}
            </Button>
          </ButtonRow>
        </form>
        <Choices search={search} />
      </Disclosure>
      <ButtonRow>
        <ButtonLink icon="download" href={auditFile(filters)} download>
          {m.audit_export()}
        </ButtonLink>
        {used > 0 && <ButtonLink to={paths.adminAudit()}>{m.work_clear_filters()}</ButtonLink>}
      </ButtonRow>
    </search>
  )
}

type WordsProps = { name: string; label: string; search: URLSearchParams }

const Words = ({ name, label, search }: WordsProps) => (
  <TextInput
    key={search.get(name)}
    dense
    type="search"
    name={name}
    label={label}
    defaultValue={search.get(name) ?? ""}
    maxLength={100}
  />
)

const options = (words: Readonly<Record<string, { vi: string; en: string }>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label: inWords(label) }))

function Choices({ search }: { search: URLSearchParams }) {
  const choose = useChoice()
  const unitId = search.get("don-vi") ?? ""
  const { data: unit } = useQuery({ ...unitFile(unitId), enabled: unitId !== "" })
  const chosen = (name: string) => ({
    dense: true,
    value: search.get(name) ?? "",
    onValue: (value: string) => choose(name, value),
  })
  return (
    <FilterChoices>
      <SelectInput
        label={m.audit_subject()}
        placeholder={m.work_any()}
        options={options(auditSubjects)}
        {...chosen("loai")}
      />
      <SelectInput
        label={m.audit_verb()}
        placeholder={m.work_any()}
        options={options(auditVerbs)}
        {...chosen("viec")}
      />
      <DateInput label={m.work_from()} {...chosen("tu")} />
      <DateInput label={m.work_to()} {...chosen("den")} />
      <ChooseUnit
        label={m.audit_unit()}
        value={
          unitId === ""
            ? null
            : { value: unitId, label: unit?.names[0]?.name ?? unitId, detail: "" }
        }
        onValue={(choice) => choose("don-vi", choice?.value ?? "")}
      />
    </FilterChoices>
  )
}
