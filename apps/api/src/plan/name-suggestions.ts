import type { PlanIndexId } from "@loa/domain/indices/structure.ts"
import type { Suggestion } from "@loa/domain/plan/suggestions.ts"
import type { BoardLine } from "./board-lines.ts"
import type { Habit, ItemRow } from "./item-gaps.ts"

type Item = { code: string; label: string; title: string; shortTitle: string; indexId: PlanIndexId }

/** A suggestion with the names it is told by, and what the form is opened with. */
export type NamedSuggestion = Suggestion & {
  line: { code: string; title: string } | null
  item: Item | null
  asked: { item: string | null; task: string | null; channel: string | null }
}

const itemOf = (items: readonly ItemRow[], code: string | null): Item | null => {
  const found = items.find((one) => one.code === code)
  if (!found) return null
  const { label, title, shortTitle, indexId } = found
  return { code: found.code, label, title, shortTitle, indexId }
}

/** A line is opened the way the organization did it last; an item as itself. */
export function named(
  suggestion: Suggestion,
  lines: readonly BoardLine[],
  { items, habits }: { items: readonly ItemRow[]; habits: readonly Habit[] },
): NamedSuggestion {
  if (suggestion.kind === "item") {
    const item = itemOf(items, suggestion.itemCode)
    const asked = { item: suggestion.itemCode, task: null, channel: null }
    return { ...suggestion, line: null, item, asked }
  }
  const { taskCode } = suggestion
  const line = lines.find(({ code }) => code === taskCode)
  const habit = habits.find((one) => one.taskCode === taskCode)
  return {
    ...suggestion,
    line: line ? { code: line.code, title: line.title } : null,
    item: itemOf(items, habit?.itemCode ?? null),
    asked: {
      ...{ item: habit?.itemCode ?? null, task: taskCode, channel: habit?.channelCode ?? null },
    },
  }
}
