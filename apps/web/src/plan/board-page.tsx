import { mayTryActivity } from "@loa/domain/activities/may.ts"
import { ButtonLink } from "@loa/ui/button.tsx"
import { Empty } from "@loa/ui/empty.tsx"
import { PageHead } from "@loa/ui/page.tsx"
import { useSuspenseQuery } from "@tanstack/react-query"
import { type LoaderFunctionArgs, useLoaderData, useSearchParams } from "react-router"
import { queryClient } from "../api/query-client.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import styles from "./board.module.css"
import { BoardFilters, type BoardPart, partOf } from "./board-filters.tsx"
import { BoardLineCard } from "./board-line.tsx"
import { type Board, type BoardLine, board, keptView, viewOf } from "./board-queries.ts"
import { isLate, linesByState } from "./board-words.ts"
import { NoPlan, readInPlan } from "./in-plan.tsx"
import { WeekLegend } from "./week-strip.tsx"

export const loader = ({ request }: LoaderFunctionArgs) =>
  readInPlan(
    (actor) => mayTryActivity(actor, "read"),
    () => queryClient.fetchQuery(board(viewOf(new URL(request.url).searchParams))),
  )

export function Component() {
  const found = useLoaderData<typeof loader>()
  return (
    <>
      <title>{`${m.tasks_title()} · Loa`}</title>
      {found ? <Tasks /> : <NoPlan title={m.tasks_title()} />}
    </>
  )
}

const shows: Record<BoardPart, (line: BoardLine) => boolean> = {
  "tat-ca": () => true,
  "chu-tri": ({ role }) => role === "lead",
  "phoi-hop": ({ role }) => role === "coordinating" || role === "open",
  cham: isLate,
}

function Tasks() {
  const [search] = useSearchParams()
  const { data } = useSuspenseQuery(board(viewOf(search)))
  const part = partOf(search)
  const lines = data.lines.filter((line) => !line.isHeading && shows[part](line))
  const { plan, year } = data
  return (
    <>
      <PageHead
        title={m.tasks_title()}
        lede={m.tasks_lede({ plan: plan.shortTitle, year, ...linesByState(data.lines) })}
        action={
          <ButtonLink icon="refresh" to={paths.planReview({ "ke-hoach": plan.id })}>
            {m.review_title()}
          </ButtonLink>
        }
      />
      <BoardFilters board={data} part={part} />
      {lines.length === 0 ? (
        <Empty title={m.tasks_none_title()}>{m.tasks_none_detail()}</Empty>
      ) : (
        <Lines lines={lines} board={data} />
      )}
    </>
  )
}

/** The lines in the plan's order; those of a heading stand under it. */
function Lines({ lines, board }: { lines: BoardLine[]; board: Board }) {
  const view = keptView(board)
  const headings = board.lines.filter(({ isHeading }) => isHeading)
  const drawn = board.lines.flatMap((line) => {
    const under = lines.filter(({ parentCode }) => parentCode === line.code)
    if (headings.includes(line) && under.length > 0)
      return [
        <section key={line.code} className={styles.under} aria-labelledby={`de-muc-${line.code}`}>
          <h2 id={`de-muc-${line.code}`} className={styles.heading} lang="vi">
            {`${line.code}. ${line.title}`}
          </h2>
          {under.some(({ cadence }) => cadence === "weekly") && <WeekLegend />}
          {under.map((one) => (
            <BoardLineCard key={one.code} line={one} {...{ board, view, level: 3 }} />
          ))}
        </section>,
      ]
    const alone = lines.includes(line) && !headings.some(({ code }) => code === line.parentCode)
    return alone ? [<BoardLineCard key={line.code} {...{ line, board, view, level: 2 }} />] : []
  })
  return <div className={styles.lines}>{drawn}</div>
}
