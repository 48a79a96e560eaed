import { type Column, DataTable } from "@loa/ui/data-table.tsx"
import { formatDay } from "../format.ts"
import { m } from "../paraglide/messages.js"
import styles from "./plan-page.module.css"
import type { LegalDocument } from "./plan-queries.ts"

/** Short enough to cite: the number, else the title. */
export const shortDocumentName = ({ type, number, title }: LegalDocument): string => {
  if (number === null) return title
  return number.startsWith("TCVN") ? number : `${type} ${number}`
}

const variantsOf = ({ variants }: LegalDocument) =>
  variants &&
  m.plan_document_variants({
    variants: variants
      .map(({ number, date }) => m.plan_document_variant({ number, day: formatDay(date) }))
      .join("; "),
  })

const columns = (): Column<LegalDocument>[] => [
  {
    key: "document",
    head: m.plan_document_kind(),
    names: true,
    cell: ({ id, type, number }) => (
      <span id={`van-ban-${id}`} className={styles.anchor} lang="vi">
        {type} {number ?? <span className={styles.quiet}>({m.plan_document_no_number()})</span>}
      </span>
    ),
  },
  {
    key: "day",
    head: m.plan_document_day(),
    tight: true,
    cell: ({ issuedOn }) =>
      issuedOn ? (
        formatDay(issuedOn)
      ) : (
        <span className={styles.quiet}>{m.plan_document_no_day()}</span>
      ),
  },
  {
    key: "issuer",
    head: m.plan_document_issuer(),
    cell: ({ issuer }) => <span lang="vi">{issuer ?? "–"}</span>,
  },
  {
    key: "title",
    head: m.plan_document_title(),
    wide: true,
    cell: (document) => (
      <div lang="vi">
        {document.title}
        {[document.role, variantsOf(document), document.note].map(
          (remark) =>
            remark && (
              <p key={remark} className={styles.remark}>
                {remark}
              </p>
            ),
        )}
      </div>
    ),
  },
]

/** The documents the plan cites, with what is odd about how it cites them. */
export const PlanDocuments = ({ documents }: { documents: readonly LegalDocument[] }) => (
  <DataTable
    caption={m.plan_documents({ count: documents.length })}
    hideCaption
    columns={columns()}
    rows={documents}
    rowKey={({ id }) => id}
  />
)
