import { mayTryActivity } from "@loa/domain/activities/may.ts"
import { Empty } from "@loa/ui/empty.tsx"
import { PageHead } from "@loa/ui/page.tsx"
import { useSuspenseQuery } from "@tanstack/react-query"
import { useState } from "react"
import {
  type LoaderFunctionArgs,
  useLoaderData,
  useNavigate,
  useParams,
  useSearchParams,
} from "react-router"
import { v7 as uuidv7 } from "uuid"
import { queryClient } from "../api/query-client.ts"
import { m } from "../paraglide/messages.js"
import { type LogAsked, paths } from "../paths.ts"
import { actorOf, session } from "../session/queries.ts"
import { draftStore } from "./draft-store.ts"
import { LogDesk } from "./log-desk.tsx"
import { Edit, loadEdit } from "./log-edit.tsx"
import { type Activity, activity, options } from "./queries.ts"
import { askedOf, formOf, newDraft } from "./start-draft.ts"

export async function loader({ params, request }: LoaderFunctionArgs) {
  const now = await queryClient.ensureQueryData(session)
  if (!now.person || !mayTryActivity(actorOf(now), "write")) return null
  if (params.id) return loadEdit(now.person.accountId, params.id)
  await loadStart(askedOf(new URL(request.url).searchParams))
  return null
}

/** What a new form is filled from: what may be chosen, and the entry it copies, if it copies one. */
const loadStart = ({ copyOf }: LogAsked) =>
  Promise.all([
    queryClient.fetchQuery(options()),
    copyOf ? queryClient.ensureQueryData(activity(copyOf)) : null,
  ])

/** A new form: the name this device keeps it under, and the id its activity will have. */
type Fresh = { form: string; id: string }

/** The new form that is open, and the way to the next one. */
function useFresh(accountId: string, form: string, id: string | undefined): [Fresh, () => void] {
  const kept = (form: string) => draftStore(accountId, form).read()?.id
  const begin = (form: string) => ({ form, id: kept(form) ?? uuidv7() })
  const [fresh, setFresh] = useState(() => (id === undefined ? begin(form) : { form, id: "" }))
  // Saved for the first time, it gets an address of its own; whoever then asks for a new one gets another.
  const own = id === fresh.id
  if (fresh.form !== form && (own || id === undefined))
    setFresh(own ? { ...fresh, form } : begin(form))
  return [fresh, () => setFresh(begin(formOf({})))]
}

export function Component() {
  const { id } = useParams()
  const [search] = useSearchParams()
  const opened = useLoaderData<typeof loader>()
  const navigate = useNavigate()
  const { data } = useSuspenseQuery(session)
  const accountId = data.person?.accountId ?? ""
  const asked = askedOf(search)
  const form = id ?? formOf(asked)
  const [fresh, startNext] = useFresh(accountId, form, id)
  const may = mayTryActivity(actorOf(data), "write")
  const onNext = () => {
    startNext()
    navigate(paths.logActivity(), { preventScrollReset: true })
  }
  return (
    <>
      <title>{`${id ? m.log_edit_title() : m.nav_log()} · Loa`}</title>
      {!may && <NotPossible />}
      {may && id && id !== fresh.id && opened && <Edit key={id} opened={opened} onNext={onNext} />}
      {may && (!id || id === fresh.id) && (
        <New key={fresh.id} {...{ id: fresh.id, form, asked, onNext }} />
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

type NewProps = Fresh & { asked: LogAsked; onNext: () => void }

const New = (props: NewProps) =>
  props.asked.copyOf ? <Copied {...props} copyOf={props.asked.copyOf} /> : <Begun {...props} />

function Copied({ copyOf, ...props }: NewProps & { copyOf: string }) {
  const { data } = useSuspenseQuery(activity(copyOf))
  return <Begun {...props} copied={data} />
}

function Begun({ id, form, asked, copied, onNext }: NewProps & { copied?: Activity }) {
  const { today } = useSuspenseQuery(session).data
  const { data } = useSuspenseQuery(options())
  const [draft] = useState(() => newDraft(data, today, asked, copied))
  if (!draft) return <NotPossible />
  const saved = { id, version: null, writeId: null, draft }
  return <LogDesk form={form} saved={saved} initial={data} onNext={onNext} />
}
