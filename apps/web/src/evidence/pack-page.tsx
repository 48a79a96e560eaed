import { mayTryActivity } from "@loa/domain/activities/may.ts"
import { printedSize } from "@loa/domain/evidence/pack.ts"
import { ButtonLink, ButtonRow } from "@loa/ui/button.tsx"
import { Card } from "@loa/ui/card.tsx"
import { Empty } from "@loa/ui/empty.tsx"
import { Note } from "@loa/ui/note.tsx"
import { PageHead, Section, Stack } from "@loa/ui/page.tsx"
import { useSuspenseQuery } from "@tanstack/react-query"
import { type LoaderFunctionArgs, useLoaderData, useSearchParams } from "react-router"
import { queryClient } from "../api/query-client.ts"
import { formatCount } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { NoPlan, readInPlan } from "../plan/in-plan.tsx"
import styles from "./pack.module.css"
import { PackFilters } from "./pack-filters.tsx"
import { type PackContents, packAddress, packAsked, packContents } from "./pack-queries.ts"

export const loader = ({ request }: LoaderFunctionArgs) =>
  readInPlan(
    (actor) => mayTryActivity(actor, "read"),
    () => queryClient.fetchQuery(packContents(packAsked(new URL(request.url).searchParams))),
  )

export function Component() {
  const found = useLoaderData<typeof loader>()
  return (
    <>
      <title>{`${m.pack_title()} · Loa`}</title>
      {found ? (
        <>
          <PageHead title={m.pack_title()} lede={m.pack_lede()} />
          <Choice />
        </>
      ) : (
        <NoPlan title={m.pack_title()} />
      )}
    </>
  )
}

function Choice() {
  const [search] = useSearchParams()
  const { data } = useSuspenseQuery(packContents(packAsked(search)))
  return (
    <Stack loose>
      <PackFilters contents={data} />
      {data.refusal ? (
        <Empty title={m.pack_none()}>{data.refusal}</Empty>
      ) : (
        <Card>
          <Stack>
            <Held contents={data} />
            <ButtonRow>
              <ButtonLink variant="main" icon="download" href={packAddress(data)} download>
                {m.pack_download()}
              </ButtonLink>
            </ButtonRow>
            <Note icon="warning">{m.pack_care()}</Note>
          </Stack>
        </Card>
      )}
      <Section title={m.pack_inside()} small>
        <ul className={styles.inside}>
          <li>{m.pack_inside_files()}</li>
          <li>{m.pack_inside_index()}</li>
          <li>{m.pack_inside_sums()}</li>
        </ul>
      </Section>
    </Stack>
  )
}

/** How much it is, before anything is fetched. */
function Held({ contents: { found } }: { contents: PackContents }) {
  const files = [m.pack_files({ count: formatCount(found.files) }), printedSize(found.bytes)]
  const others = [
    ...(found.links > 0 ? [m.pack_links({ count: formatCount(found.links) })] : []),
    ...(found.explanations > 0
      ? [m.pack_explanations({ count: formatCount(found.explanations) })]
      : []),
  ]
  return (
    <div role="status">
      <p className={styles.hint}>{m.pack_holds()}</p>
      <p className={styles.amount}>
        {(found.files > 0 ? files : files.slice(0, 1)).join(" · ")}{" "}
        {m.pack_activities({ count: formatCount(found.activities) })}
      </p>
      {others.length > 0 && <p>{others.join(" · ")}</p>}
    </div>
  )
}
