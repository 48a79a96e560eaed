import type { Dice } from "./random.ts"

interface Rule {
  taskCode: string
  by: readonly string[]
  items?: readonly string[]
  channels?: readonly string[]
  /** How often such an activity names the task line it serves. */
  share: number
}

const all = ["conference", "training", "contest", "leaflet", "guidance", "meeting", "dialogue"]
const culture = ["phong-vhtt", "phong-vh-xh-xa-tra-bong"]
const oneStop = ["van-phong-huyen", "tt-hcc-xa-tra-bong"]

/** Which activities serve a line of part III, first match wins. */
const rules: Rule[] = [
  { taskCode: "9", by: [...culture, "tt-tt-vh-tt"], channels: ["video"], share: 1 },
  { taskCode: "1", by: culture, items: ["par-a", "par-h"], channels: ["guidance"], share: 1 },
  { taskCode: "7", by: culture, channels: ["guidance"], share: 0.9 },
  {
    taskCode: "2",
    by: ["cq-to-chuc-noi-vu", "phong-vh-xh-xa-tra-bong"],
    channels: ["conference", "training", "contest"],
    share: 0.5,
  },
  { taskCode: "3", by: ["phong-kt-ht", "phong-kinh-te-xa-tra-bong"], items: ["par-h"], share: 0.9 },
  {
    taskCode: "4",
    by: ["phong-tu-phap", "van-phong-xa-tra-bong"],
    items: ["par-b", "papi-b", "papi-a"],
    channels: all,
    share: 0.6,
  },
  {
    taskCode: "5",
    by: ["cq-ubkt-tt", "van-phong-xa-tra-bong"],
    items: ["papi-c", "papi-d", "pci-e", "pci-dd"],
    share: 0.7,
  },
  { taskCode: "6", by: oneStop, channels: ["portal", "one-stop-posting"], share: 0.7 },
  {
    taskCode: "8",
    by: ["phong-tc-kh", "phong-kinh-te-xa-tra-bong"],
    items: ["pci-a", "pci-d", "pci-c", "pci-g"],
    share: 0.7,
  },
  { taskCode: "11", by: ["tt-chinh-tri"], channels: ["training"], share: 0.9 },
]

/** Everybody may help along with the lines that name the communes as coordinating. */
const shared: Omit<Rule, "by">[] = [
  { taskCode: "10a", channels: ["commune-radio"], share: 0.3 },
  { taskCode: "6", items: ["par-c", "papi-dd"], channels: ["one-stop-posting"], share: 0.4 },
  { taskCode: "7", items: ["par-g", "papi-g", "papi-e"], share: 0.15 },
]

export function taskOf(
  dice: Dice,
  organizationId: string,
  itemCode: string,
  channel: string,
): string | null {
  const rule = [...rules, ...shared.map((one) => ({ ...one, by: [organizationId] }))].find(
    ({ by, items = [itemCode], channels = [channel] }) =>
      by.includes(organizationId) && items.includes(itemCode) && channels.includes(channel),
  )
  return rule && dice.chance(rule.share) ? rule.taskCode : null
}
