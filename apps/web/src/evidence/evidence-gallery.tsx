import { endingOf } from "@loa/domain/evidence/media.ts"
import { Button, ButtonRow } from "@loa/ui/button.tsx"
import { Icon } from "@loa/ui/icon.tsx"
import { Note } from "@loa/ui/note.tsx"
import { showToast } from "@loa/ui/toast-store.ts"
import { useMutation } from "@tanstack/react-query"
import { useState } from "react"
import { problemOf } from "../api/client.ts"
import { formatBytes, formatInstant } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { DescribeDialog } from "./describe-dialog.tsx"
import styles from "./evidence.module.css"
import { FileTile } from "./file-tile.tsx"
import { isPicture, kindText } from "./kind-words.ts"
import { PublishDialog } from "./publish-dialog.tsx"
import { type Evidence, fileAddress, unpublishEvidence } from "./queries.ts"
import { RemoveDialog } from "./remove-dialog.tsx"
import { ShownFile } from "./shown-file.tsx"
import { ViewDialog } from "./view-dialog.tsx"

type Props = { activityId: string; files: readonly Evidence[] }

const hasPicture = ({ mediaType, removedAt }: Evidence) =>
  removedAt === null && isPicture(mediaType)

/** What proves an activity, pictures first: to look at, to describe, to make public or take down. */
export const EvidenceGallery = ({ activityId, files }: Props) => (
  <ul className={styles.gallery}>
    {files
      .toSorted((a, b) => Number(hasPicture(b)) - Number(hasPicture(a)))
      .map((file) => (
        <li key={file.id} className={hasPicture(file) ? undefined : styles.line}>
          {file.removedAt ? (
            <Removed file={file} />
          ) : (
            <GalleryFile file={file} activityId={activityId} />
          )}
        </li>
      ))}
  </ul>
)

const Removed = ({ file }: { file: Evidence }) => (
  <div className={styles.card}>
    <p>
      {kindText(file.kind)}, {m.evidence_removed_because({ reason: file.removedReason ?? "" })}
    </p>
  </div>
)

const dialogs = {
  view: ViewDialog,
  describe: DescribeDialog,
  publish: PublishDialog,
  remove: RemoveDialog,
}

function GalleryFile({ file, activityId }: { file: Evidence; activityId: string }) {
  const [open, setOpen] = useState<keyof typeof dialogs | null>(null)
  const Opened = open && dialogs[open]
  const { id, name, mediaType, caption, kind, size } = file
  return (
    <article className={styles.card} aria-label={caption || name}>
      {isPicture(mediaType) ? (
        <FileTile
          {...{ name, mediaType }}
          src={fileAddress(id)}
          label={m.evidence_open({ name: caption || name })}
          onOpen={() => setOpen("view")}
        />
      ) : (
        <ShownFile file={file} />
      )}
      <div className={styles.words}>
        {caption && <b lang="vi">{caption}</b>}
        {file.publicAt && (
          <span className={styles.public}>
            <Icon name="globe" size={16} /> {m.evidence_public()}
          </span>
        )}
        {file.altText && <span lang="vi">{file.altText}</span>}
        <small>
          {kindText(kind)}, {endingOf(mediaType)}, {formatBytes(size)}
        </small>
        <small>{m.evidence_by({ who: file.authorName, at: formatInstant(file.createdAt) })}</small>
      </div>
      <Actions file={file} activityId={activityId} onOpen={setOpen} />
      {Opened && <Opened {...{ file, activityId }} onClose={() => setOpen(null)} />}
    </article>
  )
}

type ActionProps = {
  file: Evidence
  activityId: string
  onOpen: (dialog: keyof typeof dialogs) => void
}

function Actions({ file, activityId, onOpen }: ActionProps) {
  const { id, version, may } = file
  const unpublish = useMutation(unpublishEvidence)
  if (!Object.values(may).some(Boolean)) return null
  const takeBack = () =>
    unpublish.mutate(
      { id, activityId, version },
      { onSuccess: () => showToast({ text: m.evidence_unpublished() }) },
    )
  return (
    <>
      {unpublish.error && (
        <Note icon="warning" tone="late" role="alert">
          {problemOf(unpublish.error).detail}
        </Note>
      )}
      <ButtonRow>
        {may.publish && (
          <Button size="sm" icon="globe" onClick={() => onOpen("publish")}>
            {m.evidence_publish()}
          </Button>
        )}
        {may.unpublish && (
          <Button size="sm" icon="eye-off" busy={unpublish.isPending} onClick={takeBack}>
            {m.evidence_unpublish()}
          </Button>
        )}
        {may.describe && (
          <Button size="sm" variant="quiet" icon="pencil" onClick={() => onOpen("describe")}>
            {m.evidence_describe()}
          </Button>
        )}
        {may.remove && (
          <Button size="sm" variant="quiet" icon="trash" onClick={() => onOpen("remove")}>
            {m.evidence_remove()}
          </Button>
        )}
      </ButtonRow>
    </>
  )
}
