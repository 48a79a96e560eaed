import { mayUnits } from "@loa/domain/units/may.ts"
import { Breadcrumb } from "@loa/ui/breadcrumb.tsx"
import { ButtonLink } from "@loa/ui/button.tsx"
import { PageHead } from "@loa/ui/page.tsx"
import { useSuspenseQuery } from "@tanstack/react-query"
import { type LoaderFunctionArgs, useParams } from "react-router"
import { queryClient } from "../api/query-client.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { actorOf, session } from "../session/queries.ts"
import { AreaPeriod } from "./area-period.tsx"
import { oneArea } from "./desk-queries.ts"
import { levelWords } from "./level-words.ts"

export async function loader({ params }: LoaderFunctionArgs) {
  await queryClient.fetchQuery(oneArea(params.code ?? ""))
  return null
}

/** Everything one code has meant: each period with what it came from and what became of it. */
export function Component() {
  const { code = "" } = useParams()
  const { rows } = useSuspenseQuery(oneArea(code)).data
  const { data: now } = useSuspenseQuery(session)
  const shown = rows.find((row) => row.now) ?? rows[0]
  if (!shown) return null
  const writes = mayUnits(actorOf(now), "write")
  return (
    <>
      <title>{`${shown.name} · Loa`}</title>
      <Breadcrumb
        label={m.unit_breadcrumb()}
        items={[
          { label: m.nav_admin(), to: paths.admin() },
          { label: m.area_title(), to: paths.adminAreas() },
          { label: shown.name },
        ]}
      />
      <PageHead
        eyebrow={`${levelWords[shown.level]()} · ${m.area_code({ code })}`}
        title={<span lang="vi">{shown.name}</span>}
        lede={rows.length > 1 && m.area_reused({ count: rows.length })}
        action={
          shown.level !== "commune" &&
          shown.now && (
            <ButtonLink to={paths.adminAreas({ thuoc: code })}>{m.area_children()}</ButtonLink>
          )
        }
      />
      {rows.map((row) => (
        <AreaPeriod key={row.validFrom} row={row} writes={writes} today={now.today} />
      ))}
    </>
  )
}
