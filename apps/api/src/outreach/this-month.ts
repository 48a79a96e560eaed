import type { Day } from "@loa/domain/dates.ts"
import { slotState } from "@loa/domain/plan/outreach-plan-slots.ts"
import type { PlanLife } from "@loa/domain/plan/plan-life.ts"
import type { Context } from "../http/context.ts"
import { familyOf } from "./plan-parties.ts"
import { channelsInOrder, itemsOn, type PlanChannel, type PlanItem } from "./plan-words.ts"
import { type PlannedSlot, plannedSlots } from "./select-slots.ts"

const monthOf = (today: Day) => ({
  ...{ year: Number(today.slice(0, 4)), month: Number(today.slice(5, 7)) },
})

/** What one unit planned for this month, and the words to say it with: parts of one query. */
export function thisMonthParts(
  { today, config }: Context,
  { planId, life, id }: { planId: string; life: Pick<PlanLife, "successions">; id: string },
) {
  const kin = familyOf(life, id).map((member) => ({ viewer: id, member }))
  return {
    planned: plannedSlots({ ...monthOf(today), planId, kin, today, sample: config.demo }),
    planItems: itemsOn(planId, today),
    planChannels: channelsInOrder,
  }
}

type Found = { planned: PlannedSlot[]; planItems: PlanItem[]; planChannels: PlanChannel[] }

/** What of it is not done yet. */
export function unfinished({ planned, planItems, planChannels }: Found, today: Day) {
  const view = { ...monthOf(today), today, endedOn: null }
  return planned
    .filter((slot) => slotState(slot, view) === "under-way")
    .flatMap((slot) => {
      const item = planItems.find(({ code }) => code === slot.itemCode)
      const channel = planChannels.find(({ code }) => code === slot.channelCode)
      const { planned: times, counted, waiting, month } = slot
      return item && channel ? [{ item, channel, planned: times, counted, waiting, month }] : []
    })
}
