import { Note } from "@loa/ui/note.tsx"
import { Section } from "@loa/ui/page.tsx"
import { TextLink } from "@loa/ui/text-link.tsx"
import { EvidenceGallery } from "../evidence/evidence-gallery.tsx"
import { m } from "../paraglide/messages.js"
import styles from "./activity.module.css"
import { fieldLabel } from "./field-words.ts"
import type { Activity } from "./queries.ts"

type Props = { row: Activity; level?: 2 | 3 }

/** What there is to look at: files, links, or in words why there is neither. */
export function ActivityProof({ row, level }: Props) {
  const none = row.links.length === 0 && row.evidence.length === 0
  return (
    <Section small level={level} title={m.activity_proof_title()}>
      <div className={styles.proof}>
        {row.evidence.length > 0 && <EvidenceGallery activityId={row.id} files={row.evidence} />}
        {row.links.length > 0 && <Links links={row.links} />}
        {row.explanation && (
          <div>
            <p className={styles.name}>{fieldLabel("explanation")}</p>
            <p lang="vi" className={styles.text}>
              {row.explanation}
            </p>
          </div>
        )}
        {none && !row.explanation && <Note icon="eye-off">{m.activity_no_proof()}</Note>}
      </div>
    </Section>
  )
}

const Links = ({ links }: { links: readonly string[] }) => (
  <ul className={styles.links}>
    {links.map((link) => (
      <li key={link}>
        <TextLink href={link} rel="noopener noreferrer">
          {link}
        </TextLink>
      </li>
    ))}
  </ul>
)
