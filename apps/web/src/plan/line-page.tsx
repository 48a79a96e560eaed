import { organizationsAs } from "@loa/domain/accounts/actor.ts"
import { Breadcrumb } from "@loa/ui/breadcrumb.tsx"
import { ButtonLink } from "@loa/ui/button.tsx"
import { Disclosure } from "@loa/ui/disclosure.tsx"
import { PageHead, Section } from "@loa/ui/page.tsx"
import { useSuspenseQuery } from "@tanstack/react-query"
import { type LoaderFunctionArgs, useParams, useSearchParams } from "react-router"
import { queryClient } from "../api/query-client.ts"
import { formatCount } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { actorOf, session } from "../session/queries.ts"
import styles from "./board.module.css"
import { TrackState } from "./board-line.tsx"
import { keptView, type LinePage, type LineTrack, taskLine, viewOf } from "./board-queries.ts"
import { clipOrders } from "./clip-orders-queries.ts"
import { ClipOrders } from "./clip-orders-section.tsx"
import { BoxPanel } from "./line-box.tsx"
import { LineContributions } from "./line-contributions.tsx"
import { boxEntries } from "./line-entries.tsx"
import { LineProducts } from "./line-products.tsx"
import { LineWeeks } from "./line-weeks.tsx"

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const page = await queryClient.fetchQuery(taskLine(params.line ?? "", viewOf(searchParams)))
  await Promise.all([
    queryClient.fetchQuery(clipOrders(page)),
    ...page.line.tracks.flatMap((track) => {
      const box = chosenBox(page, track, searchParams.get("o"))
      return box ? [queryClient.fetchInfiniteQuery(boxEntries(page, box))] : []
    }),
  ])
  return null
}

/** The box the address names; of a line with one box, or none, that is all there is to choose. */
function chosenBox({ line, year }: LinePage, track: LineTrack, key: string | null) {
  const { boxes, cadence } = track
  if (cadence === "rolling")
    return { key: String(year), from: `${year}-01-01`, due: `${year}-12-31` }
  if (cadence === "yearly") return boxes[0] ?? null
  // Only one track of a weekly line shows its entries: they are the same for all.
  const first = line.tracks.find((one) => one.boxes.some((box) => box.key === key))
  return first === track ? (boxes.find((box) => box.key === key) ?? null) : null
}

export function Component() {
  const { line: code = "" } = useParams()
  const [search] = useSearchParams()
  const { data: page } = useSuspenseQuery(taskLine(code, viewOf(search)))
  const actor = actorOf(useSuspenseQuery(session).data)
  const { line, heading, year } = page
  const view = keptView(page)
  const logs = organizationsAs(actor, "reporter").length > 0 && line.role !== null
  return (
    <>
      <title>{`${m.tasks_line({ code })} · Loa`}</title>
      <Breadcrumb
        label={m.line_breadcrumb()}
        items={[
          { label: m.line_back(), to: paths.workTasks(view) },
          { label: m.tasks_line({ code }) },
        ]}
      />
      <PageHead
        eyebrow={
          <span lang="vi">
            {[m.tasks_line({ code }), heading?.title.replace(/\.$/, ""), year]
              .filter(Boolean)
              .join(" · ")}
          </span>
        }
        title={<span lang="vi">{line.title}</span>}
        action={
          logs && (
            <ButtonLink
              variant="main"
              size="big"
              icon="megaphone"
              to={paths.logActivity({ task: code })}
            >
              {m.nav_log()}
            </ButtonLink>
          )
        }
      />
      <PlanSays line={line} />
      {line.tracks.map((track) => (
        <Track key={track.organizationId} track={track} page={page} box={search.get("o")} />
      ))}
      <LineProducts page={page} />
      <ClipOrders page={page} />
      <LineContributions page={page} />
    </>
  )
}

function Track({ track, page, box }: { track: LineTrack; page: LinePage; box: string | null }) {
  const chosen = chosenBox(page, track, box)
  const { code, cadence } = page.line
  return (
    <Section
      small
      title={<span lang="vi">{track.organizationName}</span>}
      count={cadence === "rolling" ? m.line_standing() : undefined}
    >
      {cadence === "weekly" ? (
        <LineWeeks track={track} page={page} current={box} />
      ) : (
        <>
          <TrackState track={track} code={code} board={page} named={false} />
          {cadence === "rolling" && (
            <p className={styles.helped}>
              {m.tasks_age_rule({ days: formatCount(page.rollingAmberDays) })}
            </p>
          )}
        </>
      )}
      {chosen && <BoxPanel track={track} page={page} box={chosen} />}
    </Section>
  )
}

/** Word for word what the plan prints of it. */
function PlanSays({ line }: Pick<LinePage, "line">) {
  const { content, leadAsPrinted, coordinatingAsPrinted, cadenceAsPrinted } = line
  const said = [
    [m.line_lead(), leadAsPrinted],
    [m.line_coordinating(), coordinatingAsPrinted],
    [m.line_cadence(), cadenceAsPrinted],
  ] as const
  return (
    <Disclosure summary={m.line_plan_says()}>
      {content && (
        <p className={styles.verbatim} lang="vi">
          {content}
        </p>
      )}
      <dl className={styles.says}>
        {said
          .filter(([, words]) => words)
          .map(([name, words]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd lang="vi">{words}</dd>
            </div>
          ))}
      </dl>
    </Disclosure>
  )
}
