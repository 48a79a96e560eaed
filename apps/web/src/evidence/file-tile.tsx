import { endingOf } from "@loa/domain/evidence/media.ts"
import { IconButton } from "@loa/ui/button.tsx"
import { Icon } from "@loa/ui/icon.tsx"
import { m } from "../paraglide/messages.js"
import styles from "./evidence.module.css"
import { isPicture, mediaIcon } from "./kind-words.ts"

type Props = {
  name: string
  mediaType: string
  /** Where its picture is; absent until there is one. */
  src?: string
  /** What the button does, in words: it has no others. */
  label: string
  /** What is to be known of it: that it waits, that it was refused. */
  mark?: string
  wrong?: boolean
  onOpen: () => void
  onRemove?: () => void
}

/** One file as a small picture, or its type and name; pressed, it opens. */
export function FileTile(props: Props) {
  const { name, mediaType, src, label, mark, wrong, onOpen, onRemove } = props
  return (
    <div className={styles.tile} data-wrong={wrong || undefined}>
      <button type="button" className={styles.face} aria-label={label} onClick={onOpen}>
        {isPicture(mediaType) ? (
          src && <img src={src} alt="" loading="lazy" decoding="async" />
        ) : (
          <span className={styles.paper}>
            <Icon name={mediaIcon(mediaType)} />
            <b>{endingOf(mediaType)}</b>
            <span lang="vi">{name}</span>
          </span>
        )}
        {mark && <span className={styles.mark}>{mark}</span>}
      </button>
      {onRemove && (
        <IconButton
          icon="close"
          label={m.evidence_drop({ name })}
          onClick={onRemove}
          className={styles.drop}
        />
      )}
    </div>
  )
}
