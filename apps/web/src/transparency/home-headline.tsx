import { Hero } from "@loa/ui/hero.tsx"
import { MetaItem } from "@loa/ui/page.tsx"
import { SegmentedLinks } from "@loa/ui/segmented.tsx"
import { TextLink } from "@loa/ui/text-link.tsx"
import type { ReactNode } from "react"
import { formatCount, formatDay, formatInstant, formatMonth } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { Emphasis } from "./emphasis.tsx"
import { type Headline, headlineOf, type Period } from "./headline.ts"
import styles from "./home-page.module.css"
import { homeOf, yearsOf } from "./home-scope.ts"
import type { PlanLine, Summary } from "./queries.ts"

const monthOf = (day: string) => formatMonth(Number(day.slice(5, 7)))

function periodText(period: Period, { plan, year }: Summary): string {
  switch (period.kind) {
    case "weeks":
      return m.home_period_weeks({ weeks: period.weeks, year })
    case "since-start":
      return m.home_period_since({ day: formatDay(plan.startsOn) })
    case "from-start":
      return m.home_period_from({ month: monthOf(plan.startsOn), year })
    case "to-end":
      return m.home_period_to({ month: monthOf(plan.endsOn), year })
    case "year":
      return m.home_period_year({ year })
  }
}

function sentence(headline: Headline, summary: Summary): string {
  const { totals, plan, year } = summary
  const after = formatCount(totals.afterPlan.activities)
  switch (headline.kind) {
    case "not-started":
      return m.home_headline_not_started({ day: formatDay(plan.startsOn) })
    case "before-plan":
      return m.home_headline_before({ year })
    case "after-plan":
      return totals.afterPlan.activities === 0
        ? m.home_headline_after_none({ year })
        : m.home_headline_after({ year, activities: after })
    case "empty":
      return m.home_headline_empty({ period: periodText(headline.period, summary) })
    case "counted":
      return m.home_headline({
        period: periodText(headline.period, summary),
        activities: formatCount(totals.activities),
        covered: totals.coveredItems,
        of: totals.totalItems,
      })
  }
}

/** What is to be said of the year; only within the plan is there anything to count. */
export const headlineIn = (summary: Summary): Headline =>
  headlineOf({
    ...summary,
    activities: summary.totals.activities,
    weeks: summary.weeks.filter(({ activities }) => activities !== null).length,
  })

type Props = { summary: Summary; plans: readonly PlanLine[]; children: ReactNode }

/** Years of the plan that is looked at, and the other plans. */
function Switch({ summary, plans }: Omit<Props, "children">) {
  const { plan, year, asOf } = summary
  const years = yearsOf(plan, asOf)
  const others = plans.filter(({ id }) => id !== plan.id)
  if (years.length < 2 && others.length === 0) return null
  return (
    <div className={styles.switch}>
      {years.length > 1 && (
        <SegmentedLinks
          label={m.home_year()}
          items={years.map((one) => ({
            key: String(one),
            label: String(one),
            to: homeOf(plan.id, one),
            current: one === year,
          }))}
        />
      )}
      {others.length > 0 && (
        <p className={styles.otherPlans}>
          {m.home_other_plan()}{" "}
          {others.map((other) => (
            <TextLink
              key={other.id}
              to={homeOf(other.id, yearsOf(other, asOf).at(-1) ?? year)}
              lang="vi"
            >
              {other.shortTitle}
            </TextLink>
          ))}
        </p>
      )}
    </div>
  )
}

/** What a villager would say aloud of the year, with the figures inside the sentence. */
export function HomeHeadline({ summary, plans, children }: Props) {
  const { plan, totals, updatedAt } = summary
  const headline = headlineIn(summary)
  return (
    <Hero
      eyebrow={
        <TextLink to={paths.plan(plan.id)} lang="vi">
          {plan.shortTitle}
        </TextLink>
      }
      title={<Emphasis text={sentence(headline, summary)} />}
      meta={
        <>
          {updatedAt && (
            <MetaItem icon="clock">{m.home_updated({ when: formatInstant(updatedAt) })}</MetaItem>
          )}
          {totals.afterPlan.activities > 0 && headline.kind !== "after-plan" && (
            <MetaItem icon="calendar">
              {m.home_after_plan({ activities: formatCount(totals.afterPlan.activities) })}
            </MetaItem>
          )}
          <MetaItem icon="report">
            <TextLink to={`${paths.data()}#cach-tinh`}>{m.home_how_counted()}</TextLink>
          </MetaItem>
        </>
      }
    >
      <Switch summary={summary} plans={plans} />
      {children}
    </Hero>
  )
}
