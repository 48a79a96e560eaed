import { mayTryMaterial } from "@loa/domain/materials/may-material.ts"
import { Breadcrumb } from "@loa/ui/breadcrumb.tsx"
import { Empty } from "@loa/ui/empty.tsx"
import { PageHead } from "@loa/ui/page.tsx"
import { showToast } from "@loa/ui/toast-store.ts"
import { useSuspenseQuery } from "@tanstack/react-query"
import { useState } from "react"
import { type LoaderFunctionArgs, useLoaderData, useNavigate, useSearchParams } from "react-router"
import { v7 as uuidv7 } from "uuid"
import { problemOf } from "../api/client.ts"
import { queryClient } from "../api/query-client.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { actorOf, session } from "../session/queries.ts"
import { emptyDraft } from "./draft.ts"
import { kindOf } from "./list-filters.ts"
import { MaterialForm } from "./material-form.tsx"
import { type MaterialOptions, materialOptions } from "./queries.ts"

/** Whoever coordinates no plan of today has no form. */
export async function loader({ request }: LoaderFunctionArgs): Promise<MaterialOptions | null> {
  if (!mayTryMaterial(actorOf(await queryClient.ensureQueryData(session)), "write")) return null
  const plan = new URL(request.url).searchParams.get("ke-hoach")
  try {
    return await queryClient.fetchQuery(materialOptions(plan ?? undefined))
  } catch (error) {
    if (problemOf(error).code === "not-found") return null
    throw error
  }
}

export function Component() {
  const options = useLoaderData<typeof loader>()
  return (
    <>
      <title>{`${m.material_new_title()} · Loa`}</title>
      <Breadcrumb
        label={m.material_breadcrumb()}
        items={[{ label: m.nav_materials(), to: paths.materials() }]}
      />
      <PageHead title={m.material_new_title()} lede={m.material_new_lede()} />
      {options ? (
        <New options={options} />
      ) : (
        <Empty title={m.work_nothing_title()}>{m.material_not_yours()}</Empty>
      )}
    </>
  )
}

function New({ options }: { options: MaterialOptions }) {
  const { person, today } = useSuspenseQuery(session).data
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const [start] = useState(() => {
    const task = options.tasks.find(({ code }) => code === search.get("nhiem-vu"))?.code
    const known = { title: search.get("ten") ?? "", link: search.get("duong-dan") ?? "" }
    const draft = {
      ...emptyDraft({ planId: options.planId, today, kind: kindOf(search), task }),
      ...known,
    }
    return { id: uuidv7(), version: null, draft }
  })
  return (
    <MaterialForm
      accountId={person?.accountId ?? ""}
      form={["new", ...["loai", "nhiem-vu", "ten"].map((name) => search.get(name))]
        .filter(Boolean)
        .join(".")}
      start={start}
      initial={options}
      onSaved={(row) => {
        showToast({ text: m.material_saved_new(), tone: "done" })
        navigate(paths.material(row.id))
      }}
    />
  )
}
