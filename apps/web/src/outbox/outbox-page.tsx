import { Button } from "@loa/ui/button.tsx"
import { Note } from "@loa/ui/note.tsx"
import { PageHead } from "@loa/ui/page.tsx"
import { useSuspenseQuery } from "@tanstack/react-query"
import { useLiveQuery } from "dexie-react-hooks"
import { formatCount } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { session } from "../session/queries.ts"
import { CarryQueue } from "./carry-queue.tsx"
import styles from "./outbox.module.css"
import type { KeptFile } from "./outbox-db.ts"
import { sentLately } from "./outbox-entries.ts"
import {
  EntryRow,
  FilesRow,
  Group,
  RefusedFileRow,
  SentGroup,
  TypedGroup,
} from "./outbox-groups.tsx"
import { pauseReason } from "./pause-words.ts"
import { type Outbox, type Standing, useOutbox } from "./use-outbox.ts"
import { wakeSender } from "./wake.ts"

/** How it stands with all of it, in a sentence. */
function standing({ waiting, refused, sending, pause }: Standing): string {
  const count = formatCount(waiting)
  if (waiting > 0 && pause)
    return `${m.outbox_lede_waiting({ count })} ${pauseReason(pause.problem)}`
  if (sending > 0) return m.outbox_lede_sending({ count })
  if (waiting > 0) return m.outbox_lede_waiting({ count })
  return refused > 0 ? m.outbox_lede_refused() : m.outbox_lede_empty()
}

/** The files that no longer wait for a text, by their activity. */
function byActivity({ entries, files }: Outbox): KeptFile[][] {
  const texts = new Set(entries.map(({ id }) => id))
  const going = files.filter(
    ({ state, activityId }) =>
      (state === "waiting" || state === "sending") && !texts.has(activityId),
  )
  return [...Map.groupBy(going, ({ activityId }) => activityId).values()]
}

function Waiting({ outbox, accountId }: { outbox: Outbox; accountId: string }) {
  const sent = useLiveQuery(() => sentLately(accountId), [accountId]) ?? []
  const { entries, files } = outbox
  const filesOf = (id: string) => files.filter(({ activityId }) => activityId === id).length
  const titleOf = (id: string | undefined) => sent.find((row) => row.id === id)?.title
  const refused = entries.filter(({ state }) => state === "refused")
  const waiting = entries.filter(({ state }) => state !== "refused")
  const refusedFiles = files.filter(({ state }) => state === "refused")
  const alone = byActivity(outbox)
  return (
    <>
      <Group
        title={m.outbox_refused_title()}
        count={refused.length + refusedFiles.length}
        lede={m.outbox_refused_lede()}
      >
        {refused.map((entry) => (
          <EntryRow key={entry.id} entry={entry} files={filesOf(entry.id)} />
        ))}
        {refusedFiles.map((file) => (
          <RefusedFileRow key={file.id} file={file} />
        ))}
      </Group>
      <Group title={m.outbox_waiting_title()} count={waiting.length + alone.length}>
        {waiting.map((entry) => (
          <EntryRow key={entry.id} entry={entry} files={filesOf(entry.id)} />
        ))}
        {alone.map((group) => (
          <FilesRow
            key={group[0]?.activityId}
            files={group}
            title={titleOf(group[0]?.activityId)}
          />
        ))}
      </Group>
      <TypedGroup accountId={accountId} filesOf={filesOf} />
      <SentGroup sent={sent.slice(0, 20)} />
    </>
  )
}

/** Whether the browser has promised not to clear what is kept here; undefined until it has said so. */
const usePersisted = () =>
  useLiveQuery(async () => (await navigator.storage?.persisted()) ?? false, [])

/** What of this account is on this device only, why, and what can be done about it. */
export function Component() {
  const { person } = useSuspenseQuery(session).data
  const accountId = person?.accountId ?? ""
  const outbox = useOutbox(accountId)
  const persisted = usePersisted()
  const { waiting } = outbox
  return (
    <>
      <title>{`${m.outbox_title()} · Loa`}</title>
      <PageHead
        title={m.outbox_title()}
        lede={<span role="status">{standing(outbox)}</span>}
        action={
          waiting > 0 && (
            <Button variant="main" icon="send" onClick={wakeSender}>
              {m.outbox_send_now()}
            </Button>
          )
        }
      />
      <Waiting outbox={outbox} accountId={accountId} />
      <div className={styles.foot}>
        <CarryQueue accountId={accountId} waiting={waiting + outbox.refused} />
        {persisted === false && <Note icon="info">{m.outbox_not_persisted()}</Note>}
      </div>
    </>
  )
}
