import { Card } from "@loa/ui/card.tsx"
import { Section } from "@loa/ui/page.tsx"
import { TextLink } from "@loa/ui/text-link.tsx"
import { type ReactNode, useState } from "react"
import { draftStore, keptDrafts } from "../activities/draft-store.ts"
import { formatCount, formatInstant } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import styles from "./outbox.module.css"
import type { KeptEntry, KeptFile, SentEntry } from "./outbox-db.ts"
import { dropEntry, retryEntry } from "./outbox-entries.ts"
import { dropHeldFile, dropUnsentFiles, retryFile } from "./outbox-files.ts"
import { OutboxRow } from "./outbox-row.tsx"

type GroupProps = { title: string; count: number; lede?: string; children: ReactNode }

export const Group = ({ title, count, lede, children }: GroupProps) =>
  count > 0 && (
    <Section small title={title} count={formatCount(count)} lede={lede}>
      <Card rows>
        <ul className={styles.rows}>{children}</ul>
      </Card>
    </Section>
  )

const photos = (count: number) =>
  count > 0 ? ` · ${m.outbox_photos({ count: formatCount(count) })}` : ""

/** A text that waits or was refused. */
export function EntryRow({ entry, files }: { entry: KeptEntry; files: number }) {
  const { accountId, id, write, state, queuedAt, problem, submit } = entry
  const refused = state === "refused"
  const goal = submit ? m.outbox_goal_submit() : m.outbox_goal_draft()
  return (
    <OutboxRow
      title={write.title}
      problem={refused ? problem : null}
      mend={{ to: paths.editActivity(id), label: refused ? m.outbox_mend() : m.outbox_look() }}
      onRetry={problem ? () => void retryEntry(accountId, id) : undefined}
      onDrop={() => void dropEntry(accountId, id)}
      drop={m.outbox_drop_entry()}
    >
      {state === "sending" ? m.outbox_state_sending() : formatInstant(queuedAt)}
      {` · ${goal}${photos(files)}`}
      {!refused && problem && problem.code === "bug" && ` · ${problem.title}`}
    </OutboxRow>
  )
}

/** The files of one activity whose text the server has. */
export function FilesRow({ files, title }: { files: readonly KeptFile[]; title?: string }) {
  const [first] = files
  if (!first) return null
  const sending = files.some(({ state }) => state === "sending")
  return (
    <OutboxRow
      title={title ?? first.name}
      mend={{ to: paths.workActivity(first.activityId), label: m.outbox_look() }}
    >
      {sending ? m.outbox_state_sending() : m.outbox_photos({ count: formatCount(files.length) })}
    </OutboxRow>
  )
}

export const RefusedFileRow = ({ file }: { file: KeptFile }) => (
  <OutboxRow
    title={file.caption || file.name}
    problem={file.problem}
    mend={{ to: paths.workActivity(file.activityId), label: m.outbox_look() }}
    onRetry={() => void retryFile(file.id)}
    onDrop={() => void dropHeldFile(file.id)}
    drop={m.outbox_drop_file()}
  >
    {file.name}
  </OutboxRow>
)

/** Forms left half filled in; they are nobody's business but this device's until they are sent. */
export function TypedGroup(props: { accountId: string; filesOf: (id: string) => number }) {
  const { accountId, filesOf } = props
  const [typed, setTyped] = useState(() => keptDrafts(accountId))
  const drop = (form: string, id: string) => {
    draftStore(accountId, form).forget()
    void dropUnsentFiles(accountId, id)
    setTyped((rows) => rows.filter((row) => row.form !== form))
  }
  return (
    <Group title={m.outbox_typed_title()} count={typed.length} lede={m.outbox_typed_lede()}>
      {typed.map(({ form, id, draft, keptAt, address }) => (
        <OutboxRow
          key={form}
          title={draft.title}
          mend={{ to: address, label: m.outbox_type_on() }}
          onDrop={() => drop(form, id)}
          drop={m.outbox_drop_entry()}
        >
          {formatInstant(keptAt)}
          {photos(filesOf(id))}
        </OutboxRow>
      ))}
    </Group>
  )
}

/** What has gone from here since yesterday. */
export const SentGroup = ({ sent }: { sent: readonly SentEntry[] }) => (
  <Group title={m.outbox_sent_title()} count={sent.length}>
    {sent.map(({ id, title, at, submitted }) => (
      <li key={id} className={styles.row}>
        <TextLink to={paths.workActivity(id)} lang="vi">
          {title || m.activity_untitled()}
        </TextLink>
        <p className={styles.quiet}>
          {formatInstant(new Date(at).toISOString())}
          {` · ${submitted ? m.outbox_goal_submit() : m.outbox_goal_draft()}`}
        </p>
      </li>
    ))}
  </Group>
)
