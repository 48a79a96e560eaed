import type { IconName } from "@loa/ui/icon.tsx"

const icons: Record<string, IconName> = {
  "commune-radio": "megaphone",
  "district-radio-tv": "tv",
  "mobile-loudspeaker": "truck-speaker",
  meeting: "people-group",
  conference: "hall",
  training: "cap",
  contest: "trophy",
  dialogue: "speech",
  leaflet: "document",
  banner: "banner",
  "one-stop-posting": "desk",
  "house-visit": "house",
  portal: "globe",
  press: "newspaper",
  social: "phone",
  video: "play",
  guidance: "file-check",
}

/** The sign of a channel; one that an administrator added later has the common one. */
export const channelIcon = (code: string): IconName => icons[code] ?? "dots"
