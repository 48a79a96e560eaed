import type { activities } from "@loa/db/schema.ts"
import type { ActivityLanguage } from "@loa/domain/activities/circumstances.ts"
import type { Day } from "@loa/domain/dates.ts"
import { reformDay } from "../load-units.ts"
import type { Dice } from "./random.ts"
import { sampleMaterialFor } from "./sample-materials.ts"

type Told = Pick<
  typeof activities.$inferInsert,
  "languages" | "headPresent" | "integratedWith" | "mode" | "costSource" | "materialId"
>

export interface Held {
  day: Day
  planId: string
  channel: string
  itemCode: string
  title: string
  cost: number | undefined
  organizationId: string
}

const spoken = ["commune-radio", "mobile-loudspeaker", "meeting", "dialogue", "house-visit"]
const gatherings = ["conference", "training", "dialogue", "contest", "meeting"]
const indoors = ["conference", "training", "dialogue"]

const programmes = [
  "Chương trình mục tiêu quốc gia xây dựng nông thôn mới",
  "Ngày Pháp luật Việt Nam",
  "Ngày Chuyển đổi số quốc gia",
  "Chương trình giảm nghèo bền vững",
  "Tháng hành động vì môi trường",
]

/** How it was held, as far as somebody wrote it down. */
export function circumstancesOf(dice: Dice, held: Held): Told {
  // All chances are drawn for every channel, so that one answer decides nothing else.
  const language = languagesOf(dice, held.channel)
  const headShare = indoors.includes(held.channel) ? 0.45 : 0.25
  const headPresent = dice.chance(gatherings.includes(held.channel) ? headShare : 0.04)
  const programme = dice.pick(programmes)
  const together = dice.chance(gatherings.includes(held.channel) ? 0.18 : 0.03)
  const mode = dice.weighted([
    ["onsite", 62],
    ["both", 13],
    ["online", 7],
    ["unsaid", 18],
  ])
  const source = costSourceOf(dice, held)
  const used = dice.chance(0.7)
  return {
    languages: language,
    headPresent,
    integratedWith: together || /lồng ghép/i.test(held.title) ? programme : "",
    mode: indoors.includes(held.channel) && mode !== "unsaid" ? mode : null,
    costSource: held.cost === undefined ? null : source,
    materialId: used ? sampleMaterialFor(held) : null,
  }
}

function languagesOf(dice: Dice, channel: string): ActivityLanguage[] {
  const said = dice.weighted([
    ["vi", 52],
    ["vi cor", 26],
    ["cor", 6],
    ["vi cor ca-dong", 3],
    ["", 13],
  ])
  const written = dice.chance(0.5)
  if (!spoken.includes(channel)) return written ? ["vi"] : []
  return (["vi", "cor", "ca-dong"] as const).filter((one) => said.split(" ").includes(one))
}

/** The district paid until there was none; some never wrote down who did. */
function costSourceOf(dice: Dice, { day, organizationId }: Held) {
  const local = day >= reformDay || organizationId.startsWith("ubnd-xa")
  const source = dice.weighted([
    [local ? "commune-budget" : "district-budget", 66],
    ["province-budget", 9],
    ["sponsor", 10],
    ["unsaid", 15],
  ])
  return source === "unsaid" ? null : source
}
