import { mayUnits } from "@loa/domain/units/may.ts"
import { Breadcrumb } from "@loa/ui/breadcrumb.tsx"
import { Button, ButtonLink, ButtonRow } from "@loa/ui/button.tsx"
import { Note } from "@loa/ui/note.tsx"
import { MetaItem, PageHead } from "@loa/ui/page.tsx"
import { useSuspenseQuery } from "@tanstack/react-query"
import { useState } from "react"
import { type LoaderFunctionArgs, useParams } from "react-router"
import { queryClient } from "../api/query-client.ts"
import { formatDay } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { actorOf, session } from "../session/queries.ts"
import { planList } from "../transparency/queries.ts"
import { spanText } from "../transparency/span-text.ts"
import { unitFile } from "./desk-queries.ts"
import { UnitDialog, type UnitVerb } from "./unit-dialogs.tsx"
import { UnitFileBody } from "./unit-file.tsx"
import { unitKinds } from "./unit-kinds.ts"

export async function loader({ params }: LoaderFunctionArgs) {
  await Promise.all([
    queryClient.fetchQuery(unitFile(params.id ?? "")),
    queryClient.ensureQueryData(planList),
  ])
  return null
}

/** One organization with everything dated about it, and what an administrator may change from a day on. */
export function Component() {
  const { id = "" } = useParams()
  const { data: unit } = useSuspenseQuery(unitFile(id))
  const { data: now } = useSuspenseQuery(session)
  const [asking, setAsking] = useState<UnitVerb | null>(null)
  const writes = mayUnits(actorOf(now), "write")
  const { name, kind, area, validFrom, validTo, successors } = unit
  const mayEnd = writes && (validTo === null || successors.length === 0)
  return (
    <>
      <title>{`${name} · Loa`}</title>
      <Breadcrumb
        label={m.unit_breadcrumb()}
        items={[
          { label: m.nav_admin(), to: paths.admin() },
          { label: m.unit_desk_title(), to: paths.adminUnits() },
          { label: name },
        ]}
      />
      <PageHead
        eyebrow={unitKinds[kind]()}
        title={<span lang="vi">{name}</span>}
        meta={
          <>
            <MetaItem icon="pin">
              <span lang="vi">{area.name}</span>
            </MetaItem>
            <MetaItem icon="calendar">{spanText(validFrom, validTo)}</MetaItem>
            {unit.people !== null && (
              <MetaItem icon="people">{m.unit_desk_people({ count: unit.people })}</MetaItem>
            )}
          </>
        }
        action={
          <ButtonRow>
            <ButtonLink to={paths.unit(id)} icon="globe">
              {m.unit_desk_public()}
            </ButtonLink>
            {mayEnd && (
              <Button variant="late" onClick={() => setAsking("end")}>
                {validTo === null ? m.unit_end() : m.unit_add_successors()}
              </Button>
            )}
          </ButtonRow>
        }
      />
      {validTo !== null && validTo < now.today && (
        <Note icon="clock">{m.unit_ended({ day: formatDay(validTo) })}</Note>
      )}
      <UnitFileBody unit={unit} onEdit={writes ? setAsking : undefined} />
      {asking && (
        <UnitDialog verb={asking} unit={unit} today={now.today} onClose={() => setAsking(null)} />
      )}
    </>
  )
}
