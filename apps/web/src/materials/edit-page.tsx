import { Breadcrumb } from "@loa/ui/breadcrumb.tsx"
import { Empty } from "@loa/ui/empty.tsx"
import { PageHead } from "@loa/ui/page.tsx"
import { showToast } from "@loa/ui/toast-store.ts"
import { useSuspenseQuery } from "@tanstack/react-query"
import { useState } from "react"
import { type LoaderFunctionArgs, useLoaderData, useNavigate, useParams } from "react-router"
import { queryClient } from "../api/query-client.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { session } from "../session/queries.ts"
import { draftOf } from "./draft.ts"
import { MaterialForm } from "./material-form.tsx"
import { type MaterialOptions, material, materialOptions } from "./queries.ts"

export async function loader({ params }: LoaderFunctionArgs): Promise<MaterialOptions | null> {
  const row = await queryClient.fetchQuery(material(params.id ?? ""))
  return row.may.write ? queryClient.fetchQuery(materialOptions(row.planId)) : null
}

export function Component() {
  const { id = "" } = useParams()
  const options = useLoaderData<typeof loader>()
  const { data: row } = useSuspenseQuery(material(id))
  return (
    <>
      <title>{`${m.material_edit_title()} · Loa`}</title>
      <Breadcrumb
        label={m.material_breadcrumb()}
        items={[
          { label: m.nav_materials(), to: paths.materials() },
          { label: row.title, to: paths.material(id) },
        ]}
      />
      <PageHead title={m.material_edit_title()} />
      {options ? (
        <Edit key={id} id={id} options={options} />
      ) : (
        <Empty title={m.work_nothing_title()}>{m.material_not_yours()}</Empty>
      )}
    </>
  )
}

function Edit({ id, options }: { id: string; options: MaterialOptions }) {
  const { data: row } = useSuspenseQuery(material(id))
  const { person } = useSuspenseQuery(session).data
  const navigate = useNavigate()
  const [start] = useState(() => ({ id, version: row.version, draft: draftOf(row) }))
  return (
    <MaterialForm
      accountId={person?.accountId ?? ""}
      form={id}
      start={start}
      initial={options}
      onSaved={() => {
        showToast({ text: m.material_saved(), tone: "done" })
        navigate(paths.material(id))
      }}
    />
  )
}
