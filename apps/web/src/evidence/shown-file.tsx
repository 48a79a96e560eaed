import { endingOf } from "@loa/domain/evidence/media.ts"
import { ButtonLink } from "@loa/ui/button.tsx"
import { classNames } from "@loa/ui/class-names.ts"
import { formatBytes } from "../format.ts"
import { m } from "../paraglide/messages.js"
import styles from "./evidence.module.css"
import { isPicture, isSound } from "./kind-words.ts"
import { type Evidence, fileAddress } from "./queries.ts"

type Props = {
  file: Evidence
  /** Fields stand under it and must be seen with it. */
  beside?: boolean
}

/** The file itself: a picture to look at, sound to listen to, a document to save. */
export function ShownFile({ file, beside }: Props) {
  const { id, name, mediaType, size, altText } = file
  const src = fileAddress(id)
  if (isPicture(mediaType))
    return (
      <img
        src={src}
        alt={altText || name}
        className={classNames(styles.large, beside && styles.beside)}
      />
    )
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
