import { Button, IconButton } from "@loa/ui/button.tsx"
import { FieldGroup } from "@loa/ui/field.tsx"
import { TextArea, TextInput } from "@loa/ui/text-input.tsx"
import { useEffect, useRef } from "react"
import { m } from "../paraglide/messages.js"
import { completeLink } from "./draft.ts"
import { errorAt, fieldId } from "./draft-check.ts"
import styles from "./log.module.css"
import type { PartProps } from "./log-part.ts"

const mostLinks = 10

/** What proves it: links, or a sentence saying why there is none. */
export function ProofPart(props: PartProps) {
  const { draft, set, errors, options } = props
  const channel = options.channels.find((c) => c.code === draft.channelCode)
  const none = draft.links.every((link) => link.trim() === "")
  return (
    <>
      <LinksPart {...props} asked={channel?.asks.includes("link") ?? false} />
      {none && (
        <TextArea
          id={fieldId("explanation")}
          label={m.log_explanation_label()}
          hint={m.log_explanation_hint()}
          rows={2}
          value={draft.explanation}
          error={errorAt(errors, "explanation")}
          onValue={(explanation) => set({ explanation })}
        />
      )}
    </>
  )
}

function LinksPart({ draft, set, errors, asked }: PartProps & { asked: boolean }) {
  const rows = draft.links.length > 0 ? draft.links : [""]
  const newest = useRef(false)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!newest.current) return
    newest.current = false
    const inputs = list.current?.querySelectorAll("input")
    inputs?.item(rows.length - 1)?.focus()
  }, [rows.length])
  const wrong = errorAt(errors, "links")
  return (
    <FieldGroup
      label={m.log_links_label()}
      aside={asked ? m.log_links_asked() : m.log_links_aside()}
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
                onBlur={() =>
                  link !== completeLink(link) && set({ links: rows.with(row, completeLink(link)) })
                }
              />
              <IconButton
                icon="trash"
                label={m.log_link_remove({ number: row + 1 })}
                onClick={() => set({ links: rows.toSpliced(row, 1) })}
              />
            </div>
          ))}
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
