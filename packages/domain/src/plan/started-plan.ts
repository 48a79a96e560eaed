import type { Day } from "../dates.ts"
import { addDays } from "../dates.ts"
import type { FieldError } from "../refusal.ts"
import { derivePlan, type PlanBody, type PlanContent } from "./derive-plan.ts"
import { keptBody, levelWord } from "./propose-bodies.ts"
import { type NewParty, partiesOf } from "./propose-parties.ts"
import { rewording, type StartPlan, startLabels } from "./start-plan.ts"
import { existsIn, organizationOf, type StartWorld } from "./start-world.ts"

/** Sections whose words any plan may begin with; the others name who did what in the old one. */
const sections = ["purpose", "requirement"] as const

const quinquennium = 5

/** The years that follow a plan: from the day after it to the end of the five-year term that day is in. */
export function nextSpan(endsOn: Day): { startsOn: Day; endsOn: Day } {
  const startsOn = addDays(endsOn, 1)
  const last = Math.ceil(Number(startsOn.slice(0, 4)) / quinquennium) * quinquennium
  return { startsOn, endsOn: `${last}-12-31` }
}

/** "2026–2030", or "2027" for a plan of one year. */
export function yearsOf({ startsOn, endsOn }: { startsOn: Day; endsOn: Day }): string {
  const [first, last] = [startsOn.slice(0, 4), endsOn.slice(0, 4)]
  return first === last ? first : `${first}–${last}`
}

/** Names for a new plan in the manner of the old one's, with the new owner and years. */
export function proposeNames(
  oldTitle: string,
  ownerName: string,
  span: { startsOn: Day; endsOn: Day },
): { title: string; shortTitle: string } {
  const place = ownerName.replace(/^(UBND|Ủy ban nhân dân)\s+/i, "")
  const years = yearsOf(span)
  const subject = oldTitle
    .replace(/\s*\([^()]*mẫu[^()]*\)\s*$/i, "")
    .replace(/\s+(giai đoạn|năm)\s+\d{4}(\s*[-–]\s*\d{4})?$/i, "")
    .replace(/\s+của\s+(huyện|xã|phường|tỉnh|thành phố|thị xã|đặc khu)\s.*$/i, "")
  return {
    title: `${subject} của ${place} ${years.length > 4 ? "giai đoạn" : "năm"} ${years}`,
    shortTitle: `Kế hoạch truyền thông ${place} ${years}`,
  }
}

const wrong = (field: string, message: string): FieldError => ({
  field,
  label: startLabels[field] ?? field,
  message,
})

const nameIn = (world: StartWorld, id: string) => organizationOf(world, id)?.name ?? id

/** All that keeps a plan from being started as decided, by the field where it can be put right. */
export function wrongStart(
  content: PlanContent,
  world: StartWorld,
  input: StartPlan,
): FieldError[] {
  const { items, tasks, participants, bodies } = input
  const taking = new Set(participants.map(({ organizationId }) => organizationId))
  const absent = (field: string, ids: readonly (string | null)[]) =>
    ids.flatMap((id) =>
      id === null || existsIn(world, id)
        ? []
        : [wrong(field, `${nameIn(world, id)} không hoạt động vào ngày đầu của kế hoạch.`)],
    )
  const unknown = (field: string, codes: readonly string[], known: readonly { code: string }[]) =>
    codes
      .filter((code) => !known.some((one) => one.code === code))
      .map((code) => wrong(field, `kế hoạch gốc không có “${code}”.`))
  const errors = [
    ...absent("ownerId", [input.ownerId]),
    ...absent("focalPointId", [input.focalPointId]),
    ...absent("budgetOfficeId", [input.budgetOfficeId]),
    ...absent("participants", [...taking]),
    ...absent(
      "bodies",
      bodies.flatMap(({ organizationIds }) => organizationIds),
    ),
    ...unknown("items", items, content.items),
    ...unknown(
      "tasks",
      tasks.map(({ code }) => code),
      content.tasks,
    ),
  ]
  if (errors.length > 0) return errors
  const { unserved } = partiesOf(world, participants, input)
  if (unserved.length > 0) {
    errors.push(wrong("focalPointId", `chưa có đầu mối cho ${fewNames(world, unserved)}.`))
  }
  return [...errors, ...wrongLeads(content, world, input, taking)]
}

