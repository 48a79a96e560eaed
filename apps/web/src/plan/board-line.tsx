import { Card } from "@loa/ui/card.tsx"
import { Note } from "@loa/ui/note.tsx"
import { ProgressTag } from "@loa/ui/progress-tag.tsx"
import { Link } from "react-router"
import { formatCount } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths, type TasksView } from "../paths.ts"
import styles from "./board.module.css"
import type { Board, BoardLine, LineTrack } from "./board-queries.ts"
import { ageText, stateText, stateTone, trackState, weeksText, yearText } from "./board-words.ts"
import { OwnStrip, WeekStrip } from "./week-strip.tsx"

type Props = { line: BoardLine; board: Board; view: TasksView; level: 2 | 3 }

const roleText = {
  lead: m.tasks_role_lead,
  coordinating: m.tasks_role_coordinating,
  open: m.tasks_role_open,
}

/** How one organization's part of a line stands: a state, a sentence, and the weeks of the year. */
export function TrackState({
  track,
  code,
  board,
  named,
}: {
  track: LineTrack
  code: string
  board: Pick<Board, "year" | "today">
  /** Its name is said where several led the line in the year. */
  named: boolean
}) {
  const state = trackState(track)
  const { year, today } = board
  const [box] = track.boxes
  const waiver = track.waiver ?? (track.cadence === "yearly" ? box?.waiver : null)
  const words =
    track.cadence === "weekly"
      ? weeksText(track)
      : track.age
        ? ageText(track, year < Number(today.slice(0, 4)))
        : box
          ? yearText(box)
          : []
  return (
    <div className={styles.track}>
      {named && (
        <p className={styles.trackName} lang="vi">
          {track.organizationName}
        </p>
      )}
      <p className={styles.stand}>
        <ProgressTag tone={stateTone[state]}>{stateText[state]()}</ProgressTag>
        <span>{words.join(" · ")}</span>
      </p>
      {track.cadence === "weekly" && (
        <WeekStrip
          label={m.tasks_strip({ code, name: track.organizationName, year })}
          boxes={track.boxes}
        />
      )}
      {waiver && (
        <Note icon="info">
          <span lang="vi">{waiver.reason}</span>
        </Note>
      )}
    </div>
  )
}

function Helped({ helped }: BoardLine) {
  const { organizations, counted, waiting } = helped
  if (counted + waiting === 0) return null
  return (
    <p className={styles.helped}>
      {m.tasks_helped({
        organizations: formatCount(organizations),
        activities: formatCount(counted),
      })}
      {waiting > 0 && `, ${m.tasks_waiting({ count: formatCount(waiting) })}`}.
    </p>
  )
}

/** What somebody who helps with a weekly line did for it themselves. */
function OwnPart({ line, board }: Pick<Props, "line" | "board">) {
  const { organization, year, today } = board
  if (!organization || line.role !== "coordinating" || line.cadence !== "weekly") return null
  const weeks = line.own.filter(({ counted }) => counted > 0).length
  const { name } = organization
  if (line.own.length === 0) return <p className={styles.helped}>{m.tasks_own_none({ name })}</p>
  return (
    <div className={styles.track}>
      <p className={styles.stand}>{m.tasks_own_part({ name, weeks })}</p>
      <OwnStrip
        label={m.tasks_strip_own({ name, code: line.code, year })}
        {...{ year, today, weeks: line.own }}
      />
    </div>
  )
}

/** One line of the plan's part III: what it is, who leads it, how it stands this year. */
export function BoardLineCard({ line, board, view, level }: Props) {
  const { code, title, role, tracks, cadenceAsPrinted, leadAsPrinted } = line
  const Title = level === 2 ? "h2" : "h3"
  const lead = tracks.length === 1 ? tracks[0]?.organizationName : leadAsPrinted
  return (
    <Card>
      <article className={styles.line}>
        <header className={styles.lineHead}>
          <span className={styles.code} aria-hidden="true">
            {code}
          </span>
          <div>
            <Title className={styles.lineTitle}>
              <Link to={paths.workTask(code, view)} className={styles.lineLink}>
                <span className="vh">{`${m.tasks_line({ code })}: `}</span>
                <span lang="vi">{title}</span>
              </Link>
            </Title>
            <p className={styles.meta}>
              {role && <b className={styles.role}>{roleText[role]()}</b>}
              {lead && role !== "lead" && (
                <span lang="vi">{m.tasks_lead_is({ name: lead.replace(/\.$/, "") })}</span>
              )}
              {cadenceAsPrinted && <span lang="vi">{cadenceAsPrinted.replace(/\.$/, "")}</span>}
            </p>
          </div>
        </header>
        <div className={styles.stands}>
          {tracks.map((track) => (
            <TrackState
              key={track.organizationId}
              {...{ track, code, board, named: tracks.length > 1 }}
            />
          ))}
          <OwnPart line={line} board={board} />
          <Helped {...line} />
        </div>
      </article>
    </Card>
  )
}
