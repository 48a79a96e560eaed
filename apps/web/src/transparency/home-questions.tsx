import { type Fact, Facts } from "@loa/ui/facts.tsx"
import { Meter } from "@loa/ui/meter.tsx"
import { formatCount, formatList, formatShare } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { inLanguage } from "./in-language.ts"
import type { Coverage, Summary } from "./queries.ts"

const none = (ask: string): Fact => ({
  ask,
  figure: "–",
  text: m.home_none_text(),
})

const named = 3

/** Who takes part this year and has nothing published in it, by name. */
const missingOf = ({ organizations }: Coverage) =>
  organizations.data
    .filter(
      ({ quarters }) =>
        quarters.some(({ activities }) => activities !== null) &&
        quarters.every(({ activities }) => !activities),
    )
    .map(({ name }) => name)

function where({ totals }: Summary, coverage: Coverage): Fact {
  const { logged, participants } = totals.organizations
  const missing = missingOf(coverage)
  const names = formatList(missing.slice(0, named))
  const more = missing.length - named
  return {
    ask: m.home_where(),
    figure: formatCount(logged),
    unit: m.home_where_unit({ participants }),
    text:
      missing.length === 0
        ? m.home_where_all()
        : more > 0
          ? m.home_where_missing_more({ names: missing.slice(0, named).join(", "), more })
          : m.home_where_missing({ names }),
  }
}

const inSentence = (name: string) =>
  name.replace(/(^|\/)\p{Lu}/gu, (start) => start.toLocaleLowerCase("vi"))

function how({ channels }: Summary): Fact {
  const [first, ...others] = channels.data
  if (!first) return none(m.home_how())
  const next = others.slice(0, 2)
  const rest = others.slice(2).reduce((sum, { share }) => sum + (share ?? 0), 0)
  const parts = next.map(({ share, ...channel }) =>
    m.home_how_part({ channel: inLanguage(channel), share: formatShare(share ?? 0) }),
  )
  const list = parts.join("; ")
  return {
    ask: m.home_how(),
    figure: formatShare(first.share ?? 0),
    unit: m.home_how_unit({ channel: inSentence(inLanguage(first)) }),
    picture: (
      <Meter
        parts={[
          ...[first, ...next].map(({ code, share }) => ({ key: code, share: share ?? 0 })),
          { key: "rest", share: rest },
        ]}
      />
    ),
    text:
      parts.length === 0
        ? undefined
        : rest > 0
          ? m.home_how_rest({ channels: list, share: formatShare(rest) })
          : m.home_how_list({ channels: list }),
  }
}

function whom({ totals, audiences }: Summary): Fact {
  if (totals.directReach === 0) return none(m.home_whom())
  const [most] = audiences.toSorted((a, b) => b.reach - a.reach)
  return {
    ask: m.home_whom(),
    figure: formatCount(totals.directReach),
    unit: m.home_whom_unit(),
    text: [
      m.home_whom_text(),
      most && most.reach > 0 && m.home_whom_most({ audience: inSentence(inLanguage(most)) }),
    ]
      .filter(Boolean)
      .join(" "),
  }
}

/** Where, how and to whom: three plain questions about the year. */
export const HomeQuestions = ({ summary, coverage }: { summary: Summary; coverage: Coverage }) => (
  <Facts items={[where(summary, coverage), how(summary), whom(summary)]} />
)
