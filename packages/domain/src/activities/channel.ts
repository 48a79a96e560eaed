/** The fields a channel may ask for beside the common ones; DESIGN §9 "Channels" says which asks for which. */
export const channelAsks = [
  "minutes",
  "timesAired",
  "station",
  "route",
  "days",
  "results",
  "issuesRaised",
  "issuesAnswered",
  "issuesPassedOn",
  "copies",
  "copiesHandedOut",
  "pieces",
  "procedures",
  "households",
  "outlet",
  "link",
  "documentNumber",
  "documentDate",
  "channelName",
] as const
export type ChannelAsk = (typeof channelAsks)[number]

export const channelKinds = ["traditional", "digital"] as const
export type ChannelKind = (typeof channelKinds)[number]
