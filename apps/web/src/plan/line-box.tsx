import { organizationsAs } from "@loa/domain/accounts/actor.ts"
import { Button, ButtonLink, ButtonRow } from "@loa/ui/button.tsx"
import { Note, Quote } from "@loa/ui/note.tsx"
import { ProgressTag } from "@loa/ui/progress-tag.tsx"
import { showToast } from "@loa/ui/toast-store.ts"
import { useMutation, useSuspenseQuery } from "@tanstack/react-query"
import { useState } from "react"
import { problemOf } from "../api/client.ts"
import { formatDay } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { actorOf, session } from "../session/queries.ts"
import styles from "./board.module.css"
import { type LinePage, type LineTrack, unwaive } from "./board-queries.ts"
import { boxName, stateText, stateTone } from "./board-words.ts"
import { BoxEntries, type BoxSpan } from "./line-entries.tsx"
import { WaiveDialog } from "./waive-dialog.tsx"

type Props = { track: LineTrack; page: LinePage; box: BoxSpan }

/** One box: how it stands, why it will not be done, what was logged in it, and what may be done about it. */
export function BoxPanel({ track, page, box }: Props) {
  const found = track.boxes.find(({ key }) => key === box.key)
  const state = found?.state ?? track.age?.state
  const waiver = found ? found.waiver : track.waiver
  return (
    <div className={styles.boxPanel}>
      {track.cadence === "weekly" && (
        <h3 className={styles.stand}>
          {boxName(box)}
          {state && <ProgressTag tone={stateTone[state]}>{stateText[state]()}</ProgressTag>}
        </h3>
      )}
      {waiver && (
        <Quote
          by={m.line_waiver_by({
            name: waiver.byName,
            organization: waiver.byOrganization,
            day: formatDay(waiver.on),
          })}
        >
          <span lang="vi">{waiver.reason}</span>
        </Quote>
      )}
      <Doors {...{ track, page, box, waived: waiver !== null, done: state === "done" }} />
      <BoxEntries page={page} box={box} />
    </div>
  )
}

function Doors(props: Props & { waived: boolean; done: boolean }) {
  const { track, page, box, waived, done } = props
  const [asking, setAsking] = useState(false)
  const actor = actorOf(useSuspenseQuery(session).data)
  const may = page.mayWaive.includes(track.organizationId)
  const logs = organizationsAs(actor, "reporter").length > 0 && page.line.role !== null
  if (!logs && (!may || done)) return null
  return (
    <>
      <ButtonRow>
        {logs && (
          <ButtonLink
            size="sm"
            variant={done || waived ? "default" : "main"}
            to={paths.logActivity({ task: page.line.code })}
            aria-label={m.tasks_log_for({ code: page.line.code })}
          >
            {m.tasks_log()}
          </ButtonLink>
        )}
        {may && waived && <Unwaive track={track} page={page} box={box} />}
        {may && !waived && !done && (
          <Button size="sm" variant="quiet" onClick={() => setAsking(true)}>
            {m.line_waive()}
          </Button>
        )}
      </ButtonRow>
      {asking && <WaiveDialog {...{ track, page, box }} onClose={() => setAsking(false)} />}
    </>
  )
}

function Unwaive({ track, page, box }: Props) {
  const back = useMutation({
    ...unwaive,
    onSuccess: async (...answer) => {
      await unwaive.onSuccess?.(...answer)
      showToast({ text: m.line_unwaived() })
    },
  })
  return (
    <>
      <Button
        size="sm"
        busy={back.isPending}
        onClick={() =>
          back.mutate({
            plan: page.plan.id,
            task: page.line.code,
            organization: track.organizationId,
            boxes: [box.key],
          })
        }
      >
        {m.line_unwaive()}
      </Button>
      {back.error && (
        <Note tone="late" role="alert">
          {problemOf(back.error).detail}
        </Note>
      )}
    </>
  )
}
