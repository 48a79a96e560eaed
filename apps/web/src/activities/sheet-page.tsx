import { mayTryActivity } from "@loa/domain/activities/may.ts"
import { Breadcrumb } from "@loa/ui/breadcrumb.tsx"
import { Button } from "@loa/ui/button.tsx"
import { Empty } from "@loa/ui/empty.tsx"
import { PageHead } from "@loa/ui/page.tsx"
import { ScrollRegion } from "@loa/ui/scroll-region.tsx"
import { useSuspenseQuery } from "@tanstack/react-query"
import { type LoaderFunctionArgs, useSearchParams } from "react-router"
import { queryClient } from "../api/query-client.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { actorOf, session } from "../session/queries.ts"
import { PaperSheet } from "./paper-sheet.tsx"
import { options } from "./queries.ts"
import styles from "./sheet.module.css"
import { WriterFields, writerOf } from "./writer-fields.tsx"

export async function loader({ request }: LoaderFunctionArgs) {
  if (!mayTryActivity(actorOf(await queryClient.ensureQueryData(session)), "write")) return null
  await queryClient.fetchQuery(options(writerOf(new URL(request.url).searchParams)))
  return null
}

/** An A4 sheet to fill in by hand where there is no device, and to enter later. */
export function Component() {
  const { data } = useSuspenseQuery(session)
  const may = mayTryActivity(actorOf(data), "write")
  return (
    <>
      <title>{`${m.sheet_title()} · Loa`}</title>
      <div className={styles.onScreen}>
        <Breadcrumb
          label={m.import_breadcrumb()}
          items={[
            { label: m.nav_activities(), to: paths.workActivities() },
            { label: m.import_title(), to: paths.importActivities() },
            { label: m.sheet_title() },
          ]}
        />
        <PageHead
          title={m.sheet_title()}
          lede={may && m.sheet_lede()}
          action={
            may && (
              <Button variant="main" icon="printer" onClick={() => window.print()}>
                {m.sheet_print()}
              </Button>
            )
          }
        />
      </div>
      {may ? (
        <Sheet />
      ) : (
        <Empty title={m.log_not_possible_title()}>{m.log_not_possible_detail()}</Empty>
      )}
    </>
  )
}

function Sheet() {
  const [search] = useSearchParams()
  const { data } = useSuspenseQuery(options(writerOf(search)))
  return (
    <>
      <div className={styles.onScreen}>
        <WriterFields options={data} />
      </div>
      <ScrollRegion label={m.sheet_title()}>
        <PaperSheet options={data} form={new URL(paths.logActivity(), location.origin).href} />
      </ScrollRegion>
    </>
  )
}
