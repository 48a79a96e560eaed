import { mayTryActivity } from "@loa/domain/activities/may.ts"
import { Breadcrumb } from "@loa/ui/breadcrumb.tsx"
import { Empty } from "@loa/ui/empty.tsx"
import { Note } from "@loa/ui/note.tsx"
import { PageHead, Stack } from "@loa/ui/page.tsx"
import { useSuspenseQuery } from "@tanstack/react-query"
import { useMemo, useState } from "react"
import { type LoaderFunctionArgs, useSearchParams } from "react-router"
import { queryClient } from "../api/query-client.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { actorOf, session } from "../session/queries.ts"
import { organizationList } from "../transparency/queries.ts"
import { ImportDone, type ImportResult } from "./import-done.tsx"
import { importListsOf, importRulesOf } from "./import-lists.ts"
import { ImportSourceForm } from "./import-source.tsx"
import { ImportTable } from "./import-table.tsx"
import { options } from "./queries.ts"
import { type ImportTrouble, useImport } from "./use-import.ts"
import { writerOf } from "./writer-fields.tsx"

export async function loader({ request }: LoaderFunctionArgs) {
  if (!mayTryActivity(actorOf(await queryClient.ensureQueryData(session)), "write")) return null
  await Promise.all([
    queryClient.fetchQuery(options(writerOf(new URL(request.url).searchParams))),
    queryClient.ensureQueryData(organizationList()),
  ])
  return null
}

export function Component() {
  const { data } = useSuspenseQuery(session)
  const [search] = useSearchParams()
  const may = mayTryActivity(actorOf(data), "write")
  return (
    <>
      <title>{`${m.import_title()} · Loa`}</title>
      <Breadcrumb
        label={m.import_breadcrumb()}
        items={[
          { label: m.nav_activities(), to: paths.workActivities() },
          { label: m.import_title() },
        ]}
      />
      <PageHead title={m.import_title()} lede={may && m.import_lede()} />
      {may ? (
        <Import key={search.toString()} accountId={data.person?.accountId ?? ""} />
      ) : (
        <Empty title={m.log_not_possible_title()}>{m.log_not_possible_detail()}</Empty>
      )}
    </>
  )
}

function Import({ accountId }: { accountId: string }) {
  const [search] = useSearchParams()
  const { today } = useSuspenseQuery(session).data
  const { data } = useSuspenseQuery(options(writerOf(search)))
  const organizations = useSuspenseQuery(organizationList()).data.data
  const source = useMemo(
    () => ({
      organizationId: data.organization.id,
      planId: data.planId ?? "",
      lists: importListsOf(data, organizations),
      rules: (submit: boolean) => importRulesOf(data, today, submit),
    }),
    [data, organizations, today],
  )
  const importing = useImport(source, accountId)
  const [result, setResult] = useState<ImportResult | null>(null)
  const again = () => {
    importing.close()
    setResult(null)
  }
  if (data.planId === null)
    return <Empty title={m.log_not_possible_title()}>{m.log_not_possible_detail()}</Empty>
  if (result) return <ImportDone result={result} onAgain={again} />
  const { trouble } = importing
  return (
    <Stack>
      {trouble && (
        <Note tone="late" icon="warning" boxed role="alert">
          {troubles[trouble]()}
        </Note>
      )}
      {importing.work ? (
        <ImportTable
          source={source}
          options={data}
          importing={importing}
          work={importing.work}
          onDone={setResult}
        />
      ) : (
        <ImportSourceForm options={data} importing={importing} />
      )}
    </Stack>
  )
}

const troubles: Record<ImportTrouble, () => string> = {
  "too-large": m.import_trouble_too_large,
  "old-excel": m.import_trouble_old_excel,
  "not-a-sheet": m.import_trouble_not_a_sheet,
  empty: m.import_trouble_empty,
  "too-many": m.import_trouble_too_many,
  bug: m.problem_bug_detail,
}
