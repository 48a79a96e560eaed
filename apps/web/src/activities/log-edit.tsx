import { ButtonLink } from "@loa/ui/button.tsx"
import { Empty } from "@loa/ui/empty.tsx"
import { PageHead } from "@loa/ui/page.tsx"
import { useSuspenseQuery } from "@tanstack/react-query"
import { useState } from "react"
import { problemOf } from "../api/client.ts"
import { queryClient } from "../api/query-client.ts"
import { isAway } from "../outbox/failure.ts"
import type { KeptEntry } from "../outbox/outbox-db.ts"
import { entryOf } from "../outbox/outbox-entries.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { type Draft, draftOf } from "./draft.ts"
import { draftStore } from "./draft-store.ts"
import { LogDesk } from "./log-desk.tsx"
import { type Activity, activity, options } from "./queries.ts"
import { type Saved, savedOf } from "./use-draft.ts"

/** What there is of one activity: on the server, in the outbox, or half typed; one of them at least. */
export type Opened = { row: Activity | null; entry?: KeptEntry; typed?: Saved }

/** What this device holds is opened without the server too. */
async function rowOf(id: string, onDevice: boolean): Promise<Activity | null> {
  if (!onDevice) return queryClient.fetchQuery(activity(id))
  try {
    return await queryClient.fetchQuery({ ...activity(id), retry: false })
  } catch (error) {
    if (isAway(error) || problemOf(error).code === "not-found") return null
    throw error
  }
}

const writerOf = ({ organizationId, planId }: Draft) => ({
  organization: organizationId,
  plan: planId,
})

const contentOf = ({ row, entry, typed }: Opened): Draft | null =>
  entry?.write ?? row ?? typed?.draft ?? null

export async function loadEdit(accountId: string, id: string): Promise<Opened> {
  const entry = await entryOf(accountId, id).catch(() => undefined)
  const kept = draftStore(accountId, id).read()
  const typed = kept ? { ...kept, writeId: null } : undefined
  const opened = { row: await rowOf(id, Boolean(entry ?? kept)), entry, typed }
  const content = contentOf(opened)
  if (content && (!opened.row || opened.row.may.write))
    await queryClient.fetchQuery(options(writerOf(content)))
  return opened
}

/** Over which version the form writes: the one its text was typed over, not one it has never shown. */
function startOf({ row, entry, typed }: Opened): Saved | null {
  const known = row && savedOf(row)
  if (!entry) return known ?? typed ?? null
  const { id, write, savedVersion } = entry
  const version = savedVersion ?? write.version
  return { id, version, writeId: null, draft: known?.draft ?? draftOf(write) }
}

export function Edit(props: { opened: Opened; onNext: () => void }) {
  // What is being typed must not be replaced when the row is asked for again.
  const [opened] = useState(props.opened)
  const { row, entry } = opened
  const saved = startOf(opened)
  if (saved && (entry || !row || row.may.write))
    return <EditDesk {...opened} saved={saved} onNext={props.onNext} />
  return (
    <>
      <PageHead title={m.log_edit_title()} />
      <Empty
        title={m.log_not_editable_title()}
        action={
          <ButtonLink to={paths.workActivity(row?.id ?? "")}>{m.log_open_activity()}</ButtonLink>
        }
      >
        {m.log_not_editable_detail()}
      </Empty>
    </>
  )
}

function EditDesk(props: Opened & { saved: Saved; onNext: () => void }) {
  const { row, entry, saved, onNext } = props
  const { data } = useSuspenseQuery(options(writerOf(entry?.write ?? saved.draft)))
  const desk = { form: saved.id, saved, entry, row: row ?? undefined }
  return <LogDesk {...desk} initial={data} onNext={onNext} />
}
