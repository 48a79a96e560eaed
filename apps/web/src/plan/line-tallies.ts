import type { Fact } from "@loa/ui/facts.tsx"
import { formatCount } from "../format.ts"
import { m } from "../paraglide/messages.js"
import type { LinePage } from "./board-queries.ts"

type Products = NonNullable<LinePage["products"]>
type Tally = Products["tallies"][number]

/** "120 lượt người dự · 1 buổi không đếm được người": what is not known is said, not left out. */
export function peopleText({ activities, people, uncounted }: Tally): string {
  if (activities === 0) return ""
  return [
    people !== null && m.line_products_people({ count: formatCount(people) }),
    uncounted > 0 && m.line_products_uncounted({ count: formatCount(uncounted) }),
  ]
    .filter(Boolean)
    .join(" · ")
}

const unitOf = ({ channelCode }: Tally) =>
  channelCode === "training" ? m.line_products_class_unit() : m.line_products_times()

const held = (ask: string, tally: Tally): Fact => ({
  ...{ ask, figure: formatCount(tally.activities), unit: unitOf(tally) },
  text: peopleText(tally),
})

/** A figure nobody gave is "no figure yet" where there were entries, and 0 where there were none. */
const summed = (ask: string, value: number | null, { activities }: Tally): Fact => ({
  ask,
  figure: value === null && activities > 0 ? m.line_products_unknown() : formatCount(value ?? 0),
  unit: value === null && activities > 0 ? undefined : m.line_products_copy_unit(),
  text: m.line_products_from({ count: formatCount(activities) }),
})

function classes(tally: Tally): Fact[] {
  const { activities, people, uncounted, days } = tally
  const unknown = activities > 0 && people === null
  return [
    {
      ...{ ask: m.line_products_classes(), figure: formatCount(activities) },
      unit: m.line_products_class_unit(),
      text: days === null ? undefined : m.line_products_days({ count: formatCount(days) }),
    },
    {
      ask: m.line_products_learners(),
      figure: unknown ? m.line_products_unknown() : formatCount(people ?? 0),
      unit: unknown ? undefined : m.line_products_learner_unit(),
      text:
        uncounted > 0 ? m.line_products_uncounted({ count: formatCount(uncounted) }) : undefined,
    },
  ]
}

const gatherings: Record<string, () => string> = {
  conference: m.line_products_conference,
  training: m.line_products_training,
  contest: m.line_products_contest,
}

/** What the counted entries of a line add up to, in a few big figures. */
export function tallyFacts({ product, tallies }: Products): Fact[] {
  const of = (channel: string) => tallies.filter(({ channelCode }) => channelCode === channel)
  if (product === "classes") return of("training").flatMap(classes)
  const copies = of("leaflet").flatMap((tally) => [
    summed(m.line_products_copies(), tally.copies, tally),
    summed(m.line_products_handed(), tally.handedOut, tally),
  ])
  const others = tallies.flatMap((tally) => {
    const name = gatherings[tally.channelCode]
    return name ? [held(name(), tally)] : []
  })
  return [...copies, ...others]
}
