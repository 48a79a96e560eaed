/** Asked for, and kept in a field of its own that every activity has: `minutes`, `copies`, `links`. */
export const commonAsks = ["minutes", "copies", "link"] as const

/** Counts by the channel's own names. */
export const countedAsks = [
  "timesAired",
  "days",
  "issuesRaised",
  "issuesAnswered",
  "issuesPassedOn",
  "copiesHandedOut",
  "pieces",
  "procedures",
  "households",
] as const

export const wordedAsks = [
  "station",
  "route",
  "results",
  "outlet",
  "documentNumber",
  "channelName",
] as const

export const datedAsks = ["documentDate"] as const

/** The fields a channel may ask for beside the common ones; DESIGN §9 "Channels" says which asks for which. */
export const channelAsks = [...commonAsks, ...countedAsks, ...wordedAsks, ...datedAsks] as const
export type ChannelAsk = (typeof channelAsks)[number]

/** What only some channels ask for, kept in `details`. */
export const detailAsks = [...countedAsks, ...wordedAsks, ...datedAsks] as const
export type DetailAsk = (typeof detailAsks)[number]

/** The names on screen. */
export const askLabels: Record<ChannelAsk, string> = {
  minutes: "Thời lượng (phút)",
  copies: "Số bản in",
  link: "Liên kết",
  timesAired: "Số lần phát",
  days: "Số ngày",
  issuesRaised: "Ý kiến nêu ra",
  issuesAnswered: "Ý kiến đã trả lời",
  issuesPassedOn: "Ý kiến chuyển cấp khác",
  copiesHandedOut: "Số bản đã phát",
  pieces: "Số lượng",
  procedures: "Số thủ tục niêm yết",
  households: "Số hộ đã đến",
  station: "Đài",
  route: "Tuyến đường",
  results: "Kết quả",
  outlet: "Cơ quan báo chí",
  documentNumber: "Số văn bản",
  channelName: "Tên hình thức",
  documentDate: "Ngày văn bản",
}

export const channelKinds = ["traditional", "digital"] as const
export type ChannelKind = (typeof channelKinds)[number]
