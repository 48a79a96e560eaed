import { formatDay, formatList } from "../format.ts"
import { m } from "../paraglide/messages.js"
import type { Area } from "./unit-queries.ts"

type Link = Area["predecessors"][number]

const shares = { whole: m.unit_share_whole, part: m.unit_share_part }
const named = ({ name, share }: Link) =>
  share === "whole" ? name : m.unit_kin({ name, share: shares[share]() })

function sentences(links: readonly Link[], words: (areas: string) => string): string[] {
  const byEvent = Map.groupBy(links, ({ happenedOn, legalBasis }) => `${happenedOn} ${legalBasis}`)
  return [...byEvent.values()].flatMap((event) => {
    const [first] = event
    if (!first) return []
    return [
      m.unit_law({
        day: formatDay(first.happenedOn),
        law: first.legalBasis,
        areas: words(formatList(event.map(named))),
      }),
    ]
  })
}

/** What the area was made of and what became of it: each event with its day and its law, in one sentence. */
export const lineageText = ({ name, predecessors, successors }: Area): string[] => [
  ...sentences(predecessors, (areas) => m.unit_law_from({ area: name, areas })),
  ...sentences(successors, (areas) => m.unit_law_into({ area: name, areas })),
]