/** More names than these are counted. */
const namesShown = 5

function fewNames(world: StartWorld, ids: readonly string[]): string {
  const names = ids.slice(0, namesShown).map((id) => nameIn(world, id))
  const more = ids.length - names.length
  return more > 0 ? `${names.join(", ")} và ${more} đơn vị khác` : names.join(", ")
}

/** Nobody would owe a task whose lead does not take part, or that nobody leads. */
function wrongLeads(
  content: PlanContent,
  world: StartWorld,
  { tasks, bodies }: StartPlan,
  taking: ReadonlySet<string>,
): FieldError[] {
  const kept = new Set(tasks.map(({ code }) => code))
  const leadless: string[] = []
  const outside = new Map<string, string[]>()
  for (const { code, isHeading } of content.tasks) {
    if (isHeading || !kept.has(code)) continue
    const leads = content.taskBodies
      .filter(({ taskCode, role }) => taskCode === code && role === "lead")
      .flatMap(({ bodyId }) => bodies.find(({ id }) => id === bodyId)?.organizationIds ?? [])
    if (leads.length === 0) leadless.push(code)
    for (const id of new Set(leads))
      if (!taking.has(id)) outside.set(id, [...(outside.get(id) ?? []), code])
  }
  return [
    ...(leadless.length > 0
      ? [wrong("bodies", `nhiệm vụ ${leadless.join(", ")} chưa có cơ quan chủ trì.`)]
      : []),
    ...[...outside].map(([id, codes]) =>
      wrong(
        "bodies",
        `${nameIn(world, id)} chủ trì nhiệm vụ ${codes.join(", ")} nên phải tham gia kế hoạch.`,
      ),
    ),
  ]
}

type Started = { content: PlanContent; parties: (NewParty & { validFrom: Day; validTo: Day })[] }

/** What a new plan says and who has which part in it, from its first day to its last. */
export function startedPlan(content: PlanContent, world: StartWorld, input: StartPlan): Started {
  const span = { validFrom: input.startsOn, validTo: input.endsOn }
  const kept = new Set(input.tasks.map(({ code }) => code))
  const items = new Set(input.items)
  const cadences = input.tasks.flatMap(({ code, cadence }) => (cadence ? [[code, cadence]] : []))
  return {
    content: derivePlan(content, {
      sourcePlanId: input.sourcePlanId,
      bodies: Object.fromEntries(
        content.bodies.map((body) => [body.id, bodiesFor(body, world, input)]),
      ),
      reword: rewording(input.reword),
      sections,
      leftOut: {
        items: content.items.map(({ code }) => code).filter((code) => !items.has(code)),
        // A heading stays as long as one of its lines does.
        tasks: content.tasks
          .filter(({ code, isHeading }) => !isHeading && !kept.has(code))
          .map(({ code }) => code),
      },
      cadences: Object.fromEntries(cadences),
    }),
    parties: partiesOf(world, input.participants, input).parties.map((one) => ({
      ...one,
      ...span,
    })),
  }
}

function bodiesFor(body: PlanBody, world: StartWorld, input: StartPlan): PlanBody[] | null {
  const decided = input.bodies.find(({ id }) => id === body.id)
  if (!decided) return null
  const kept = decided.keep ? keptBody(body, world) : null
  const organizations = decided.organizationIds.map((id): PlanBody => {
    const part = input.participants.find(({ organizationId }) => organizationId === id)
    const one = organizationOf(world, id)
    return {
      ...{ id, organizationId: id, name: one?.name ?? id, shortName: one?.shortName ?? null },
      ...{ kind: "cơ quan", level: levelWord({ ...world, ownerId: id }), variants: [], note: null },
      treatment: part ? (part.optional ? "contributor" : "reporter") : "addressee",
    }
  })
  return kept ? [...organizations, kept] : organizations
}
