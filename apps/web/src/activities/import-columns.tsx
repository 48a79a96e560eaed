import { fieldLabelOf, type ImportField } from "@loa/domain/activities/import-field.ts"
import { Disclosure } from "@loa/ui/disclosure.tsx"
import { SelectInput } from "@loa/ui/select-input.tsx"
import { m } from "../paraglide/messages.js"
import styles from "./import.module.css"
import { fieldsOf } from "./import-lists.ts"
import type { ImportWork } from "./import-state.ts"
import type { Options } from "./queries.ts"
import type { ImportActions } from "./use-import.ts"

type Props = { options: Options; importing: ImportActions; work: ImportWork }

const letter = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : `${letter(Math.floor(at / 26) - 1)}${letter(at % 26)}`

/** Which sheet and row of headings, and what each column holds: guessed, shown, and changed by hand. */
export function ImportColumns({ options, importing, work }: Props) {
  const used = work.columns.filter((field) => field !== null).length
  return (
    <Disclosure
      open={used < 6}
      summary={m.import_columns_summary({ used, of: work.columns.length })}
    >
      <Where importing={importing} work={work} />
      <ul className={styles.columns}>
        {work.columns.map((field, column) => (
          <li key={column}>
            <SelectInput
              dense
              label={m.import_column_label({
                letter: letter(column),
                heading: work.headings[column] || m.import_column_untitled(),
              })}
              hint={sampleOf(work, column)}
              placeholder={m.import_column_none()}
              options={fieldsOf(options).map((one) => ({
                value: one,
                label: fieldLabelOf(one, options.audiences),
              }))}
              value={field ?? ""}
              onValue={(value) => importing.setColumn(column, fieldNamed(options, value))}
            />
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}

const fieldNamed = (options: Options, value: string): ImportField | null =>
  fieldsOf(options).find((field) => field === value) ?? null

function sampleOf({ lines }: ImportWork, column: number): string {
  const texts = lines.slice(0, 20).flatMap(({ cells }) => cells[column]?.trim() || [])
  const [first = "", second] = [...new Set(texts)]
  const short = (text: string) => (text.length > 40 ? `${text.slice(0, 39)}…` : text)
  return second ? `${short(first)} · ${short(second)}` : short(first)
}

function Where({ importing, work: { sheets, sheetAt, header } }: Omit<Props, "options">) {
  const sheet = sheets[sheetAt]
  if (!sheet) return null
  const rows = sheet.grid.slice(0, 15)
  return (
    <div className={styles.whose}>
      {sheets.length > 1 && (
        <SelectInput
          dense
          label={m.import_sheet()}
          options={sheets.map(({ name }, at) => ({ value: String(at), label: name }))}
          value={String(sheetAt)}
          onValue={(at) => importing.takeSheet(Number(at))}
        />
      )}
      <SelectInput
        dense
        label={m.import_header()}
        placeholder={m.import_header_none()}
        options={rows.map((row, at) => ({
          value: String(at),
          label: `${at + 1}: ${row.filter(Boolean).join(", ").slice(0, 60)}`,
        }))}
        value={header === null ? "" : String(header)}
        onValue={(at) => importing.takeHeader(at === "" ? null : Number(at))}
      />
    </div>
  )
}
