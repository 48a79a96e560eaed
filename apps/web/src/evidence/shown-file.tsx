import { endingOf } from "@loa/domain/evidence/media.ts"
import { ButtonLink } from "@loa/ui/button.tsx"
import { formatBytes } from "../format.ts"
import { m } from "../paraglide/messages.js"
import styles from "./evidence.module.css"
import { isPicture, isSound } from "./kind-words.ts"
import { type Evidence, fileAddress } from "./queries.ts"

/** The file itself: a picture to look at, sound to listen to, a document to save. */
export function ShownFile({ file }: { file: Evidence }) {
  const { id, name, mediaType, size, altText } = file
  const src = fileAddress(id)
  if (isPicture(mediaType)) return <img src={src} alt={altText || name} className={styles.large} />
  if (isSound(mediaType))
    return (
      // biome-ignore lint/a11y/useMediaCaption: a recording of a commune's broadcast has none
      <audio
        controls
        preload="none"
        src={src}
        className={styles.sound}
        aria-label={m.evidence_listen({ name })}
      />
    )
  return (
    <div>
      <ButtonLink icon="download" href={src} download={name}>
        {m.evidence_download({ ending: endingOf(mediaType), size: formatBytes(size) })}
      </ButtonLink>
    </div>
  )
}
