import {
  type CommuneOffice,
  communeOffices,
  type OfficeNames,
} from "@loa/domain/units/commune-offices.ts"
import { Stack } from "@loa/ui/page.tsx"
import { TextInput } from "@loa/ui/text-input.tsx"
import { m } from "../paraglide/messages.js"
import styles from "./desk.module.css"

/** Names somebody wrote otherwise than they are filled in. */
export type OfficeEdits = Partial<Record<CommuneOffice, string>>

const labels: Record<CommuneOffice, () => string> = {
  committee: m.commune_office_committee,
  secretariat: m.commune_office_secretariat,
  economy: m.commune_office_economy,
  culture: m.commune_office_culture,
  oneStop: m.commune_office_one_stop,
}

type Props = {
  /** Null until the commune has a name. */
  names: Record<CommuneOffice, OfficeNames> | null
  edits: OfficeEdits
  onEdits: (edits: OfficeEdits) => void
  errorOf: (field: string) => string | undefined
}

/** The five names, filled in from the commune's, each to be corrected where its founding decision says otherwise. */
export function CommuneOffices({ names, edits, onEdits, errorOf }: Props) {
  if (!names) return <p className={styles.quiet}>{m.commune_offices_wait()}</p>
  return (
    <Stack>
      {communeOffices.map((office) => (
        <TextInput
          key={office}
          id={`offices.${office}.name`}
          label={labels[office]()}
          lang="vi"
          value={edits[office] ?? names[office].name}
          onValue={(name) => onEdits({ ...edits, [office]: name })}
          error={errorOf(`offices.${office}.name`)}
          required
        />
      ))}
    </Stack>
  )
}
