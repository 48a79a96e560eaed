import { Chip, ChipRow } from "@loa/ui/chip.tsx"
import { SelectInput } from "@loa/ui/select-input.tsx"
import { ViewFilters } from "@loa/ui/view-filters.tsx"
import { useSearchParams } from "react-router"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import type { Board } from "./board-queries.ts"
import { PlanChoice, YearLinks } from "./plan-year.tsx"

export const boardParts = ["tat-ca", "chu-tri", "phoi-hop", "cham"] as const
export type BoardPart = (typeof boardParts)[number]

export const partOf = (search: URLSearchParams): BoardPart =>
  boardParts.find((part) => part === search.get("phan")) ?? "tat-ca"

const partText: Record<BoardPart, () => string> = {
  "tat-ca": m.tasks_part_all,
  "chu-tri": m.tasks_part_lead,
  "phoi-hop": m.tasks_part_help,
  cham: m.tasks_part_late,
}

/** Year, plan, organization and part: each choice is an address of its own. */
export function BoardFilters({ board, part }: { board: Board; part: BoardPart }) {
  const [, setSearch] = useSearchParams()
  const { plan, plans, year, years, organization, organizations } = board
  const set = (name: string, value: string) =>
    setSearch(
      (now) => {
        const next = new URLSearchParams(now)
        if (value) next.set(name, value)
        else next.delete(name)
        // Another plan has other years and other organizations.
        if (name === "ke-hoach") for (const other of ["nam", "don-vi"]) next.delete(other)
        return next
      },
      { preventScrollReset: true },
    )
  const shown = organization?.id ?? "all"
  const kept = { "ke-hoach": plan.id, "don-vi": shown, ...(part !== "tat-ca" && { phan: part }) }
  return (
    <ViewFilters
      selects={
        <>
          <PlanChoice {...{ plan, plans }} onPlan={(id) => set("ke-hoach", id)} />
          <SelectInput
            label={m.tasks_organization()}
            value={shown}
            onValue={(id) => set("don-vi", id)}
            options={[
              { value: "all", label: m.tasks_everybody() },
              ...organizations.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </>
      }
    >
      <YearLinks {...{ year, years }} to={(one) => paths.workTasks({ ...kept, nam: one })} />
      <ChipRow label={m.tasks_parts()}>
        {boardParts
          .filter((one) => organization || one === "tat-ca" || one === "cham")
          .map((one) => (
            <Chip
              key={one}
              size="sm"
              pressed={one === part}
              onClick={() => set("phan", one === "tat-ca" ? "" : one)}
            >
              {partText[one]()}
            </Chip>
          ))}
      </ChipRow>
    </ViewFilters>
  )
}
