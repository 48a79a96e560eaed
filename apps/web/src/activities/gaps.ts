import type { Options } from "./queries.ts"

type Quarter = Pick<Options, "plans" | "planId" | "gaps" | "today">

/** Is the chosen plan under way? Only then is what is missing a gap. */
export const isRunning = ({ plans, planId, today }: Omit<Quarter, "gaps">): boolean =>
  plans.some(({ id, startsOn, endsOn }) => id === planId && startsOn <= today && today <= endsOn)

/** Items nobody of the organization has talked about this quarter; a plan that is over asks for none. */
export const gapsNow = (options: Quarter): readonly string[] =>
  isRunning(options) ? options.gaps : []
