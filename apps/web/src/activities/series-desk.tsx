import { seriesFaults, seriesPreview } from "@loa/domain/activities/series.ts"
import type { Day } from "@loa/domain/dates.ts"
import { Button } from "@loa/ui/button.tsx"
import { Note } from "@loa/ui/note.tsx"
import { PageHead } from "@loa/ui/page.tsx"
import { showToast } from "@loa/ui/toast-store.ts"
import { useQuery, useSuspenseQuery } from "@tanstack/react-query"
import { useEffect, useMemo, useState } from "react"
import { useNavigate } from "react-router"
import { v7 as uuidv7 } from "uuid"
import { formatCount } from "../format.ts"
import { enqueue } from "../outbox/outbox-entries.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { session } from "../session/queries.ts"
import type { Draft } from "./draft.ts"
import { errorsInForm, errorsOf } from "./draft-check.ts"
import { deviceId } from "./draft-store.ts"
import styles from "./log.module.css"
import { SaveTrouble } from "./log-trouble.tsx"
import type { Options } from "./queries.ts"
import { SeriesFields } from "./series-fields.tsx"
import {
  contentOn,
  entriesOf,
  planOf,
  type Row,
  rowsOf,
  type SeriesForm,
  turn,
} from "./series-form.ts"
import { SeriesPreview } from "./series-preview.tsx"
import { loggedDays } from "./series-queries.ts"
import { seriesStore } from "./series-store.ts"
import { acceptanceOf } from "./start-draft.ts"
import { useFitting, useOptions } from "./use-options.ts"
import { type Goal, useTrouble } from "./use-trouble.ts"

type Props = { start: SeriesForm; initial: Options }

const nothingLogged: ReadonlyMap<Day, string> = new Map()

/** The days of the series as they stand: which would be refused, which hold such an entry already. */
function useRows(form: SeriesForm, options: Options, today: Day): Row[] {
  const { draft } = form
  const acceptance = acceptanceOf(options, draft, today)
  const days = acceptance ? seriesPreview(planOf(form), acceptance) : []
  const { data } = useQuery({
    ...loggedDays({
      ...{ organization: draft.organizationId, channel: draft.channelCode ?? "" },
      ...{ from: days[0]?.day ?? "", to: days.at(-1)?.day ?? "" },
    }),
    enabled: days.length > 0 && draft.channelCode !== null,
  })
  return rowsOf(days, form, data ?? nothingLogged)
}

/** What is told of the series, kept on this device as it is typed. */
function useSeries(accountId: string, start: SeriesForm) {
  const store = useMemo(() => seriesStore(accountId), [accountId])
  const [form, setForm] = useState(start)
  useEffect(() => void store.keep(form), [store, form])
  const change = (patch: Partial<SeriesForm>) => setForm((now) => ({ ...now, ...patch }))
  const set = (patch: Partial<Draft>) =>
    setForm((now) => ({ ...now, draft: { ...now.draft, ...patch } }))
  return { form, change, set, forget: store.forget }
}

/** Writes a whole series at once: every day its own entry, all handed to the outbox together. */
export function SeriesDesk({ start, initial }: Props) {
  const { person, today } = useSuspenseQuery(session).data
  const accountId = person?.accountId ?? ""
  const series = useSeries(accountId, start)
  const { form } = series
  const { draft } = form
  const options = useOptions(draft, initial)
  const { trouble, fail, forgive } = useTrouble(draft, undefined)
  const [busy, setBusy] = useState<Goal | null>(null)
  const navigate = useNavigate()
  const change = (patch: Partial<SeriesForm>) => {
    series.change(patch)
    forgive(Object.keys(patch))
  }
  const set = (patch: Partial<Draft>) => {
    series.set(patch)
    forgive(Object.keys(patch))
  }
  useFitting({ draft, set }, options)
  const rows = useRows(form, options, today)
  const days = rows.filter((row) => row.ticked).map((row) => row.day)
  const asks = options.channels.find(({ code }) => code === draft.channelCode)?.asks ?? []

  async function send(goal: Goal) {
    const [first] = days
    const faults = seriesFaults(planOf(form))
    const content = contentOn(draft, first ?? today, asks)
    const wrong = errorsOf(content, acceptanceOf(options, content, today), goal === "submit")
    const errors = [...faults, ...errorsInForm(wrong, draft)]
    if (errors.length > 0 || !first)
      return fail(goal, { errors: errors.length > 0 ? errors : [none()] })
    setBusy(goal)
    try {
      const entries = entriesOf(draft, days, asks, { uuid: uuidv7, deviceId: deviceId() })
      await enqueue(entries.map((one) => ({ ...one, accountId, submit: goal === "submit" })))
    } catch {
      const problem = { title: m.outbox_no_room_title(), detail: m.outbox_no_room_detail() }
      return fail(goal, { problem: { ...problem, code: "unavailable", status: 0 } })
    } finally {
      setBusy(null)
    }
    series.forget()
    showToast({ text: m.series_sent({ count: formatCount(days.length) }) })
    return navigate(paths.outbox())
  }

  const parts = { id: "", draft, set, errors: trouble.errors, options, form, change }
  return (
    <form className={styles.form} noValidate onSubmit={(event) => event.preventDefault()}>
      <PageHead title={m.series_title()} lede={m.series_lede()} />
      <SaveTrouble trouble={trouble} />
      <SeriesFields {...parts} />
      <SeriesPreview
        rows={rows}
        draft={draft}
        onTurn={(day) => change({ turned: turn(form, day) })}
      />
      <Note icon="lock">{m.session_privacy_rule()}</Note>
      <div className={styles.saveBar}>
        <div className={styles.saveButtons}>
          <Button busy={busy === "draft"} onClick={() => void send("draft")}>
            {m.log_save_draft()}
          </Button>
          <Button
            variant="main"
            icon="send"
            busy={busy === "submit"}
            onClick={() => void send("submit")}
          >
            {m.series_send({ count: formatCount(days.length) })}
          </Button>
        </div>
      </div>
    </form>
  )
}

const none = () => ({
  field: "days",
  label: m.series_days_title(),
  message: m.series_none_ticked(),
})
