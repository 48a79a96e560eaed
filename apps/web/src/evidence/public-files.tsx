import { endingOf } from "@loa/domain/evidence/media.ts"
import { ButtonLink } from "@loa/ui/button.tsx"
import { Section } from "@loa/ui/page.tsx"
import type { Published } from "../activities/published-queries.ts"
import { m } from "../paraglide/messages.js"
import styles from "./public-files.module.css"

const address = (id: string) => `/api/public/v1/evidence/${id}`

/** Photos and documents that a reviewer made public one by one. */
export function PublicFiles({ files }: { files: Published["evidence"] }) {
  if (files.length === 0) return null
  const photos = files.filter(({ mediaType }) => mediaType.startsWith("image/"))
  const documents = files.filter(({ mediaType }) => !mediaType.startsWith("image/"))
  return (
    <Section title={m.published_evidence()} small>
      <div className={styles.photos} data-one={photos.length === 1 || undefined}>
        {photos.map(({ id, altText, caption }) => (
          <figure key={id} lang="vi">
            <a href={address(id)}>
              <img src={address(id)} alt={altText} loading="lazy" decoding="async" />
            </a>
            {caption && <figcaption>{caption}</figcaption>}
          </figure>
        ))}
      </div>
      <ul className={styles.documents}>
        {documents.map(({ id, mediaType, altText, caption }) => (
          <li key={id}>
            <ButtonLink icon="download" href={address(id)} download>
              {m.published_evidence_document({
                ending: endingOf(mediaType),
                what: caption || altText,
              })}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Section>
  )
}
