import { Button } from "@loa/ui/button.tsx"
import { Note } from "@loa/ui/note.tsx"
import { PageHead } from "@loa/ui/page.tsx"
import { useSuspenseQuery } from "@tanstack/react-query"
import { useLiveQuery } from "dexie-react-hooks"
import { formatCount } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { session } from "../session/queries.ts"
import { CarryQueue } from "./carry-queue.tsx"
import { waits } from "./due.ts"
import styles from "./outbox.module.css"
import { type KeptFile, outboxDb } from "./outbox-db.ts"
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
function byActivity({ files }: Outbox, texts: ReadonlySet<string>): KeptFile[][] {
  const going = files.filter((file) => waits(file) && !texts.has(file.activityId))
  return [...Map.groupBy(going, ({ activityId }) => activityId).values()]
}

/** The activities of an account whose text is still here. */
const useTexts = (accountId: string) =>
  useLiveQuery(async () => {
    const keys = await outboxDb.entries.where({ accountId }).primaryKeys()
    return new Set(keys.map(([, id]) => id))
  }, [accountId]) ?? none
const none: ReadonlySet<string> = new Set()

function Refused({ outbox, filesOf }: { outbox: Outbox; filesOf: (id: string) => number }) {
  const { refusedEntries } = outbox
  const files = outbox.files.filter(({ state }) => state === "refused")
  return (
    <Group
      title={m.outbox_refused_title()}
      count={refusedEntries.length + files.length}
      lede={m.outbox_refused_lede()}
    >
      {refusedEntries.map((entry) => (
        <EntryRow key={entry.id} entry={entry} files={filesOf(entry.id)} />
      ))}
      {files.map((file) => (
        <RefusedFileRow key={file.id} file={file} />
      ))}
    </Group>
  )
}

const shownGroups = 10

function Waiting({ outbox, accountId }: { outbox: Outbox; accountId: string }) {
  const sent = useLiveQuery(() => sentLately(accountId), [accountId]) ?? []
  const texts = useTexts(accountId)
  const counts = new Map<string, number>()
  for (const { activityId } of outbox.files)
    counts.set(activityId, (counts.get(activityId) ?? 0) + 1)
  const filesOf = (id: string) => counts.get(id) ?? 0
  const titleOf = (id: string | undefined) => sent.find((row) => row.id === id)?.title
  const { nextEntries } = outbox
  const alone = byActivity(outbox, texts)
  const shown = alone.slice(0, shownGroups)
  const count = texts.size - outbox.refusedEntries.length + alone.length
  const more = count - nextEntries.length - shown.length
  return (
    <>
      <Refused outbox={outbox} filesOf={filesOf} />
      <Group title={m.outbox_waiting_title()} count={count}>
        {nextEntries.map((entry) => (
          <EntryRow key={entry.id} entry={entry} files={filesOf(entry.id)} />
        ))}
        {shown.map((group) => (
          <FilesRow
            key={group[0]?.activityId}
            files={group}
            title={titleOf(group[0]?.activityId)}
          />
        ))}
        {more > 0 && <li className={styles.row}>{m.outbox_more({ count: formatCount(more) })}</li>}
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
