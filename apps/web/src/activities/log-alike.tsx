import type { AlikeEntry } from "@loa/domain/activities/alike.ts"
import { similarTitles } from "@loa/domain/activities/similar-title.ts"
import { Note } from "@loa/ui/note.tsx"
import { TextLink } from "@loa/ui/text-link.tsx"
import { useQuery } from "@tanstack/react-query"
import { formatDay } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { alike } from "./alike-query.ts"
import type { Draft } from "./draft.ts"
import styles from "./log.module.css"
import type { PartProps } from "./log-part.ts"
import { useSettled } from "./use-settled.ts"

/** Nothing to compare with before day and channel are known. */
function useAlike({ draft, options }: PartProps): readonly AlikeEntry[] {
  const place = useSettled(draft.place.trim(), 500)
  const { organizationId, firstDay, channelCode, partnerIds } = draft
  const ready = firstDay !== null && channelCode !== null && firstDay <= options.today
  const { data } = useQuery({
    ...alike({
      ...{ organization: organizationId, firstDay: firstDay ?? "", channel: channelCode ?? "" },
      ...{ place, partner: partnerIds },
    }),
    enabled: ready,
  })
  return ready ? (data?.data ?? []) : []
}

const most = 3

/** Is it worth a word? One's own only when it seems to tell of the same; another's always. */
const matters = (entry: AlikeEntry, { title }: Draft, id: string) =>
  entry.id !== id && (entry.reason !== "own" || similarTitles(entry.title, title))

/** Somebody may have logged the same: it should be one entry, so the form says so in time. */
export function AlikePart(props: PartProps) {
  const { draft, id } = props
  const found = useAlike(props).filter((entry) => matters(entry, draft, id))
  if (found.length === 0) return <div role="status" className="vh" />
  const own = found.every(({ reason }) => reason === "own")
  return (
    <Note boxed icon="people" role="status">
      <ul className={styles.alike}>
        {found.slice(0, most).map((entry) => (
          <li key={`${entry.organizationName} ${entry.title} ${entry.id}`}>
            {entry.reason === "own"
              ? m.log_alike_own({ day: formatDay(draft.firstDay ?? "") })
              : m.log_alike_other({
                  organization: entry.organizationName,
                  day: formatDay(draft.firstDay ?? ""),
                })}{" "}
            <Title {...entry} />
          </li>
        ))}
      </ul>
      {own ? m.log_alike_own_advice() : m.log_alike_other_advice()}
    </Note>
  )
}

function Title({ title, id, opens }: AlikeEntry) {
  const said = <span lang="vi">“{title}”</span>
  if (id === null || opens === null) return said
  return (
    <TextLink to={opens === "work" ? paths.workActivity(id) : paths.activity(id)}>{said}</TextLink>
  )
}
