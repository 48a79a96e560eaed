import { type Day, isValidOn } from "@loa/domain/dates.ts"
import { bodiesOf, type Commune, newCommunes, oldCommunes } from "../commune-bodies.ts"
import { districtBodies, lastDay } from "../district-bodies.ts"
import { planEnd } from "../load-plan.ts"
import { reformDay } from "../load-units.ts"
import type { Organization } from "../organization.ts"
import { dice } from "./random.ts"
import { samplePlanEnd, samplePlanStart } from "./sample-plan.ts"
import { channels, items, type Weights } from "./weights.ts"

/** One organization for one stretch of time: how much it does, about what, by what means. */
export interface Voice {
  organizationId: string
  from: Day
  to: Day
  /** As in "tại xã Trà Giang". */
  area: string
  unit: string
  village: "thôn" | "tổ dân phố"
  villages: number
  perMonth: number
  items: Weights
  channels: Weights
  weekly: Weekly | null
  partners: readonly string[]
}

/** Something done every week on the same weekday, but for the weeks it is missed. */
export interface Weekly {
  channel: string
  taskCode: string
  weekday: number
  missed: number
}

/** The plan is dated August 2022; the first weeks went by before anybody wrote down anything. */
export const firstDay: Day = "2022-08-15"

export const voicesOn = (day: Day): Voice[] =>
  allVoices.filter(({ from, to }) => isValidOn(day, { validFrom: from, validTo: to }))

const none = { village: "thôn", villages: 5, weekly: null } as const

type Habit = [perMonth: number, items: Weights, channels: Weights, weekly?: Weekly]

const offices: Record<string, Habit> = {
  "phong-vhtt": [1.8, items.culture, channels.office, weekly("portal", "10b", 2, 0.08)],
  "tt-tt-vh-tt": [
    1.4,
    items.culture,
    channels.broadcaster,
    weekly("district-radio-tv", "10a", 4, 0.05),
  ],
  "cq-to-chuc-noi-vu": [1.6, items.personnel, channels.office],
  "phong-kt-ht": [1.2, items.economy, channels.office],
  "phong-tu-phap": [1.9, items.justice, channels.office],
  "cq-ubkt-tt": [1.2, items.inspection, channels.office],
  "van-phong-huyen": [1.8, items.secretariat, channels.office],
  "phong-tc-kh": [1.1, items.finance, channels.office],
  "tt-chinh-tri": [0.7, items.school, channels.school],
  "ubmttq-huyen": [0.9, items.front, channels.union],
  "buu-dien": [0.6, items.post, channels.union],
}

const districtVoices = (): Voice[] =>
  districtBodies().flatMap(({ id, name }) => {
    const [perMonth, itemWeights, channelWeights, weekly = null] = offices[id] ?? []
    if (!perMonth || !itemWeights || !channelWeights) return []
    const span = { from: firstDay, to: lastDay }
    return {
      ...none,
      ...span,
      organizationId: id,
      area: "huyện Trà Bồng",
      unit: name,
      perMonth,
      items: itemWeights,
      channels: channelWeights,
      weekly,
      partners: ["phong-vhtt", "ubmttq-huyen", "van-phong-huyen", "tt-tt-vh-tt"],
    }
  })

/** Some communes write down more than others, all years long. */
const diligence = (id: string) => 0.6 + dice(id).next() * 0.8

const oldCommuneVoices = (): Voice[] =>
  oldCommunes().map((commune) => ({
    ...none,
    ...inArea(commune, commune),
    from: firstDay,
    to: lastDay,
    perMonth: 3.6 * (commune.id === "ubnd-tt-tra-xuan" ? 1.5 : diligence(commune.id)),
    items: items.commune,
    channels: channels.commune,
    partners: ["ubmttq-huyen", "phong-tu-phap", "buu-dien", "phong-vhtt"],
  }))

function newCommuneVoices(commune: Commune): Voice[] {
  const year = { from: samplePlanStart, to: samplePlanEnd }
  const carriedOn = { from: reformDay, to: planEnd }
  const first = ofCommune(commune, carriedOn, 0.55, 0.35)
  const isSample = commune.committee.id === "ubnd-xa-tra-bong"
  return isSample ? [...first, ...ofCommune(commune, year, 1.6, 0.07)] : first
}

function ofCommune(
  commune: Commune,
  span: { from: Day; to: Day },
  busy: number,
  missed: number,
): Voice[] {
  const { committee, culture, economy, secretariat, oneStop } = commune
  const everyone = bodiesOf(commune).map(({ id }) => id)
  const voice = (
    one: Organization,
    perMonth: number,
    itemWeights: Weights,
    channelWeights: Weights,
    habit: Weekly | null = null,
  ): Voice => ({
    ...none,
    ...inArea(one, committee),
    ...span,
    villages: 9,
    perMonth: perMonth * busy,
    items: itemWeights,
    channels: channelWeights,
    weekly: habit,
    partners: everyone.filter((id) => id !== one.id),
  })
  const radio = weekly("commune-radio", "10a", 4, missed)
  const page = busy > 1 ? weekly("portal", "10b", 2, missed) : null
  return [
    voice(committee, busy > 1 ? 4 : 6, items.commune, channels.commune, radio),
    voice(culture, 3.2, items.communeCulture, channels.communeOffice, page),
    voice(economy, 3.2, items.communeEconomy, channels.communeOffice),
    voice(secretariat, 2.8, items.communeSecretariat, channels.communeOffice),
    voice(oneStop, 4.6, items.communeOneStop, channels.oneStop),
  ]
}

/** A voice speaks of its commune, whichever of its offices it is. */
const inArea = (one: Organization, { shortName }: Organization) => ({
  organizationId: one.id,
  unit: one.name,
  area: shortName.charAt(0).toLowerCase() + shortName.slice(1),
  village: shortName.startsWith("Thị trấn") ? ("tổ dân phố" as const) : ("thôn" as const),
})

function weekly(channel: string, taskCode: string, weekday: number, missed: number): Weekly {
  return { channel, taskCode, weekday, missed }
}

const allVoices: Voice[] = [
  ...districtVoices(),
  ...oldCommuneVoices(),
  ...newCommunes().flatMap(newCommuneVoices),
]

/** Everybody who has a voice at any time, each once. */
export const voiceIds: readonly string[] = [
  ...new Set(allVoices.map(({ organizationId }) => organizationId)),
]
