import { m } from "../paraglide/messages.js"
import { getLocale } from "../paraglide/runtime.js"

/** The name in the language of the page, of things that administrators name in both. */
export const nameOf = (thing: { name: string; nameEn: string }): string =>
  getLocale() === "en" ? thing.nameEn : thing.name

const shortNames: Record<string, () => string> = {
  "commune-radio": m.log_channel_commune_radio,
  "district-radio-tv": m.log_channel_district_radio_tv,
  "mobile-loudspeaker": m.log_channel_mobile_loudspeaker,
  meeting: m.log_channel_meeting,
  conference: m.log_channel_conference,
  training: m.log_channel_training,
  contest: m.log_channel_contest,
  dialogue: m.log_channel_dialogue,
  leaflet: m.log_channel_leaflet,
  banner: m.log_channel_banner,
  "one-stop-posting": m.log_channel_one_stop_posting,
  "house-visit": m.log_channel_house_visit,
  portal: m.log_channel_portal,
  press: m.log_channel_press,
  social: m.log_channel_social,
  video: m.log_channel_video,
  guidance: m.log_channel_guidance,
  other: m.log_channel_other,
}

/** Short enough for a tile of 74 px; a channel added by an administrator shows its own name. */
export const shortChannelName = (channel: { code: string; name: string; nameEn: string }): string =>
  shortNames[channel.code]?.() ?? nameOf(channel)
