import type { OrganizationKind } from "@loa/domain/units/kinds.ts"
import { m } from "../paraglide/messages.js"

export const unitKinds: Record<OrganizationKind, () => string> = {
  "peoples-committee": m.unit_kind_peoples_committee,
  "peoples-council": m.unit_kind_peoples_council,
  "district-department": m.unit_kind_district_department,
  "commune-department": m.unit_kind_commune_department,
  "party-body": m.unit_kind_party_body,
  "mass-organization": m.unit_kind_mass_organization,
  "public-unit": m.unit_kind_public_unit,
  enterprise: m.unit_kind_enterprise,
  "provincial-body": m.unit_kind_provincial_body,
}
