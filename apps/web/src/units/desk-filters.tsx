import { Button } from "@loa/ui/button.tsx"
import { Chip, ChipRow } from "@loa/ui/chip.tsx"
import { DateInput, TextInput } from "@loa/ui/text-input.tsx"
import { type FormEvent, type ReactNode, useCallback } from "react"
import { useSearchParams } from "react-router"
import { m } from "../paraglide/messages.js"
import styles from "./desk.module.css"

/** The day a list is of, as the address says; none: of any time. */
export const dayIn = (search: URLSearchParams, today: string): string | undefined =>
  search.has("moi-luc") ? undefined : search.get("ngay") || today

/** Changes one choice in the address; an empty one is taken out. */
export function useChoice() {
  const [, setSearch] = useSearchParams()
  return useCallback(
    (name: string, value: string) =>
      setSearch(
        (now) => {
          const next = new URLSearchParams(now)
          if (value) next.set(name, value)
          else next.delete(name)
          return next
        },
        { replace: true, preventScrollReset: true },
      ),
    [setSearch],
  )
}

/** What to look for, of which day, and whatever else a list is narrowed by. */
export function DeskFilters({
  label,
  today,
  children,
}: {
  label: string
  today: string
  children: ReactNode
}) {
  const [search] = useSearchParams()
  const choose = useChoice()
  const find = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = new FormData(event.currentTarget).get("tim")
    choose("tim", typeof typed === "string" ? typed.trim() : "")
  }
  const always = search.has("moi-luc")
  return (
    <search className={styles.filters}>
      <form onSubmit={find} className={styles.find}>
        <TextInput
          key={search.get("tim")}
          type="search"
          name="tim"
          label={label}
          defaultValue={search.get("tim") ?? ""}
          maxLength={100}
        />
        <Button type="submit">{m.work_search_button()}</Button>
      </form>
      <div className={styles.selects}>
        {children}
        <DateInput
          dense
          label={m.unit_desk_on()}
          value={dayIn(search, today) ?? ""}
          disabled={always}
          onValue={(day) => choose("ngay", day === today ? "" : day)}
        />
      </div>
      <ChipRow>
        <Chip size="sm" pressed={always} onClick={() => choose("moi-luc", always ? "" : "1")}>
          {m.unit_desk_any_time()}
        </Chip>
      </ChipRow>
    </search>
  )
}
