import type { Day } from "@loa/domain/dates.ts"
import { formatDay } from "../format.ts"
import { m } from "../paraglide/messages.js"

type Numbered = { documentNumber: string; documentDate: Day | null }

/** "Số 03/HD-VHXH, ngày 12/1/2026"; nothing where there is no number. */
export function numberText({ documentNumber: number, documentDate }: Numbered): string {
  if (!number) return ""
  return documentDate
    ? m.material_number_day({ number, day: formatDay(documentDate) })
    : m.material_number({ number })
}

export const spanText = ({
  validFrom,
  validTo,
}: {
  validFrom: Day
  validTo: Day | null
}): string =>
  validTo
    ? m.material_from_to({ from: formatDay(validFrom), to: formatDay(validTo) })
    : m.material_from({ day: formatDay(validFrom) })
