import { showToast } from "@loa/ui/toast-store.ts"
import { useMutation } from "@tanstack/react-query"
import { useState } from "react"
import { problemOf } from "../api/client.ts"
import { m } from "../paraglide/messages.js"
import { DescribeDialog } from "./describe-dialog.tsx"
import { FileTile } from "./file-tile.tsx"
import { isPicture, kindText } from "./kind-words.ts"
import { detachEvidence, type Evidence, fileAddress } from "./queries.ts"
import { ViewDialog } from "./view-dialog.tsx"

type Props = { file: Evidence; activityId: string }

/** A file the server has, within the form: what it is may be said, and it may be taken from the activity. */
export function KeptTile({ file, activityId }: Props) {
  const { id, name, mediaType, kind, may } = file
  const [open, setOpen] = useState(false)
  const detach = useMutation(detachEvidence)
  const drop = () =>
    detach.mutate(
      { id, activityId },
      {
        onSuccess: () => showToast({ text: m.evidence_dropped() }),
        onError: (error) => showToast({ text: problemOf(error).detail, tone: "late" }),
      },
    )
  const label = may.describe ? m.evidence_edit({ name }) : m.evidence_open({ name })
  const Opened = may.describe ? DescribeDialog : ViewDialog
  return (
    <>
      <FileTile
        {...{ name, mediaType, label }}
        src={fileAddress(id)}
        mark={kind === "photo" || !isPicture(mediaType) ? undefined : kindText(kind)}
        onOpen={() => setOpen(true)}
        onRemove={may.detach ? drop : undefined}
      />
      {open && <Opened {...{ file, activityId }} onClose={() => setOpen(false)} />}
    </>
  )
}
