import { Breadcrumb } from "@loa/ui/breadcrumb.tsx"
import { Button } from "@loa/ui/button.tsx"
import { Card } from "@loa/ui/card.tsx"
import { PageHead, Section } from "@loa/ui/page.tsx"
import { useSuspenseQuery } from "@tanstack/react-query"
import { type LoaderFunctionArgs, useParams, useSearchParams } from "react-router"
import { queryClient } from "../api/query-client.ts"
import { formatCount, formatInstant } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { session } from "../session/queries.ts"
import { handover } from "./accounts-queries.ts"
import styles from "./desk.module.css"
import { HandoverForm } from "./handover-form.tsx"
import { HandoverRecordView } from "./handover-record.tsx"

export async function loader({ params: { id = "" } }: LoaderFunctionArgs) {
  await queryClient.fetchQuery(handover(id))
  return null
}

/** What a leaving person passes on, before; and the record of it, after. */
export function Component() {
  const { id = "" } = useParams()
  const [search, setSearch] = useSearchParams()
  const { data } = useSuspenseQuery(handover(id))
  const { today, site } = useSuspenseQuery(session).data
  const { account, records } = data
  const shown = records.find((record) => String(record.id) === search.get("bien-ban"))
  const show = (record: string) =>
    setSearch(record ? { "bien-ban": record } : {}, { preventScrollReset: false })
  return (
    <>
      <title>{`${m.handover_title()} · Loa`}</title>
      <div className={styles.screen}>
        <Breadcrumb
          label={m.unit_breadcrumb()}
          items={[
            { label: m.nav_admin(), to: paths.admin() },
            { label: m.accounts_title(), to: paths.adminAccounts() },
            { label: account.name, to: paths.adminAccount(id) },
            { label: m.handover_title() },
          ]}
        />
      </div>
      {shown ? (
        <HandoverRecordView
          account={account}
          record={shown}
          agency={site.agency}
          onBack={() => show("")}
        />
      ) : (
        <>
          <PageHead title={m.handover_title()} lede={m.handover_lede({ name: account.name })} />
          <HandoverForm key={account.version} data={data} today={today} onDone={show} />
          {records.length > 0 && (
            <Section small title={m.handover_records()}>
              <Card flush>
                <ul className={styles.rows}>
                  {records.map((record) => (
                    <li key={record.id}>
                      <div className={styles.grow}>
                        <p>{formatInstant(record.at)}</p>
                        <p className={styles.quiet}>
                          {m.handover_record_sum({
                            who: record.actorName,
                            count: formatCount(record.entries.length),
                          })}
                        </p>
                      </div>
                      <Button size="sm" onClick={() => show(String(record.id))}>
                        {m.handover_record_open()}
                      </Button>
                    </li>
                  ))}
                </ul>
              </Card>
            </Section>
          )}
        </>
      )}
    </>
  )
}
