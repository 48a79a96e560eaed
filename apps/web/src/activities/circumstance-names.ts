import type {
  ActivityLanguage,
  ActivityMode,
  CostSource,
} from "@loa/domain/activities/circumstances.ts"
import { m } from "../paraglide/messages.js"

const languages: Record<ActivityLanguage, () => string> = {
  vi: m.activity_language_vi,
  cor: m.activity_language_cor,
  hre: m.activity_language_hre,
  "ca-dong": m.activity_language_ca_dong,
  other: m.activity_language_other,
}

const modes: Record<ActivityMode, () => string> = {
  onsite: m.activity_mode_onsite,
  online: m.activity_mode_online,
  both: m.activity_mode_both,
}

const costSources: Record<CostSource, () => string> = {
  "province-budget": m.activity_source_province,
  "district-budget": m.activity_source_district,
  "commune-budget": m.activity_source_commune,
  sponsor: m.activity_source_sponsor,
  other: m.activity_source_other,
}

export const languageName = (language: ActivityLanguage): string => languages[language]()
export const modeName = (mode: ActivityMode): string => modes[mode]()
export const costSourceName = (source: CostSource): string => costSources[source]()
