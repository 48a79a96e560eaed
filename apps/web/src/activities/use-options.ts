import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useEffect } from "react"
import type { Draft } from "./draft.ts"
import type { PartProps } from "./log-part.ts"
import { type Options, options as optionsOf } from "./queries.ts"
import { fittedTo } from "./start-draft.ts"

/** The options of the organization and plan the draft is for; while they are on their way, those there are. */
export function useOptions({ organizationId, planId }: Draft, initial: Options): Options {
  const other = organizationId !== initial.organization.id || planId !== initial.planId
  const { data } = useQuery({
    // Another organization has just been chosen: which of its plans is open the answer will say.
    ...optionsOf({ organization: organizationId, plan: planId || undefined }),
    enabled: other,
    placeholderData: keepPreviousData,
  })
  return other && data ? data : initial
}

/** Keeps a draft to what its organization and plan offer. */
export function useFitting({ draft, set }: Pick<PartProps, "draft" | "set">, options: Options) {
  const fitting = fittedTo(options, draft)
  useEffect(() => {
    if (fitting) set(fitting)
  })
}
