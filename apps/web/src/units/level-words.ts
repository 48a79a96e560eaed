import type { AreaLevel } from "@loa/domain/indices/structure.ts"
import { m } from "../paraglide/messages.js"

export const levelWords: Record<AreaLevel, () => string> = {
  country: m.area_level_country,
  province: m.area_level_province,
  district: m.area_level_district,
  commune: m.area_level_commune,
}
