import { SelectInput } from "@loa/ui/select-input.tsx"
import { useSearchParams } from "react-router"
import { m } from "../paraglide/messages.js"
import styles from "./import.module.css"
import type { Options, Writer } from "./queries.ts"

/** For whom and under which plan stands in the address, as for one entry in the form. */
export function writerOf(search: URLSearchParams): Writer {
  const [organization, plan] = [search.get("don-vi"), search.get("ke-hoach")]
  return { ...(organization && { organization }), ...(plan && { plan }) }
}

/** Chooses them. */
export function WriterFields({ options }: { options: Options }) {
  const { organizations, organization, plans, planId } = options
  const [, setSearch] = useSearchParams()
  const choose = (name: "don-vi" | "ke-hoach", value: string) =>
    setSearch((now) => {
      const next = new URLSearchParams(now)
      next.set(name, value)
      if (name === "don-vi") next.delete("ke-hoach")
      return next
    })
  return (
    <div className={styles.whose}>
      <SelectInput
        label={m.activity_field_organization()}
        options={organizations.map(({ id, name }) => ({ value: id, label: name }))}
        value={organization.id}
        onValue={(id) => choose("don-vi", id)}
      />
      <SelectInput
        label={m.activity_field_plan()}
        options={plans.map(({ id, shortTitle }) => ({ value: id, label: shortTitle }))}
        value={planId ?? ""}
        onValue={(id) => choose("ke-hoach", id)}
      />
    </div>
  )
}
