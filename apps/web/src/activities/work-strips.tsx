import { Card } from "@loa/ui/card.tsx"
import { Section } from "@loa/ui/page.tsx"
import { Link } from "react-router"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import type { Work } from "../plan/board-queries.ts"
import { weeksText } from "../plan/board-words.ts"
import { OwnLegend, OwnStrip, WeekLegend, WeekStrip } from "../plan/week-strip.tsx"

type Props = { work: Work; today: string }
type Line = Work["strips"][number]

function Strip({ line, work, today }: Props & { line: Line }) {
  const { organization, year } = work
  const { code } = line
  const track = line.tracks.find(({ organizationId }) => organizationId === organization.id)
  if (track)
    return (
      <Section
        small
        title={<Link to={paths.workTask(code)}>{m.work_strip_lead({ code })}</Link>}
        count={weeksText(track).join(" · ")}
      >
        <Card>
          <WeekStrip
            label={m.tasks_strip({ code, name: track.organizationName, year })}
            boxes={track.boxes}
          />
          <WeekLegend />
        </Card>
      </Section>
    )
  if (line.own.length === 0) return null
  const weeks = line.own.filter(({ counted }) => counted > 0).length
  return (
    <Section
      small
      title={<Link to={paths.workTask(code)}>{m.work_strip_help({ code })}</Link>}
      count={m.tasks_own_part({ name: organization.name, weeks })}
    >
      <Card>
        <OwnStrip
          label={m.tasks_strip_own({ name: organization.name, code, year })}
          {...{ year, today, weeks: line.own }}
        />
        <OwnLegend />
      </Card>
    </Section>
  )
}

/** The weekly lines the organization leads or helps with, as the weeks of the year. */
export const WeekStrips = ({ work, today }: Props) =>
  work.strips.map((line) => <Strip key={line.code} {...{ line, work, today }} />)
