import { Button, ButtonLink, ButtonRow } from "@loa/ui/button.tsx"
import { Card } from "@loa/ui/card.tsx"
import { Icon } from "@loa/ui/icon.tsx"
import { Note } from "@loa/ui/note.tsx"
import { Halves, Section, Stack } from "@loa/ui/page.tsx"
import { type DragEvent, useId, useState } from "react"
import { api } from "../api/client.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import styles from "./import.module.css"
import type { Options } from "./queries.ts"
import type { ImportActions } from "./use-import.ts"
import { WriterFields } from "./writer-fields.tsx"

type Props = { options: Options; importing: ImportActions }

/** Whose activities, and where they come from: a file, the clipboard, or the keyboard. */
export function ImportSourceForm({ options, importing }: Props) {
  const { busy } = importing
  return (
    <Stack>
      <WriterFields options={options} />
      {busy && (
        <Note role="status" icon="clock">
          {m.import_reading()}
        </Note>
      )}
      <Halves>
        <FromFile importing={importing} />
        <FromClipboard importing={importing} />
      </Halves>
      <Halves>
        <Section small title={m.import_template_title()} lede={m.import_template_lede()}>
          <ButtonLink icon="download" href={templateOf(options)} download>
            {m.import_template()}
          </ButtonLink>
        </Section>
        <Section small title={m.import_blank_title()} lede={m.import_blank_lede()}>
          <ButtonRow>
            <Button icon="grid" onClick={importing.openBlank}>
              {m.import_blank()}
            </Button>
            <ButtonLink icon="printer" to={paths.logSheet()}>
              {m.sheet_link()}
            </ButtonLink>
          </ButtonRow>
        </Section>
      </Halves>
    </Stack>
  )
}

const templateOf = ({ organization, planId }: Options) =>
  api.activities.import.template.$path({
    query: { organization: organization.id, ...(planId && { plan: planId }) },
  })

function FromFile({ importing }: { importing: ImportActions }) {
  const id = useId()
  const [over, setOver] = useState(false)
  const take = (files: FileList | null) => {
    const file = files?.[0]
    if (file) void importing.open(file)
  }
  const drag = (isOver: boolean) => (event: DragEvent) => {
    event.preventDefault()
    setOver(isOver)
  }
  return (
    <Section small title={m.import_file_title()}>
      {/* Dropping is a second way; the button inside is the first. */}
      <label
        htmlFor={id}
        className={styles.drop}
        data-over={over || undefined}
        onDragOver={drag(true)}
        onDragLeave={drag(false)}
        onDrop={(event) => {
          drag(false)(event)
          take(event.dataTransfer.files)
        }}
      >
        <input
          id={id}
          type="file"
          className="vh"
          aria-label={m.import_file_label()}
          accept=".xlsx,.csv,.tsv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          onChange={(event) => {
            take(event.currentTarget.files)
            event.currentTarget.value = ""
          }}
        />
        <span className={styles.choose}>
          <Icon name="upload" size={18} />
          {m.import_file_label()}
        </span>
        <span>{m.import_file_hint()}</span>
      </label>
    </Section>
  )
}

function FromClipboard({ importing }: { importing: ImportActions }) {
  const id = useId()
  return (
    <Section small title={m.import_paste_title()}>
      <Card>
        <label htmlFor={id} className={styles.pasteLabel}>
          {m.import_paste_hint()}
        </label>
        <textarea
          id={id}
          className={styles.paste}
          rows={4}
          placeholder={m.import_paste_placeholder()}
          onPaste={(event) => {
            // Thousands of rows are not put on the page first.
            event.preventDefault()
            void importing.open(event.clipboardData.getData("text/plain"))
          }}
        />
      </Card>
      <div className={styles.clipboard}>
        <ClipboardButton importing={importing} />
      </div>
    </Section>
  )
}

/** For phones, where a paste key is hard to find; the browser asks for leave itself. */
function ClipboardButton({ importing }: { importing: ImportActions }) {
  if (typeof navigator.clipboard?.readText !== "function") return null
  const paste = async () => {
    const text = await navigator.clipboard.readText().catch(() => "")
    if (text) await importing.open(text)
  }
  return (
    <Button icon="copy" onClick={() => void paste()}>
      {m.import_paste_button()}
    </Button>
  )
}
