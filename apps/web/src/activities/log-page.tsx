import { mayTryActivity } from "@loa/domain/activities/may.ts"
import { ButtonLink } from "@loa/ui/button.tsx"
import { Empty } from "@loa/ui/empty.tsx"
import { PageHead } from "@loa/ui/page.tsx"
import { useSuspenseQuery } from "@tanstack/react-query"
import { useState } from "react"
import { type LoaderFunctionArgs, useParams, useSearchParams } from "react-router"
import { v7 as uuidv7 } from "uuid"
import { queryClient } from "../api/query-client.ts"
import { m } from "../paraglide/messages.js"
import { type LogAsked, paths } from "../paths.ts"
import { actorOf, session } from "../session/queries.ts"
import { draftOf } from "./draft.ts"
import { draftStore } from "./draft-store.ts"
import { LogDesk } from "./log-desk.tsx"
import { type Activity, activity, options } from "./queries.ts"
import { askedOf, formOf, newDraft } from "./start-draft.ts"

export async function loader({ params, request }: LoaderFunctionArgs) {
  const now = await queryClient.ensureQueryData(session)
  if (!mayTryActivity(actorOf(now), "write")) return null
  const row = params.id ? await queryClient.fetchQuery(activity(params.id)) : null
  if (!row) await loadStart(askedOf(new URL(request.url).searchParams))
  else if (row.may.write) await queryClient.fetchQuery(options(writerOf(row)))
  return null
}

/** What a new form is filled from: what may be chosen, and the entry it copies, if it copies one. */
const loadStart = ({ copyOf }: LogAsked) =>
  Promise.all([
    queryClient.fetchQuery(options()),
    copyOf ? queryClient.ensureQueryData(activity(copyOf)) : null,
  ])

const writerOf = (row: Activity) => ({ organization: row.organizationId, plan: row.planId })

/** A new form: the name this device keeps it under, and the id its activity will have. */
type Fresh = { form: string; id: string }

function useFresh(accountId: string, form: string, id: string | undefined): Fresh {
  const kept = () => (id === undefined ? draftStore(accountId, form).read()?.id : undefined)
  const begin = () => ({ form, id: kept() ?? uuidv7() })
  const [fresh, setFresh] = useState(begin)
  // Saved for the first time, it gets an address of its own; whoever then asks for a new one gets another.
  const own = id === fresh.id
  if (fresh.form !== form && (own || id === undefined)) setFresh(own ? { ...fresh, form } : begin())
  return fresh
}

export function Component() {
  const { id } = useParams()
  const [search] = useSearchParams()
  const { data } = useSuspenseQuery(session)
  const accountId = data.person?.accountId ?? ""
  const asked = askedOf(search)
  const form = id ?? formOf(asked)
  const fresh = useFresh(accountId, form, id)
  const may = mayTryActivity(actorOf(data), "write")
  return (
    <>
      <title>{`${id ? m.log_edit_title() : m.nav_log()} · Loa`}</title>
      {!may && <NotPossible />}
      {may && id && id !== fresh.id && <Edit key={id} id={id} />}
      {may && (!id || id === fresh.id) && (
        <New key={fresh.id} id={fresh.id} form={form} asked={asked} />
      )}
    </>
  )
}

const NotPossible = () => (
  <>
    <PageHead title={m.nav_log()} />
    <Empty title={m.log_not_possible_title()}>{m.log_not_possible_detail()}</Empty>
  </>
)

type NewProps = Fresh & { asked: LogAsked }

const New = (props: NewProps) =>
  props.asked.copyOf ? <Copied {...props} copyOf={props.asked.copyOf} /> : <Begun {...props} />

function Copied({ copyOf, ...props }: NewProps & { copyOf: string }) {
  const { data } = useSuspenseQuery(activity(copyOf))
  return <Begun {...props} copied={data} />
}

function Begun({ id, form, asked, copied }: NewProps & { copied?: Activity }) {
  const { today } = useSuspenseQuery(session).data
  const { data } = useSuspenseQuery(options())
  const [draft] = useState(() => newDraft(data, today, asked, copied))
  if (!draft) return <NotPossible />
  return <LogDesk form={form} saved={{ id, version: null, draft }} initial={data} />
}

function Edit({ id }: { id: string }) {
  const { data: row } = useSuspenseQuery(activity(id))
  // What is being typed must not be replaced when the row is asked for again.
  const [opened] = useState(row)
  if (opened.may.write) return <EditDesk row={opened} />
  return (
    <>
      <PageHead title={m.log_edit_title()} />
      <Empty
        title={m.log_not_editable_title()}
        action={<ButtonLink to={paths.workActivity(id)}>{m.log_open_activity()}</ButtonLink>}
      >
        {m.log_not_editable_detail()}
      </Empty>
    </>
  )
}

function EditDesk({ row }: { row: Activity }) {
  const { data } = useSuspenseQuery(options(writerOf(row)))
  const saved = { id: row.id, version: row.version, draft: draftOf(row) }
  return <LogDesk form={row.id} saved={saved} initial={data} row={row} />
}
