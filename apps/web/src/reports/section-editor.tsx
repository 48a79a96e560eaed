import { Button } from "@loa/ui/button.tsx"
import { Disclosure } from "@loa/ui/disclosure.tsx"
import { Icon } from "@loa/ui/icon.tsx"
import { TextArea } from "@loa/ui/text-input.tsx"
import { m } from "../paraglide/messages.js"
import type { Report } from "./queries.ts"
import styles from "./report.module.css"
import type { Autosave } from "./use-autosave.ts"

type Section = Report["sections"][number]
type Props = { section: Section; units: Report["units"]; autosave: Autosave }

/** One section: what stands in it now, where it comes from, and of a consolidated report what the units wrote. */
export function SectionEditor({ section, units, autosave }: Props) {
  const { key, title, draft, hints } = section
  const typed = autosave.typed[key]
  const text = typed === undefined ? section.text : (typed ?? draft)
  const written = typed === undefined ? section.written : typed !== null
  const change = (value: string | null) => autosave.type(key, value)
  return (
    <div className={styles.panel} id={`section-${key}`}>
      <TextArea
        id={`text-${key}`}
        label={title}
        aside={<Source written={written} text={text} needed={section.needed !== null} />}
        hint={hints.length > 0 && !text.trim() ? hints.join(" ") : undefined}
        lang="vi"
        rows={text ? 5 : 3}
        value={text}
        onValue={change}
        onBlur={() => void autosave.flush()}
      />
      {section.needed && !text.trim() && <p className={styles.needed}>{section.needed}</p>}
      {written && draft && draft !== text && (
        <div className={styles.tools}>
          <Button size="sm" variant="quiet" icon="refresh" onClick={() => change(null)}>
            {m.report_section_redraft()}
          </Button>
        </div>
      )}
      <UnitWords section={section} units={units} text={text} onTake={change} />
    </div>
  )
}

function Source({ written, text, needed }: { written: boolean; text: string; needed: boolean }) {
  if (!text.trim())
    return (
      <span className={styles.source}>
        <Icon name="pencil" />
        {needed ? m.report_section_needed() : m.report_section_empty()}
      </span>
    )
  return (
    <span className={styles.source}>
      <Icon name={written ? "user" : "check"} />
      {written ? m.report_section_written() : m.report_section_drafted()}
    </span>
  )
}

type Taking = {
  section: Section
  units: Props["units"]
  text: string
  onTake: (text: string) => void
}

const linesOf = (name: string, words: string) =>
  words
    .split("\n")
    .map((line) => line.replace(/^\s*[-+•]\s*/, "").trim())
    .filter(Boolean)
    .map((line) => `- ${name}: ${line}`)
    .join("\n")

/** The units' own words side by side, each to be taken over into the agency's text. */
function UnitWords({ section, units, text, onTake }: Taking) {
  const wrote = units.flatMap(({ organizationId, name, narrative }) => {
    const words = narrative[section.key]
    return words ? [{ organizationId, name, words }] : []
  })
  if (wrote.length === 0) return null
  return (
    <Disclosure summary={m.report_units_words({ count: wrote.length })}>
      <ul className={styles.quotes} lang="vi">
        {wrote.map(({ organizationId, name, words }) => {
          const lines = linesOf(name, words)
          const taken = text.includes(lines)
          return (
            <li key={organizationId} className={styles.quote}>
              <b>{name}</b>
              <p className={styles.quoteText}>{words}</p>
              <Button
                size="sm"
                icon={taken ? "check" : "plus"}
                disabled={taken}
                onClick={() => onTake([text.trim(), lines].filter(Boolean).join("\n"))}
              >
                {taken ? m.report_units_taken() : m.report_units_take()}
              </Button>
            </li>
          )
        })}
      </ul>
    </Disclosure>
  )
}
