import { redactable } from "@loa/domain/accounts/redact.ts"
import { Breadcrumb } from "@loa/ui/breadcrumb.tsx"
import { Button } from "@loa/ui/button.tsx"
import { Card } from "@loa/ui/card.tsx"
import { Disclosure } from "@loa/ui/disclosure.tsx"
import { Empty } from "@loa/ui/empty.tsx"
import { PageHead } from "@loa/ui/page.tsx"
import { useSuspenseInfiniteQuery } from "@tanstack/react-query"
import { useState } from "react"
import { Link, type LoaderFunctionArgs, useSearchParams } from "react-router"
import { queryClient } from "../api/query-client.ts"
import { formatCount, formatInstant } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { AuditFilterForm, filtersOf } from "./audit-filters.tsx"
import { type AuditLine, auditPages } from "./audit-queries.ts"
import { changesOf, subjectText, verbText } from "./audit-words.ts"
import styles from "./desk.module.css"
import { MoreLines } from "./more-lines.tsx"
import { RedactDialog } from "./redact-dialog.tsx"

export async function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  await queryClient.fetchInfiniteQuery(auditPages(filtersOf(searchParams)))
  return null
}

/** Who changed what and when, in sentences. */
export function Component() {
  const [search] = useSearchParams()
  const [redacted, setRedacted] = useState<AuditLine | null>(null)
  const list = useSuspenseInfiniteQuery(auditPages(filtersOf(search)))
  const lines = list.data.pages.flatMap((page) => page.data)
  return (
    <>
      <title>{`${m.audit_title()} · Loa`}</title>
      <Breadcrumb
        label={m.unit_breadcrumb()}
        items={[{ label: m.nav_admin(), to: paths.admin() }, { label: m.audit_title() }]}
      />
      <PageHead title={m.audit_title()} lede={m.audit_lede()} />
      <AuditFilterForm search={search} />
      {lines.length === 0 ? (
        <Empty title={m.audit_none()}>{m.audit_none_detail()}</Empty>
      ) : (
        <>
          <Card flush>
            <ul className={styles.rows}>
              {lines.map((line) => (
                <Line key={line.id} line={line} onRedact={() => setRedacted(line)} />
              ))}
            </ul>
          </Card>
          <MoreLines
            list={list}
            shown={(all) =>
              all
                ? m.audit_shown_all({ count: formatCount(lines.length) })
                : m.audit_shown({ count: formatCount(lines.length) })
            }
          />
        </>
      )}
      {redacted && <RedactDialog line={redacted} onClose={() => setRedacted(null)} />}
    </>
  )
}

/** Where the log's subjects have a page of their own for administrators. */
function addressOf({ subjectType, subjectId }: AuditLine): string | null {
  if (subjectType === "account") return paths.adminAccount(subjectId)
  if (subjectType === "organization") return paths.adminUnit(subjectId)
  return subjectType === "area" ? paths.adminArea(subjectId.split("@")[0] ?? "") : null
}

const canBeRedacted = ({ subjectType, verb }: AuditLine) =>
  subjectType in redactable && !verb.endsWith(".redact")

function Line({ line, onRedact }: { line: AuditLine; onRedact: () => void }) {
  const { at, actorName, organizationName, verb, reason } = line
  const address = addressOf(line)
  const subject = subjectText(line)
  const changes = changesOf(line)
  return (
    <li>
      <div className={styles.grow}>
        <p>
          <b lang="vi">{actorName}</b>
          {organizationName && <span lang="vi">{` (${organizationName})`}</span>} {verbText(verb)}{" "}
          <span lang="vi">{address ? <Link to={address}>{subject}</Link> : `“${subject}”`}</span>
        </p>
        <p className={styles.quiet}>
          <time dateTime={at}>{formatInstant(at)}</time>
        </p>
        {reason && <p lang="vi">{m.audit_reason({ reason })}</p>}
        {changes.length > 0 && (
          <Disclosure summary={m.audit_changes({ count: formatCount(changes.length) })}>
            <ul className={styles.changes} lang="vi">
              {changes.map(({ field, name, before, after }) => (
                <li key={field}>
                  <b>{name}:</b> <del>{before || m.activity_empty()}</del>{" "}
                  <span aria-hidden="true">→</span> <ins>{after || m.activity_empty()}</ins>
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
      </div>
      {canBeRedacted(line) && (
        <Button
          size="sm"
          variant="quiet"
          icon="eye-off"
          aria-label={m.audit_redact_named({ name: subject })}
          onClick={onRedact}
        >
          {m.audit_redact()}
        </Button>
      )}
    </li>
  )
}
