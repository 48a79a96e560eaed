import type { ActivityLanguage } from "../activities/circumstances.ts"
import type { Day } from "../dates.ts"
import type { AreaLevel, PlanIndexId } from "../indices/structure.ts"
import type { Cadence } from "../plan/kinds.ts"
import type { OrganizationKind } from "../units/kinds.ts"
import type { UnitCount } from "./count.ts"
import type { Estimates } from "./estimate.ts"
import type { ReportFigures, Tally } from "./figures.ts"
import type { Period, Span } from "./period.ts"
import type { Narrative } from "./sections.ts"
import type { ReportScope, ReportState } from "./state.ts"

/** The plan's words on the period's last day, and the closed lists the figures are counted by. */
export type Catalog = {
  indices: { id: PlanIndexId; name: string }[]
  items: { code: string; label: string; shortTitle: string; indexId: PlanIndexId }[]
  /** `direct`: it meets people face to face; `aired`: it is broadcast. */
  channels: {
    code: string
    name: string
    kind: "traditional" | "digital" | null
    direct: boolean
    aired: boolean
  }[]
  audiences: { code: string; name: string }[]
  /** `role`: what the plan asks of the reporting organization; null where it names others. */
  tasks: {
    code: string
    title: string
    cadence: Cadence | null
    role: "lead" | "coordinating" | null
  }[]
}

/** Whose report it is, by its names on the period's last day. */
export type Reporter = {
  id: string
  name: string
  shortName: string | null
  kind: OrganizationKind
  level: AreaLevel
  /** "Xã Trà Thủy". */
  areaName: string
  parentName: string | null
}

/** An entry worth telling of; `why` in the order of what makes it worth it. */
export type Notable = {
  id: string
  organizationName: string
  firstDay: Day
  title: string
  place: string
  channelCode: string
  reach: number | null
  headPresent: boolean
  integratedWith: string
  languages: ActivityLanguage[]
  issuesRaised: number | null
  issuesAnswered: number | null
  results: string
}

/** A head on record: `authority` as printed above the position, lines divided by " / " or a line break. */
export type RecordedHead = { name: string; position: string; authority: string }

/** One unit in a consolidated report. */
export type UnitPart = UnitCount & {
  organizationId: string
  name: string
  /** A contributor: thanked, never late. */
  optional: boolean
  state: ReportState
  sentOn: Day | null
  narrative: Narrative
}

/** Everything a report is made of; `buildContent` turns it into what is printed. */
export type ReportFacts = {
  scope: ReportScope
  period: Period
  span: Span
  today: Day
  plan: { title: string; number: string | null; signedOn: Day | null; basis: string }
  reporter: Reporter
  /** To whom, and through whom; null where no line is recorded. `gathers`: its own office, which only adds it up. */
  addressee: { name: string; through: string | null; gathers: boolean } | null
  head: RecordedHead | null
  catalog: Catalog
  figures: ReportFigures
  /** All of the period before, when there was anything; null: nothing to compare with. */
  previous: Tally | null
  notables: Notable[]
  narrative: Narrative
  form: {
    number: string
    symbol: string | null
    signedOn: Day | null
    recipients: string[] | null
    estimates: Estimates
  }
  /** Of a consolidated report; empty else. */
  units: UnitPart[]
}
