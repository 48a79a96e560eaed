import { Button, IconButton } from "@loa/ui/button.tsx"
import { FieldGroup } from "@loa/ui/field.tsx"
import { TextArea, TextInput } from "@loa/ui/text-input.tsx"
import { useEffect, useRef } from "react"
import { EvidenceField } from "../evidence/evidence-field.tsx"
import { useFormFiles } from "../evidence/use-form-files.ts"
import { m } from "../paraglide/messages.js"
import { completeLink } from "./draft.ts"
import { errorAt, fieldId } from "./draft-check.ts"
import { linkFills } from "./link-fills.ts"
import styles from "./log.module.css"
import type { PartProps } from "./log-part.ts"
import { FilledNote, useFilling } from "./use-filling.tsx"

const mostLinks = 10

/** What proves it: files, links where they were not asked for before, or a sentence saying why there is none. */
export function ProofPart({ withLinks, ...props }: PartProps & { withLinks: boolean }) {
  const { id, draft } = props
  const { held, kept } = useFormFiles(id)
  const none = held.length + kept.length === 0 && draft.links.every((link) => link.trim() === "")
  return (
    <>
      <EvidenceField activityId={id} organizationId={draft.organizationId} />
      {withLinks && <LinksPart {...props} asked={false} />}
      {none && <ExplanationPart {...props} />}
    </>
  )
}

/** Why there is nothing to look at, in a sentence. */
export const ExplanationPart = ({ draft, set, errors }: PartProps) => (
  <TextArea
    id={fieldId("explanation")}
    label={m.log_explanation_label()}
    hint={m.log_explanation_hint()}
    rows={2}
    value={draft.explanation}
    error={errorAt(errors, "explanation")}
    onValue={(explanation) => set({ explanation })}
  />
)

/** Where it can be read or seen. `asked`: by the channel, where a link is what a place is to others. */
export function LinksPart(props: PartProps & { asked: boolean }) {
  const { draft, set, errors, options, asked } = props
  const filling = useFilling(props)
  const rows = draft.links.length > 0 ? draft.links : [""]
  const newest = useRef(false)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!newest.current) return
    newest.current = false
    const inputs = list.current?.querySelectorAll("input")
    inputs?.item(rows.length - 1)?.focus()
  }, [rows.length])
  const wrong = errorAt(errors, "links") ?? (asked ? errorAt(errors, "place") : undefined)
  const put = (row: number, typed: string) => {
    const link = completeLink(typed)
    const { patch, said } = linkFills(link, draft, options)
    const links = rows.with(row, link)
    if (said) filling.fill({ links, ...patch }, said)
    else if (link !== draft.links[row]) set({ links })
  }
  return (
    <FieldGroup
      label={asked ? m.log_links_posted() : m.log_links_label()}
      aside={asked ? undefined : m.log_links_aside()}
      hint={m.log_links_hint()}
      error={wrong}
    >
      {(group) => (
        // biome-ignore lint/a11y/useSemanticElements: the label is drawn by the field around it
        <div ref={list} role="group" className={styles.under} {...group}>
          {rows.map((link, row) => (
            <div key={row} className={styles.linkRow}>
              <TextInput
                dense
                type="url"
                inputMode="url"
                id={fieldId(`links.${row}`)}
                label={m.log_link_label({ number: row + 1 })}
                placeholder="https://"
                value={link}
                aria-invalid={errorAt(errors, `links.${row}`) ? true : undefined}
                onValue={(text) => set({ links: rows.with(row, text) })}
                onBlur={() => link !== "" && put(row, link)}
                onPaste={(event) => {
                  if (link !== "") return
                  event.preventDefault()
                  put(row, event.clipboardData.getData("text"))
                }}
              />
              <IconButton
                icon="trash"
                label={m.log_link_remove({ number: row + 1 })}
                onClick={() => set({ links: rows.toSpliced(row, 1) })}
              />
            </div>
          ))}
          <FilledNote {...filling} />
          {rows.length < mostLinks && (
            <div>
              <Button
                variant="quiet"
                icon="plus"
                onClick={() => {
                  newest.current = true
                  set({ links: [...rows, ""] })
                }}
              >
                {m.log_link_add()}
              </Button>
            </div>
          )}
        </div>
      )}
    </FieldGroup>
  )
}
