import { Note } from "@loa/ui/note.tsx"
import { Stack } from "@loa/ui/page.tsx"
import { formatList } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { BoundariesToggle } from "../transparency/boundaries.tsx"
import type { Unit } from "./unit-queries.ts"

/** For one that took others' work over: its own figures, or theirs with them. Says whose are counted. */
export function UnitBoundaries({ unit, today }: { unit: Unit; today: string }) {
  const { predecessors, validTo, boundaries, countedWith } = unit
  if (predecessors.length === 0 || (validTo !== null && validTo < today)) return null
  const names = countedWith.map(({ name, share }) =>
    share === "whole" ? name : m.unit_kin({ name, share: m.unit_share_part() }),
  )
  return (
    <Stack>
      <div>
        <BoundariesToggle today={boundaries === "today"} />
      </div>
      {boundaries === "today" && (
        <Note>
          {names.length > 0
            ? m.unit_counted_with({ names: formatList(names) })
            : m.unit_counted_alone()}
        </Note>
      )}
    </Stack>
  )
}
