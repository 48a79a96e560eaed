import { Button } from "@loa/ui/button.tsx"
import { Dialog } from "@loa/ui/dialog.tsx"
import { Stack } from "@loa/ui/page.tsx"
import { showToast } from "@loa/ui/toast-store.ts"
import { useInfiniteQuery, useMutation } from "@tanstack/react-query"
import { Refused } from "../activities/refused.tsx"
import { problemOf } from "../api/client.ts"
import { m } from "../paraglide/messages.js"
import styles from "./evidence.module.css"
import { FileTile } from "./file-tile.tsx"
import { isPicture } from "./kind-words.ts"
import { attachEvidence, evidenceList, fileAddress } from "./queries.ts"

type Props = {
  organizationId: string
  activityId: string
  /** Files the activity has already. */
  without: readonly string[]
  onClose: () => void
}

/** Files the organization sent before, to prove one more activity: an attendance list of a whole day, a broadcast. */
export function ReuseDialog({ organizationId, activityId, without, onClose }: Props) {
  const list = useInfiniteQuery(evidenceList(organizationId))
  const attach = useMutation(attachEvidence)
  const files = list.data?.pages.flatMap(({ data }) => data) ?? []
  const others = files.filter(({ id }) => !without.includes(id))
  const problem = attach.error ?? list.error
  const use = (id: string) =>
    attach.mutate({ id, activityId }, { onSuccess: () => showToast({ text: m.evidence_reused() }) })
  return (
    <Dialog
      wide
      open
      onClose={onClose}
      title={m.evidence_reuse_title()}
      closeLabel={m.evidence_close()}
      actions={<Button onClick={onClose}>{m.evidence_done()}</Button>}
    >
      <Stack>
        {problem && <Refused problem={problemOf(problem)} />}
        {list.isPending && <p role="status">{m.evidence_loading()}</p>}
        {list.isSuccess && others.length === 0 && <p>{m.evidence_reuse_none()}</p>}
        <ul className={styles.tiles}>
          {others.map(({ id, name, caption, mediaType }) => (
            <li key={id}>
              <FileTile
                name={caption || name}
                mediaType={mediaType}
                src={fileAddress(id)}
                label={m.evidence_reuse_pick({ name: caption || name })}
                mark={isPicture(mediaType) && caption ? caption : undefined}
                onOpen={() => use(id)}
              />
            </li>
          ))}
        </ul>
        {list.hasNextPage && (
          <div>
            <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              {m.evidence_more()}
            </Button>
          </div>
        )}
      </Stack>
    </Dialog>
  )
}
