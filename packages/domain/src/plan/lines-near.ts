import type { PlanIndexId } from "../indices/structure.ts"

/** A task line and what it is near to; the plan names no items with its tasks, whoever read it put them there. */
export type NearLine = {
  code: string
  title: string
  /** Who leads it, as the plan names them. */
  leads: string[]
  itemCodes: string[]
  indexIds: PlanIndexId[]
}

/** The task lines for an item: those near to it; where there are none, those for the whole of its index. */
export function linesNear(
  item: { code: string; indexId: PlanIndexId },
  lines: readonly NearLine[],
): NearLine[] {
  const near = lines.filter(({ itemCodes }) => itemCodes.includes(item.code))
  if (near.length > 0) return near
  return lines.filter(
    ({ itemCodes, indexIds }) => itemCodes.length === 0 && indexIds.includes(item.indexId),
  )
}
