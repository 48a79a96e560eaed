import type { EvidenceKind } from "@loa/domain/evidence/kinds.ts"
import { Button } from "@loa/ui/button.tsx"
import { classNames } from "@loa/ui/class-names.ts"
import { Dialog } from "@loa/ui/dialog.tsx"
import { Note } from "@loa/ui/note.tsx"
import { Stack } from "@loa/ui/page.tsx"
import { useState } from "react"
import { describeHeldFile, dropHeldFile, type HeldFile } from "../outbox/outbox-files.ts"
import { m } from "../paraglide/messages.js"
import styles from "./evidence.module.css"
import { FileTile } from "./file-tile.tsx"
import { isPicture, kindText } from "./kind-words.ts"
import { SayFields } from "./say-fields.tsx"
import { useBlobAddress } from "./use-blob-address.ts"

const stateText = (state: HeldFile["state"]) => {
  if (state === "refused") return m.evidence_refused()
  if (state === "sending") return m.evidence_sending()
  return state === "waiting" ? m.evidence_waits() : undefined
}

/** A file that is still on this device: what it is may be said, and it may be dropped. */
export function HeldTile({ file }: { file: HeldFile }) {
  const { id, name, mediaType, kind, state } = file
  const [open, setOpen] = useState(false)
  const src = useBlobAddress(file.bytes)
  const plain = kind === "photo" || !isPicture(mediaType)
  return (
    <>
      <FileTile
        {...{ name, mediaType, src }}
        label={m.evidence_edit({ name })}
        mark={stateText(state) ?? (plain ? undefined : kindText(kind))}
        wrong={state === "refused"}
        onOpen={() => setOpen(true)}
        onRemove={() => void dropHeldFile(id)}
      />
      {open && <HeldDialog file={file} src={src} onClose={() => setOpen(false)} />}
    </>
  )
}

type DialogProps = { file: HeldFile; src?: string; onClose: () => void }

function HeldDialog({ file, src, onClose }: DialogProps) {
  const { id, mediaType, problem } = file
  const [said, setSaid] = useState<{ kind: EvidenceKind; caption: string }>(file)
  const done = () => {
    const { kind, caption } = said
    if (kind !== file.kind || caption !== file.caption) void describeHeldFile(id, { kind, caption })
    onClose()
  }
  return (
    <Dialog
      open
      onClose={done}
      title={file.name}
      closeLabel={m.evidence_close()}
      actions={
        <>
          <Button variant="quiet" icon="trash" onClick={() => void dropHeldFile(id)}>
            {m.evidence_drop_button()}
          </Button>
          <Button variant="main" onClick={done}>
            {m.evidence_done()}
          </Button>
        </>
      }
    >
      <Stack>
        {problem && (
          <Note icon="warning" tone="late">
            {problem.detail}
          </Note>
        )}
        {isPicture(mediaType) && src && (
          <img src={src} alt="" className={classNames(styles.large, styles.beside)} />
        )}
        <SayFields mediaType={mediaType} said={said} onSay={setSaid} />
      </Stack>
    </Dialog>
  )
}
