import { Dialog } from "@loa/ui/dialog.tsx"
import { Stack } from "@loa/ui/page.tsx"
import { m } from "../paraglide/messages.js"
import type { Evidence } from "./queries.ts"
import { ShownFile } from "./shown-file.tsx"

type Props = { file: Evidence; activityId: string; onClose: () => void }

/** The file as large as the screen allows, with what is said of it. */
export const ViewDialog = ({ file, onClose }: Props) => (
  <Dialog
    wide
    open
    onClose={onClose}
    title={file.caption || file.name}
    closeLabel={m.evidence_close()}
  >
    <Stack>
      <ShownFile file={file} />
      {file.altText && <p lang="vi">{file.altText}</p>}
    </Stack>
  </Dialog>
)
