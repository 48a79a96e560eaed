/** Languages heard in the district's villages; the plan asks for outreach people understand. */
export const activityLanguages = ["vi", "cor", "hre", "ca-dong", "other"] as const
export type ActivityLanguage = (typeof activityLanguages)[number]

export const activityModes = ["onsite", "online", "both"] as const
export type ActivityMode = (typeof activityModes)[number]

/** Where the money came from (the plan, IV.1). */
export const costSources = [
  "province-budget",
  "district-budget",
  "commune-budget",
  "sponsor",
  "other",
] as const
export type CostSource = (typeof costSources)[number]

/** The names on screen. */
export const languageLabels: Record<ActivityLanguage, string> = {
  vi: "Tiếng Việt",
  cor: "Tiếng Cor",
  hre: "Tiếng Hrê",
  "ca-dong": "Tiếng Ca Dong",
  other: "Tiếng khác",
}

export const modeLabels: Record<ActivityMode, string> = {
  onsite: "Trực tiếp",
  online: "Trực tuyến",
  both: "Trực tiếp và trực tuyến",
}

export const costSourceLabels: Record<CostSource, string> = {
  "province-budget": "Ngân sách tỉnh",
  "district-budget": "Ngân sách huyện",
  "commune-budget": "Ngân sách xã",
  sponsor: "Tài trợ hợp pháp",
  other: "Nguồn khác",
}
