import { Checkbox } from "@loa/ui/checkbox.tsx"
import { Disclosure } from "@loa/ui/disclosure.tsx"
import { Section } from "@loa/ui/page.tsx"
import { TextLink } from "@loa/ui/text-link.tsx"
import { formatCount } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import styles from "./import.module.css"
import { isRepeated, type Judged } from "./import-lines.ts"
import type { ImportWork } from "./import-state.ts"
import { stateName } from "./state-words.ts"
import type { ImportActions } from "./use-import.ts"

type Props = { judged: readonly Judged[]; importing: ImportActions; work: ImportWork }

const most = 100

/** Rows that say the same as another row or as an entry that is there, and whether they are left out. */
export function ImportDuplicates({ judged, importing, work }: Props) {
  const repeated = judged.filter(isRepeated)
  if (repeated.length === 0) return null
  const count = formatCount(repeated.length)
  return (
    <Section small title={m.import_repeated_title()} count={count} lede={m.import_repeated_lede()}>
      <Checkbox
        label={m.import_repeated_skip({ count })}
        checked={work.skipsDuplicates}
        onValue={importing.setSkipsDuplicates}
      />
      <Disclosure summary={m.import_repeated_show()}>
        <ul className={styles.repeated}>
          {repeated.slice(0, most).map((row) => (
            <Repeated key={row.at} row={row} />
          ))}
        </ul>
        {repeated.length > most && <p>{m.import_repeated_more()}</p>}
      </Disclosure>
    </Section>
  )
}

function Repeated({ row: { line, twin, known, read } }: { row: Judged }) {
  const number = String(line.number)
  return (
    <li>
      <b>{m.import_row({ number })}</b> <span lang="vi">{read.seen.title}</span>
      {": "}
      {known ? (
        <TextLink to={paths.workActivity(known.id)}>
          {m.import_repeated_known({ state: stateName[known.state]() })}
        </TextLink>
      ) : (
        m.import_repeated_twin({ number: String(twin) })
      )}
    </li>
  )
}
