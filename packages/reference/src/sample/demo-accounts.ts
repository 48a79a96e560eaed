import type { Role } from "@loa/domain/accounts/actor.ts"
import type { Day } from "@loa/domain/dates.ts"
import { reformDay } from "../load-units.ts"
import { sampleOffices } from "./sample-plan.ts"

export interface DemoAccount {
  /** The role it shows. */
  username: string
  name: string
  memberships: readonly { organizationId: string; role: Role; validFrom: Day }[]
}

const account = (number: number, role: Role, organizationId: string): DemoAccount => ({
  username: role,
  name: sampleName(number),
  memberships: [{ organizationId, role, validFrom: reformDay }],
})

/** Nobody real: people of the sample data are numbered. */
export const sampleName = (number: number): string =>
  `Cán bộ mẫu ${String(number).padStart(2, "0")}`

/** One account for each role, all of them at xã Trà Bồng. */
export const demoAccounts: readonly DemoAccount[] = [
  account(1, "reporter", sampleOffices.committee),
  account(2, "approver", sampleOffices.committee),
  account(3, "coordinator", sampleOffices.culture),
  account(4, "finance", sampleOffices.economy),
  account(5, "analyst", sampleOffices.committee),
  account(6, "leader", sampleOffices.committee),
  account(7, "admin", sampleOffices.committee),
]
