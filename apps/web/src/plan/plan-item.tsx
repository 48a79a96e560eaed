import type { CountSteps } from "@loa/ui/count-step.ts"
import { Tag } from "@loa/ui/tag.tsx"
import { TextLink } from "@loa/ui/text-link.tsx"
import { formatCount } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { QuarterStrip } from "../transparency/quarter-strip.tsx"
import { shortDocumentName } from "./plan-documents.tsx"
import styles from "./plan-page.module.css"
import type { LegalDocument, PlanItem } from "./plan-queries.ts"

type Props = {
  plan: string
  item: PlanItem
  documents: readonly LegalDocument[]
  /** Tints of the strip, the same for all items. */
  steps: CountSteps
}

function Cited({ ids, documents }: { ids: readonly string[]; documents: Props["documents"] }) {
  const cited = documents.filter(({ id }) => ids.includes(id))
  if (cited.length === 0) return null
  return (
    <p className={styles.cites}>
      {m.plan_cites()}{" "}
      {cited.map((document) => (
        <TextLink key={document.id} href={`#van-ban-${document.id}`} lang="vi">
          {shortDocumentName(document)}
        </TextLink>
      ))}
    </p>
  )
}

function Published({ plan, item, steps }: Pick<Props, "plan" | "item" | "steps">) {
  const total = item.quarters.reduce((sum, { activities }) => sum + activities, 0)
  const here = { "noi-dung": item.code, "ke-hoach": plan }
  return (
    <div className={styles.published}>
      {total === 0 ? (
        <p className={styles.quiet}>{m.plan_published_none()}</p>
      ) : (
        <TextLink to={paths.activities(here)}>
          {m.plan_published({ count: formatCount(total) })}
        </TextLink>
      )}
      <QuarterStrip
        label={m.plan_strip({ label: item.label })}
        tone={item.index}
        steps={steps}
        counts={item.quarters}
        to={(nam, quy) => paths.activities({ ...here, nam, quy })}
      />
    </div>
  )
}

/** One content item word for word: heading and bullets as printed, what they cite, and what was done about it. */
export const PlanItemPart = ({ plan, item, documents, steps }: Props) => (
  <article id={item.code} className={styles.item}>
    <Tag tone={item.index}>{item.label}</Tag>
    <h4 lang="vi">{item.heading}</h4>
    <div className={styles.verbatim} lang="vi">
      {item.bullets.map(({ id, text, hasDash }) => (
        <p key={id} id={id} className={hasDash ? styles.dash : undefined}>
          {hasDash ? `- ${text}` : text}
        </p>
      ))}
    </div>
    {item.subItems.length > 0 && (
      <p className={styles.cites}>
        {m.plan_parts()}{" "}
        <span lang="vi">{item.subItems.map(({ title }) => title).join(" · ")}</span>
      </p>
    )}
    {item.anomaly && (
      <p className={styles.cites} lang="vi">
        {m.plan_reading({ note: item.anomaly })}
      </p>
    )}
    <Cited ids={item.bullets.flatMap((bullet) => bullet.legalDocuments)} documents={documents} />
    <Published plan={plan} item={item} steps={steps} />
  </article>
)
