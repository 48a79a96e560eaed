import type { PlanIndexId } from "../indices/structure.ts"
import { Refusal } from "../refusal.ts"
import type { BodyTreatment } from "../units/kinds.ts"
import { contentWithout } from "./derive-plan-content.ts"
import type { Cadence, PlanTextSection } from "./kinds.ts"

/** All that one version of a plan says, without whom it concerns: parties are chosen anew for every plan. */
export interface PlanContent {
  indices: {
    indexId: PlanIndexId
    ordinal: number
    name: string
    heading: string
    intro: string | null
  }[]
  items: {
    code: string
    indexId: PlanIndexId
    ordinal: number
    label: string
    continuesPlanId: string | null
    continuesCode: string | null
  }[]
  itemWordings: {
    code: string
    title: string
    shortTitle: string
    heading: string
    letterSource: string
    anomaly: string | null
  }[]
  bullets: {
    id: string
    itemCode: string
    ordinal: number
    text: string
    hasDash: boolean
    legalDocumentIds: string[]
  }[]
  subItems: { id: string; itemCode: string; ordinal: number; title: string }[]
  bodies: ({ ordinal: number } & PlanBody)[]
  tasks: { code: string; parentCode: string | null; ordinal: number; isHeading: boolean }[]
  taskWordings: {
    code: string
    title: string
    content: string | null
    leadSource: string | null
    coordinatingSource: string | null
    cadenceSource: string | null
    cadence: Cadence | null
    itemCodes: string[]
    indexIds: PlanIndexId[]
  }[]
  taskBodies: {
    taskCode: string
    bodyId: string
    role: "lead" | "coordinating"
    ordinal: number
  }[]
  texts: {
    section: PlanTextSection
    ordinal: number
    text: string
    details: Record<string, unknown> | null
  }[]
  legalDocumentIds: string[]
}

export interface PlanBody {
  id: string
  name: string
  shortName: string | null
  kind: string
  level: string
  treatment: BodyTreatment
  organizationId: string | null
  variants: string[]
  note: string | null
}

export interface Derivation {
  sourcePlanId: string
  /** Who does the work of each body of the old plan now, one or several; null leaves a body out. */
  bodies: Readonly<Record<string, PlanBody | readonly PlanBody[] | null>>
  /** Words of the tasks and texts that no longer hold, such as the name of a district that has ended. */
  reword?: (text: string) => string
  /** Texts that the new plan starts with; the others are written for it. */
  sections?: readonly PlanTextSection[]
  /** Codes of items and tasks that the new plan does not have. */
  leftOut?: { items: readonly string[]; tasks: readonly string[] }
  /** How often a task is due from now on, where that changes. */
  cadences?: Readonly<Record<string, Cadence>>
}

/**
 * A new plan's first version out of an existing plan: items (each continuing the old one), bullets and tasks as
 * they stand, tasks led and coordinated by the bodies that took the work over, remarks on the old print left out.
 * @throws Refusal `invalid` when a body that a task names is neither mapped nor left out.
 */
export function derivePlan(whole: PlanContent, derivation: Derivation): PlanContent {
  const { sourcePlanId, reword = (text) => text, sections = ["purpose"] } = derivation
  const source = contentWithout(whole, derivation.leftOut ?? { items: [], tasks: [] })
  const taskBodies = mapTaskBodies(source.taskBodies, derivation.bodies)
  const bodies = newBodies(source, derivation.bodies)
  return {
    ...source,
    items: source.items.map((item) => ({
      ...item,
      continuesPlanId: sourcePlanId,
      continuesCode: item.code,
    })),
    itemWordings: source.itemWordings.map((wording) => ({ ...wording, anomaly: null })),
    bodies,
    taskBodies,
    taskWordings: source.taskWordings.map((wording) => ({
      ...wording,
      ...cadenceOf(wording, derivation.cadences?.[wording.code]),
      title: reword(wording.title),
      content: wording.content && reword(wording.content),
      leadSource: namesOf(wording.code, "lead", taskBodies, bodies),
      coordinatingSource: namesOf(wording.code, "coordinating", taskBodies, bodies),
    })),
    texts: source.texts
      .filter(({ section }) => sections.includes(section))
      .map((text) => ({ ...text, text: reword(text.text) })),
  }
}

type Cadenced = Pick<PlanContent["taskWordings"][number], "cadence" | "cadenceSource">

/** Words as printed go with the cadence they speak of. */
const cadenceOf = ({ cadence, cadenceSource }: Cadenced, changed?: Cadence): Cadenced =>
  changed && changed !== cadence
    ? { cadence: changed, cadenceSource: null }
    : { cadence, cadenceSource }

type Bodies = Derivation["bodies"]
type TaskBody = PlanContent["taskBodies"][number]

/** Several old bodies may have become one: it stands once in a task, as its lead where it was that. */
function mapTaskBodies(old: readonly TaskBody[], bodies: Bodies): TaskBody[] {
  const mapped: TaskBody[] = []
  const leadsFirst = [...old].sort((a, b) => order(a) - order(b))
  for (const { taskCode, bodyId, role } of leadsFirst)
    for (const { id } of nowOf(bodyId, bodies)) {
      const ofTask = mapped.filter((row) => row.taskCode === taskCode)
      if (ofTask.some((row) => row.bodyId === id)) continue
      const ordinal = ofTask.filter((row) => row.role === role).length + 1
      mapped.push({ taskCode, bodyId: id, role, ordinal })
    }
  return mapped
}

function nowOf(bodyId: string, bodies: Bodies): readonly PlanBody[] {
  const now = bodies[bodyId]
  if (now === undefined) throw unmapped(bodyId)
  return now === null ? [] : [now].flat()
}

const order = ({ role, ordinal }: TaskBody) => (role === "lead" ? 0 : 1000) + ordinal

function newBodies(source: PlanContent, bodies: Bodies): PlanContent["bodies"] {
  const byId = new Map<string, PlanBody>()
  for (const { id } of source.bodies)
    for (const body of [bodies[id] ?? []].flat()) if (!byId.has(body.id)) byId.set(body.id, body)
  return [...byId.values()].map((body, at) => ({ ...body, ordinal: at + 1 }))
}

function namesOf(
  taskCode: string,
  role: TaskBody["role"],
  taskBodies: TaskBody[],
  bodies: PlanBody[],
) {
  const names = taskBodies
    .filter((row) => row.taskCode === taskCode && row.role === role)
    .map((row) => bodies.find(({ id }) => id === row.bodyId)?.name)
  return names.length > 0 ? `${names.join(", ")}.` : null
}

const unmapped = (bodyId: string) =>
  new Refusal("invalid", `Chưa chọn đơn vị thay cho "${bodyId}" của kế hoạch cũ.`, {
    errors: [{ field: `bodies.${bodyId}`, label: "Đơn vị thay thế", message: "chưa chọn" }],
  })
