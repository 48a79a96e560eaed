import type { Person, Role } from "@loa/domain/accounts/actor.ts"
import {
  type ActivitySubject,
  type ActivityVerb,
  activityVerbs,
  allowedVerbs,
  type ChangingVerb,
  mayActivity,
} from "@loa/domain/activities/may.ts"
import { type ActivityState, activityStates } from "@loa/domain/activities/state.ts"

/** One role, and what the activity's organization is to the organization it is held in. */
export type RightsCase = { role: Role; relation: string; subject: Partial<ActivitySubject> }

const here = "here"
const nobodys: ActivitySubject = {
  state: "draft",
  organizationId: "elsewhere",
  ...{ successorIds: [], partnerIds: [], focalPointIds: [], overseerIds: [], writerIds: ["other"] },
  writtenByCoordinator: false,
}
const own = { organizationId: here }
const predecessor = { successorIds: [here] }
const partner = { partnerIds: [here] }
const served = { focalPointIds: [here] }

/** Every role with each relation that matters to it, and with an organization it has nothing to do with. */
export const rightsCases = {
  "reporter-own": { role: "reporter", relation: "đơn vị mình", subject: own },
  "reporter-predecessor": { role: "reporter", relation: "đơn vị tiền thân", subject: predecessor },
  "reporter-partner": { role: "reporter", relation: "đơn vị mình phối hợp", subject: partner },
  "reporter-other": { role: "reporter", relation: "đơn vị khác", subject: {} },
  "approver-own": { role: "approver", relation: "đơn vị mình", subject: own },
  "approver-by-coordinator": {
    ...{ role: "approver", relation: "đơn vị mình, do đầu mối viết" },
    subject: { ...own, writtenByCoordinator: true },
  },
  "approver-partner": { role: "approver", relation: "đơn vị mình phối hợp", subject: partner },
  "approver-other": { role: "approver", relation: "đơn vị khác", subject: {} },
  "coordinator-served": {
    role: "coordinator",
    relation: "đơn vị mình là đầu mối",
    subject: served,
  },
  "coordinator-wrote": {
    ...{ role: "coordinator", relation: "như trên, chính mình viết" },
    subject: { ...served, writerIds: ["me"], writtenByCoordinator: true },
  },
  "coordinator-other": { role: "coordinator", relation: "đơn vị khác", subject: {} },
  "finance-plan": {
    ...{
      role: "finance",
      relation: "kế hoạch mình giữ kinh phí",
      subject: { overseerIds: [here] },
    },
  },
  "finance-other": { role: "finance", relation: "kế hoạch khác", subject: {} },
  "leader-own": { role: "leader", relation: "đơn vị mình", subject: own },
  "leader-plan": {
    ...{ role: "leader", relation: "kế hoạch của đơn vị mình", subject: { overseerIds: [here] } },
  },
  "leader-other": { role: "leader", relation: "kế hoạch khác", subject: {} },
  "analyst-own": { role: "analyst", relation: "đơn vị mình", subject: own },
  "admin-own": { role: "admin", relation: "đơn vị mình", subject: own },
} as const satisfies Record<string, RightsCase>
export type CaseKey = keyof typeof rightsCases

export const tabledVerbs = ["read", ...activityVerbs] as const satisfies readonly ActivityVerb[]

const isChange = (verb: (typeof tabledVerbs)[number]): verb is ChangingVerb => verb !== "read"

/** The states in which the case's role may do this, by rights and by state. */
export function statesFor(
  { role, subject }: RightsCase,
  verb: (typeof tabledVerbs)[number],
): ActivityState[] {
  const person: Person = {
    ...{ kind: "person", accountId: "me", name: "", username: "" },
    memberships: [{ organizationId: here, role }],
  }
  return activityStates.filter((state) => {
    const full = { ...nobodys, ...subject, state }
    const readable = mayActivity(person, "read", full)
    return isChange(verb) ? readable && allowedVerbs(person, full)[verb] : readable
  })
}
