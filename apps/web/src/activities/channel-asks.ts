import {
  type ChannelAsk,
  countedAsks,
  type DetailAsk,
  datedAsks,
} from "@loa/domain/activities/channel.ts"
import { m } from "../paraglide/messages.js"

/** Links have a part of the form of their own, whatever the channel. */
export type AskedHere = Exclude<ChannelAsk, "link">

const labels: Record<AskedHere, () => string> = {
  minutes: m.log_ask_minutes,
  timesAired: m.log_ask_times_aired,
  station: m.log_ask_station,
  route: m.log_ask_route,
  days: m.log_ask_days,
  results: m.log_ask_results,
  issuesRaised: m.log_ask_issues_raised,
  issuesAnswered: m.log_ask_issues_answered,
  issuesPassedOn: m.log_ask_issues_passed_on,
  copies: m.log_ask_copies,
  copiesHandedOut: m.log_ask_copies_handed_out,
  pieces: m.log_ask_pieces,
  procedures: m.log_ask_procedures,
  households: m.log_ask_households,
  outlet: m.log_ask_outlet,
  documentNumber: m.log_ask_document_number,
  documentDate: m.log_ask_document_date,
  channelName: m.log_ask_channel_name,
}

export const isAskedHere = (ask: string): ask is AskedHere => ask in labels

export const askLabel = (ask: AskedHere): string => labels[ask]()

/** Minutes and copies are added up, so every activity has them; the rest is kept in `details`. */
export const isDetail = (ask: AskedHere): ask is DetailAsk => ask !== "minutes" && ask !== "copies"

const numbers: ReadonlySet<string> = new Set(["minutes", "copies", ...countedAsks])
const days: ReadonlySet<string> = new Set(datedAsks)

export function kindOfAsk(ask: AskedHere): "number" | "day" | "text" {
  if (numbers.has(ask)) return "number"
  return days.has(ask) ? "day" : "text"
}
