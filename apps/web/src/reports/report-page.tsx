import type { ReportContent } from "@loa/domain/reports/report-content.ts"
import { Breadcrumb } from "@loa/ui/breadcrumb.tsx"
import { Note, Quote } from "@loa/ui/note.tsx"
import { PageHead, Stack } from "@loa/ui/page.tsx"
import { useSuspenseQuery } from "@tanstack/react-query"
import { type LoaderFunctionArgs, type Params, useParams } from "react-router"
import { queryClient } from "../api/query-client.ts"
import { formatDay } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths, type ReportAt } from "../paths.ts"
import { type Report, report } from "./queries.ts"
import styles from "./report.module.css"
import { ReportActions } from "./report-actions.tsx"
import { ReportAfter } from "./report-after.tsx"
import { ReportEditor } from "./report-editor.tsx"
import { ReportEntries } from "./report-entries.tsx"
import { ReportFigures } from "./report-figures.tsx"
import { ReportFiles } from "./report-files.tsx"
import { ReportSheet } from "./report-sheet.tsx"
import { dueWords, inTitle, LateTag, ReportStateTag } from "./state-words.tsx"

const atOf = ({ plan = "", period = "", scope, organization = "" }: Params): ReportAt => ({
  ...{ planId: plan, period, organizationId: organization },
  scope: scope === "tong-hop" ? "consolidated" : "unit",
})

export async function loader({ params }: LoaderFunctionArgs) {
  await queryClient.fetchQuery(report(atOf(params)))
  return null
}

/** One report: its words on the left, the page as it will be printed beside them, every figure a way to its entries. */
export function Component() {
  const at = atOf(useParams())
  const { data } = useSuspenseQuery(report(at))
  return (
    <>
      <title>{`${headOf(data)} · Loa`}</title>
      <div className={styles.screen}>
        <Breadcrumb
          label={m.activity_breadcrumb()}
          items={[{ label: m.report_title(), to: paths.reports() }]}
        />
        <PageHead
          eyebrow={<Standing data={data} />}
          title={headOf(data)}
          action={<ReportActions at={at} data={data} />}
        />
        <Stack>
          {data.stateReason && (
            <div>
              <p className={styles.because}>{m.report_returned_because()}</p>
              <Quote>
                <span lang="vi">{data.stateReason}</span>
              </Quote>
            </div>
          )}
          {!data.signerKnown && data.may.write && <Note icon="pencil">{m.report_no_signer()}</Note>}
        </Stack>
      </div>
      <div className={styles.desk} key={`${at.planId} ${at.period} ${at.organizationId}`}>
        <div className={styles.screen}>
          <Stack loose>
            {data.may.write ? (
              <ReportEditor at={at} data={data} />
            ) : (
              <ReportAfter at={at} data={data} />
            )}
            <ReportFigures at={at} data={data} />
            <ReportFiles at={at} data={data} />
          </Stack>
        </div>
        <div className={styles.paper}>
          <ReportSheet at={at} content={data.content} />
        </div>
      </div>
      <ReportEntries at={at} />
    </>
  )
}

function headOf({ scope, missing, may, ...data }: Report): string {
  const label = inTitle(data.label)
  if (scope === "consolidated") return m.report_title_consolidated({ label })
  if (!may.write) return m.report_head_sent({ label })
  return missing.length > 0
    ? m.report_head_todo({ label, count: missing.length })
    : m.report_head_ready({ label })
}

const isSample = ({ sample }: Pick<ReportContent, "sample">) => sample

function Standing({ data }: { data: Report }) {
  const { state, scope, late, sentOn, due, today, from, to, organizationName } = data
  const words = [
    dueWords({ due, to, sentOn: data.may.write ? null : sentOn, late, today }),
    m.report_span({ from: formatDay(from), to: formatDay(to) }),
    ...(isSample(data.content) ? [m.report_sample()] : []),
  ]
  return (
    <span className={styles.standing}>
      <ReportStateTag state={state} scope={scope} />
      {late && data.may.write && <LateTag due={due} today={today} />}
      <span>
        <span lang="vi">{organizationName}</span> · {words.join(" · ")}
      </span>
    </span>
  )
}
