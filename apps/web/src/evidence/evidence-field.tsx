import { mostFiles } from "@loa/domain/evidence/media.ts"
import { Button } from "@loa/ui/button.tsx"
import { FieldGroup } from "@loa/ui/field.tsx"
import { Icon, type IconName } from "@loa/ui/icon.tsx"
import { Note } from "@loa/ui/note.tsx"
import { useState } from "react"
import { formatBytes } from "../format.ts"
import { m } from "../paraglide/messages.js"
import styles from "./evidence.module.css"
import { HeldTile } from "./held-tile.tsx"
import { accepted, holdChosen } from "./hold-chosen.ts"
import { KeptTile } from "./kept-tile.tsx"
import { isPicture } from "./kind-words.ts"
import { ReuseDialog } from "./reuse-dialog.tsx"
import { useFormFiles } from "./use-form-files.ts"

type Props = {
  activityId: string
  /** Whose files may be used again. */
  organizationId: string
}

/** Photos, documents and recordings of the activity a form writes: taken, chosen, or used again. */
export function EvidenceField({ activityId, organizationId }: Props) {
  const { accountId, known, held, kept } = useFormFiles(activityId)
  const { busy, problems, choose } = useChoosing({ accountId, activityId })
  const [reusing, setReusing] = useState(false)
  const count = held.length + kept.length
  const take = (chosen: FileList | null) => void choose([...(chosen ?? [])], mostFiles - count)
  return (
    <FieldGroup label={m.evidence_label()} aside={m.evidence_aside()}>
      {(group) => (
        // biome-ignore lint/a11y/useSemanticElements: the label is drawn by the field around it
        <div role="group" className={styles.field} {...group}>
          <ul className={styles.tiles}>
            {kept.map((file) => (
              <li key={file.id}>
                <KeptTile file={file} activityId={activityId} />
              </li>
            ))}
            {held.map((file) => (
              <li key={file.id}>
                <HeldTile file={file} />
              </li>
            ))}
            <li>
              <Picker
                icon="camera"
                label={count > 0 ? m.evidence_take_more() : m.evidence_take_photo()}
                accept="image/*"
                capture="environment"
                onFiles={take}
              />
            </li>
            <li>
              <Picker
                multiple
                icon="upload"
                label={m.evidence_choose()}
                accept={accepted}
                onFiles={take}
              />
            </li>
          </ul>
          <div role="status" className={styles.sum}>
            {busy ? m.evidence_shrinking(busy) : <Sum files={[...kept, ...held.map(sized)]} />}
          </div>
          {problems.map((problem) => (
            <Note key={problem} icon="warning" tone="late" role="alert">
              {problem}
            </Note>
          ))}
          {known && (
            <div>
              <Button variant="quiet" icon="plus" onClick={() => setReusing(true)}>
                {m.evidence_reuse()}
              </Button>
            </div>
          )}
          <Note icon="lock">{m.evidence_internal()}</Note>
          {reusing && (
            <ReuseDialog
              {...{ organizationId, activityId }}
              without={kept.map(({ id }) => id)}
              onClose={() => setReusing(false)}
            />
          )}
        </div>
      )}
    </FieldGroup>
  )
}

const sized = ({ mediaType, bytes }: { mediaType: string; bytes: Blob }) => ({
  ...{ mediaType, size: bytes.size },
})

/** Photos are shrunk one after another: an old phone has memory for one. */
function useChoosing(of: { accountId: string; activityId: string }) {
  const [busy, setBusy] = useState<{ done: number; all: number } | null>(null)
  const [problems, setProblems] = useState<string[]>([])
  async function choose(files: readonly File[], room: number) {
    const taken = files.slice(0, Math.max(0, room))
    const wrong: string[] =
      files.length > taken.length ? [m.evidence_problem_many({ most: mostFiles })] : []
    setProblems([])
    try {
      for (const [at, file] of taken.entries()) {
        setBusy({ done: at + 1, all: taken.length })
        const problem = await holdChosen(file, of)
        if (problem) wrong.push(problem)
      }
    } finally {
      setBusy(null)
      setProblems(wrong)
    }
  }
  return { busy, problems, choose }
}

type PickerProps = {
  icon: IconName
  label: string
  accept: string
  capture?: "environment"
  multiple?: boolean
  onFiles: (files: FileList | null) => void
}

/** A tile that opens the camera or the chooser of files; the same file may be chosen twice in a row. */
const Picker = ({ icon, label, onFiles, ...input }: PickerProps) => (
  <label className={styles.add}>
    <input
      {...input}
      type="file"
      className="vh"
      onChange={({ currentTarget }) => {
        onFiles(currentTarget.files)
        currentTarget.value = ""
      }}
    />
    <Icon name={icon} />
    {label}
  </label>
)

function Sum({ files }: { files: readonly { mediaType: string; size: number }[] }) {
  const photos = files.filter(({ mediaType }) => isPicture(mediaType))
  const others = files.filter(({ mediaType }) => !isPicture(mediaType))
  const sizeOf = (some: typeof files) => formatBytes(some.reduce((sum, { size }) => sum + size, 0))
  return (
    <>
      {photos.length > 0 && m.evidence_sum_photos({ count: photos.length, size: sizeOf(photos) })}{" "}
      {others.length > 0 && m.evidence_sum_files({ count: others.length, size: sizeOf(others) })}
    </>
  )
}
