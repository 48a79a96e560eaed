import { addDays, type Day, quarterOf } from "@loa/domain/dates.ts"
import { v7 } from "uuid"
import { planId } from "../load-plan.ts"
import { busyness, isRest, weekdayOf } from "./calendar.ts"
import { circumstancesOf } from "./circumstances.ts"
import { demoAccounts, sampleName } from "./demo-accounts.ts"
import { type Figures, figuresOf } from "./figures.ts"
import { lifeOf } from "./life.ts"
import { type Dice, dice } from "./random.ts"
import type { SampleActivity } from "./sample-activity.ts"
import { samplePlanId, samplePlanStart } from "./sample-plan.ts"
import { taskOf } from "./tasks.ts"
import { type Theme, themesOn } from "./themes.ts"
import { type Voice, voiceIds, voicesOn } from "./voices.ts"
import { neighbours, suits } from "./weights.ts"
import { placeOf, proofOf, type Scene, titleOf } from "./wording.ts"

/** Every sample activity of one day. What a day holds depends on the day alone, its states on `through` too. */
export const activitiesOn = (day: Day, through: Day): SampleActivity[] =>
  voicesOn(day).flatMap((voice) => {
    const chance = dice(`${voice.organizationId} ${day}`)
    return doneOn(chance, voice, day).map((done, at) =>
      activity(dice(`${voice.organizationId} ${day} ${at}`), voice, day, through, done),
    )
  })

interface Done {
  channel: string
  taskCode?: string
}

/** Weekly duties on their weekday; else by chance on working days, and a little on Saturdays. */
function doneOn(chance: Dice, voice: Voice, day: Day): Done[] {
  const weekday = weekdayOf(day)
  if (isRest(day) || weekday === 7) return []
  const { weekly } = voice
  const done: Done[] = []
  if (weekly?.weekday === weekday && !chance.chance(weekly.missed)) done.push(weekly)
  const share = weekday === 6 ? 0.3 : 0.94
  if (chance.chance((voice.perMonth / 21) * busyness(day) * share))
    done.push({ channel: chance.weighted(channelsOf(voice)) })
  return done
}

/** Only ways of talking that suit something the voice talks about. */
const channelsOf = (voice: Voice) =>
  voice.channels.filter(([channel]) => voice.items.some(([item]) => suits(channel, item)))

function activity(
  chance: Dice,
  voice: Voice,
  day: Day,
  through: Day,
  { channel, taskCode }: Done,
): SampleActivity {
  const [itemCode, theme] = subject(chance, voice, day, channel)
  const village = `${voice.village} ${chance.between(1, voice.villages)}`
  const scene: Scene = { ...voice, village, topic: told(theme.topic, voice, day) }
  const business = itemCode.startsWith("pci") && itemCode !== "pci-b"
  const { organizationId } = voice
  const figures = figuresOf(chance, channel, { day, village, organizationId, business })
  const id = uuid(chance, day)
  const links = isOnline(channel) ? [link(organizationId, day, chance)] : []
  const plan = day < samplePlanStart ? planId : samplePlanId
  const content = {
    id,
    planId: plan,
    organizationId,
    authorId: null,
    authorName: authorOf(organizationId, chance),
    firstDay: day,
    lastDay: lastDayOf(day, through, figures),
    channelCode: channel,
    taskCode: taskCode ?? taskOf(chance, organizationId, itemCode, channel),
    title: titleOf(chance, channel, scene),
    summary: `${told(theme.said, voice, day)} ${figures.sentence}`,
    place: placeOf(chance, channel, scene),
    links,
    explanation: links.length > 0 ? "" : proofOf(chance, channel, scene),
    minutes: figures.minutes ?? null,
    copies: figures.copies ?? null,
    cost: figures.cost ?? null,
    details: figures.details ?? {},
    writeId: uuid(chance, day),
    ...lifeOf(chance, day, through),
  }
  // Chances of its own, so that what it adds changes nothing else of the entry.
  const held = circumstancesOf(dice(`held ${id}`), {
    ...{ day, channel, itemCode, organizationId, planId: plan, cost: figures.cost },
    title: content.title,
  })
  return {
    activity: { ...content, ...held },
    items: itemsOf(chance, itemCode, theme),
    audiences: figures.audiences,
    partnerIds: chance.chance(0.14) ? partnersOf(chance, voice) : [],
  }
}

function subject(
  chance: Dice,
  voice: Voice,
  day: Day,
  channel: string,
): [itemCode: string, theme: Theme] {
  const fitting = voice.items.filter(
    ([item]) => suits(channel, item) && themesOn(day, item).length > 0,
  )
  const itemCode = chance.weighted(fitting)
  return [itemCode, chance.pick(themesOn(day, itemCode))]
}

/** Names of the place and of the time in a theme's words. */
const told = (words: string, { area, unit }: Voice, day: Day) => {
  const { year, quarter } = quarterOf(day)
  const names: Record<string, string> = {
    area,
    unit,
    year: String(year),
    quarter: ["I", "II", "III", "IV"][quarter - 1] ?? "",
  }
  return words.replace(/\{(\w+)\}/g, (_, name: string) => names[name] ?? "")
}

function itemsOf(chance: Dice, main: string, theme: Theme): SampleActivity["items"] {
  const beside = neighbours[main] ?? []
  const second = chance.chance(0.32) && beside.length > 0 ? [chance.pick(beside)] : []
  return [
    {
      itemCode: main,
      main: true,
      bulletIds: theme.bullets.map((bullet) => `${main}-${bullet}`),
      subItemIds: theme.subItem ? [theme.subItem] : [],
    },
    ...second.map((itemCode) => ({ itemCode, main: false, bulletIds: [], subItemIds: [] })),
  ]
}

const isOnline = (channel: string) => ["portal", "press", "social", "video"].includes(channel)

/** ".invalid" never resolves: nobody is led to a page that says something else. */
const link = (organizationId: string, day: Day, chance: Dice) =>
  `https://vi-du.invalid/${organizationId}/${day.replaceAll("-", "/")}/${chance.between(100, 999)}`

/** A course of two days that has not ended is not told of as if it had. */
function lastDayOf(day: Day, through: Day, { days = 1 }: Figures): Day | null {
  const last = addDays(day, days - 1)
  return days > 1 && last <= through ? last : null
}

function partnersOf(chance: Dice, { partners, organizationId }: Voice): string[] {
  const others = partners.filter((id) => id !== organizationId)
  const first = chance.pick(others)
  const second = chance.pick(others)
  return chance.chance(0.25) && second !== first ? [first, second] : [first]
}

/** Two people of each organization, always the same; the demo accounts have the first numbers. */
function authorOf(organizationId: string, chance: Dice): string {
  const first = 2 * voiceIds.indexOf(organizationId) + demoAccounts.length + 1
  return sampleName(first + (chance.chance(0.3) ? 1 : 0))
}

function uuid(chance: Dice, day: Day): string {
  const random = Uint8Array.from({ length: 16 }, () => chance.between(0, 255))
  const msecs = Date.parse(`${day}T08:00:00+07:00`) + chance.between(0, 8 * 60 * 60 * 1000)
  return v7({ msecs, random, seq: chance.between(0, 0x7fffffff) })
}
