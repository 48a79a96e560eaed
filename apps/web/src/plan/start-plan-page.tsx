import { StartAsked } from "@loa/domain/plan/start-plan.ts"
import { Breadcrumb } from "@loa/ui/breadcrumb.tsx"
import { ButtonLink, ButtonRow } from "@loa/ui/button.tsx"
import { Card } from "@loa/ui/card.tsx"
import { Note } from "@loa/ui/note.tsx"
import { PageHead, Stack } from "@loa/ui/page.tsx"
import { useSuspenseQuery } from "@tanstack/react-query"
import { useState } from "react"
import { type LoaderFunctionArgs, useLoaderData } from "react-router"
import { problemOf } from "../api/client.ts"
import { queryClient } from "../api/query-client.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import styles from "./start-plan.module.css"
import { StartAskedForm } from "./start-plan-asked.tsx"
import { StartForm } from "./start-plan-form.tsx"
import { type StartAnswer, type Started, startProposal } from "./start-plan-queries.ts"

type Asked = { source?: string; owner?: string; from?: string; to?: string }

const nothingAsked: Asked = {}

/** Source, owner and days by their names in the address; days that make no plan are no question to the server. */
function askedIn(search: URLSearchParams): Asked {
  const of = (name: string) => search.get(name) || undefined
  const asked = { source: of("goc"), owner: of("cua"), from: of("tu"), to: of("den") }
  const { source, owner, from: startsOn, to: endsOn } = asked
  return StartAsked.safeParse({ source, owner, startsOn, endsOn }).success ? asked : nothingAsked
}

/** What the server refuses of the choice is said on the page, where it can be put right. */
export async function loader({ request }: LoaderFunctionArgs) {
  const asked = askedIn(new URL(request.url).searchParams)
  try {
    await queryClient.fetchQuery(startProposal(asked))
    return { asked, refused: null }
  } catch (error) {
    const problem = problemOf(error)
    if (problem.code !== "invalid") throw error
    await queryClient.fetchQuery(startProposal(nothingAsked))
    return { asked: nothingAsked, refused: problem.detail }
  }
}

export function Component() {
  const { asked, refused } = useLoaderData<typeof loader>()
  const { data } = useSuspenseQuery(startProposal(asked))
  const [started, setStarted] = useState<Started | null>(null)
  if (started) return <Done started={started} />
  return (
    <div className={styles.page}>
      <title>{`${m.start_title()} · Loa`}</title>
      <Breadcrumb
        label={m.unit_breadcrumb()}
        items={[{ label: m.nav_admin(), to: paths.admin() }, { label: m.start_title() }]}
      />
      <PageHead title={m.start_title()} lede={m.start_lede()} />
      <Stack loose>
        {refused && (
          <Note icon="warning" tone="late" boxed role="alert">
            {refused}
          </Note>
        )}
        <StartAskedForm key={keyOf(data, asked)} sources={data.sources} proposal={data.proposal} />
        {data.proposal && (
          <StartForm
            key={JSON.stringify(asked)}
            source={asked.source ?? ""}
            proposal={data.proposal}
            onStarted={setStarted}
          />
        )}
      </Stack>
    </div>
  )
}

const keyOf = ({ proposal }: StartAnswer, asked: Asked) => (proposal ? JSON.stringify(asked) : "")

/** What was made, and what comes next. */
const Done = ({ started }: { started: Started }) => (
  <div className={styles.page}>
    <title>{`${m.start_title()} · Loa`}</title>
    <PageHead
      title={m.start_done()}
      lede={m.start_done_lede({
        ...{ items: started.items, tasks: started.tasks },
        ...{ participants: started.participants, people: started.people },
      })}
    />
    <Card>
      <Stack>
        <Note icon="people">{m.start_done_next()}</Note>
        <ButtonRow>
          <ButtonLink variant="main" to={paths.plan(started.id)}>
            {m.start_done_read()}
          </ButtonLink>
          <ButtonLink to={paths.adminInvite()}>{m.accounts_invite()}</ButtonLink>
        </ButtonRow>
      </Stack>
    </Card>
  </div>
)
