import type { EstimatedMeasure, Estimates } from "@loa/domain/reports/estimate.ts"
import { Button } from "@loa/ui/button.tsx"
import { NumberInput } from "@loa/ui/number-input.tsx"
import { Stack } from "@loa/ui/page.tsx"
import { showToast } from "@loa/ui/toast-store.ts"
import { useMutation } from "@tanstack/react-query"
import { useState } from "react"
import { Refused } from "../activities/refused.tsx"
import { problemOf } from "../api/client.ts"
import { queryClient } from "../api/query-client.ts"
import { formatCount } from "../format.ts"
import { m } from "../paraglide/messages.js"
import type { ReportAt } from "../paths.ts"
import { type Report, report, saveReport } from "./queries.ts"
import styles from "./report.module.css"

const names: Record<EstimatedMeasure, () => string> = {
  activities: m.report_measure_activities,
  items: m.report_measure_items,
  direct: m.report_measure_direct,
  programmes: m.report_measure_programmes,
  minutes: m.report_measure_minutes,
  copies: m.report_measure_copies,
}

type Values = Partial<Record<EstimatedMeasure, number | null>>

/** The year's expected figures: the rule's own, unless the writer knows better. */
export function ReportEstimates({ at, data }: { at: ReportAt; data: Report }) {
  const [values, setValues] = useState<Values>(() =>
    Object.fromEntries(data.estimates.map(({ measure, own }) => [measure, own])),
  )
  const save = useMutation({
    mutationFn: (estimates: Estimates) => {
      const version = queryClient.getQueryData(report(at).queryKey)?.version ?? data.version
      return saveReport(at, { version, estimates })
    },
    onSuccess: () => showToast({ text: m.report_saved() }),
  })
  const send = () => {
    const given: Estimates = {}
    for (const { measure } of data.estimates) {
      const value = values[measure]
      if (value !== null && value !== undefined && Number.isInteger(value)) given[measure] = value
    }
    save.mutate(given)
  }
  return (
    <section className={styles.panel} aria-labelledby="estimates">
      <h2 id="estimates" className={styles.panelHead}>
        {m.report_estimates()}
      </h2>
      <p className={styles.hint}>{m.report_estimates_hint()}</p>
      <Stack>
        {save.error && <Refused problem={problemOf(save.error)} />}
        {data.estimates.map(({ measure, done, byRule }) => (
          <NumberInput
            key={measure}
            dense
            label={names[measure]()}
            hint={m.report_estimate_rule({ done: formatCount(done), rule: formatCount(byRule) })}
            placeholder={formatCount(byRule)}
            value={values[measure] ?? null}
            onValue={(value) => setValues({ ...values, [measure]: value })}
          />
        ))}
        <Button busy={save.isPending} onClick={send}>
          {m.report_form_save()}
        </Button>
      </Stack>
    </section>
  )
}
