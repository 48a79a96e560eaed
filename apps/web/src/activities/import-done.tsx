import { Button, ButtonLink, ButtonRow } from "@loa/ui/button.tsx"
import { Empty } from "@loa/ui/empty.tsx"
import { formatCount } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"

export type ImportResult = { importId: string; activities: number; submitted: boolean }

type Props = { result: ImportResult; onAgain: () => void }

/** What was written, and the way to it. */
export function ImportDone({ result, onAgain }: Props) {
  const count = formatCount(result.activities)
  return (
    <Empty
      title={m.import_done_title({ count })}
      action={
        <ButtonRow>
          <ButtonLink
            variant="main"
            icon="list"
            to={paths.workActivities({ loat: result.importId })}
          >
            {m.import_done_open()}
          </ButtonLink>
          <Button icon="upload" onClick={onAgain}>
            {m.import_done_again()}
          </Button>
        </ButtonRow>
      }
    >
      <p role="status">{result.submitted ? m.import_done_submitted() : m.import_done_drafts()}</p>
    </Empty>
  )
}
