import { StartAsked } from "@loa/domain/plan/start-plan.ts"
import type { FieldError } from "@loa/domain/refusal.ts"
import { Breadcrumb } from "@loa/ui/breadcrumb.tsx"
import { PageHead, Stack } from "@loa/ui/page.tsx"
import { useSuspenseQuery } from "@tanstack/react-query"
import { type LoaderFunctionArgs, useLoaderData, useLocation, useNavigate } from "react-router"
import { problemOf } from "../api/client.ts"
import { queryClient } from "../api/query-client.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { session } from "../session/queries.ts"
import { unitFile } from "../units/desk-queries.ts"
import styles from "./start-plan.module.css"
import { type Owner, StartAskedForm } from "./start-plan-asked.tsx"
import { StartDone, Started } from "./start-plan-done.tsx"
import { StartForm } from "./start-plan-form.tsx"
import { startProposal } from "./start-plan-queries.ts"

type Asked = { source?: string; owner?: string; from?: string; to?: string }

const nothingAsked: Asked = {}

/** Source, owner and days by their names in the address; days that make no plan are no question to the server. */
function askedIn(search: URLSearchParams): Asked {
  const of = (name: string) => search.get(name) || undefined
  const asked = { source: of("goc"), owner: of("cua"), from: of("tu"), to: of("den") }
  const { source, owner, from: startsOn, to: endsOn } = asked
  return StartAsked.safeParse({ source, owner, startsOn, endsOn }).success ? asked : nothingAsked
}

/** Whom the address names stays chosen although there is no proposal for them. */
async function ownerIn(search: URLSearchParams): Promise<Owner | null> {
  const id = search.get("cua")
  if (!id) return null
  try {
    const { name } = await queryClient.fetchQuery(unitFile(id))
    return { value: id, label: name }
  } catch (error) {
    if (problemOf(error).code === "not-found") return null
    throw error
  }
}

/** What the server refuses of the choice is said on the page, where it can be put right. */
export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const asked = askedIn(search)
  const refused: FieldError[] = []
  try {
    const { proposal } = await queryClient.fetchQuery(startProposal(asked))
    if (proposal) {
      const { id, name } = proposal.owner
      return { asked, refused, owner: { value: id, label: name } }
    }
  } catch (error) {
    const { code, errors } = problemOf(error)
    if (code !== "invalid" || !errors) throw error
    refused.push(...errors)
    await queryClient.fetchQuery(startProposal(nothingAsked))
  }
  return { asked: nothingAsked, refused, owner: await ownerIn(search) }
}

export function Component() {
  const { asked, refused, owner } = useLoaderData<typeof loader>()
  const { data } = useSuspenseQuery(startProposal(asked))
  const { person } = useSuspenseQuery(session).data
  const navigate = useNavigate()
  const { search, state } = useLocation()
  const started = Started.safeParse(state)
  if (started.success) return <StartDone started={started.data} />
  return (
    <div className={styles.page}>
      <title>{`${m.start_title()} · Loa`}</title>
      <Breadcrumb
        label={m.unit_breadcrumb()}
        items={[{ label: m.nav_admin(), to: paths.admin() }, { label: m.start_title() }]}
      />
      <PageHead title={m.start_title()} lede={m.start_lede()} />
      <Stack loose>
        <StartAskedForm
          key={search}
          sources={data.sources}
          asked={owner}
          refused={refused.map((one) =>
            one.field === "sourcePlanId" ? { ...one, field: "source" } : one,
          )}
          answered={data.proposal !== null}
        />
        {data.proposal && (
          <StartForm
            key={JSON.stringify(asked)}
            accountId={person?.accountId ?? ""}
            source={asked.source ?? ""}
            proposal={data.proposal}
            onStarted={(made) => navigate(paths.adminNewPlan(), { replace: true, state: made })}
          />
        )}
      </Stack>
    </div>
  )
}
