import { type ReactNode, useId } from "react"
import { classNames } from "./class-names.ts"
import styles from "./field.module.css"
import { Icon } from "./icon.tsx"

/** What every field may say about itself; each input takes these beside its own attributes. */
export type FieldText = {
  label: ReactNode
  /** How to answer, under the label. */
  hint?: ReactNode
  /** A quiet word at the far end of the label's line: "optional", the day of the week … */
  aside?: ReactNode
  /** What is wrong and what is expected. */
  error?: ReactNode
  /** Small label, for filters. */
  dense?: boolean
}

/** Attributes that tie a control to its label, hint and error. */
export type ControlIds = {
  id: string
  "aria-describedby": string | undefined
  "aria-invalid": true | undefined
}

const describe = (id: string, { hint, error }: FieldText) =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined

function Words({ id, hint, error }: { id: string; hint?: ReactNode; error?: ReactNode }) {
  return (
    <>
      {hint && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className={styles.error} id={`${id}-error`}>
          <Icon name="warning" size={17} />
          <span>{error}</span>
        </p>
      )}
    </>
  )
}

type FieldProps = FieldText & { id?: string; children: (control: ControlIds) => ReactNode }

/** Label, hint and error around one control of any kind, tied together by ids. */
export function Field({ id, children, ...text }: FieldProps) {
  const ownId = useId()
  const controlId = id ?? ownId
  return (
    <div className={classNames(styles.field, text.dense && styles.dense)}>
      <div className={styles.labelRow}>
        <label className={styles.label} htmlFor={controlId}>
          {text.label}
        </label>
        {text.aside && <span className={styles.aside}>{text.aside}</span>}
      </div>
      <Words id={controlId} hint={text.hint} error={text.error} />
      {children({
        id: controlId,
        "aria-describedby": describe(controlId, text),
        "aria-invalid": text.error ? true : undefined,
      })}
    </div>
  )
}

type GroupIds = { id: string; "aria-labelledby": string; "aria-describedby": string | undefined }
type FieldGroupProps = FieldText & { id?: string; children: (group: GroupIds) => ReactNode }

/**
 * The same around a group of controls (radios, chips, rows of numbers). Spread what it gives on a radio set,
 * or use the ids by hand.
 */
export function FieldGroup({ id, children, ...text }: FieldGroupProps) {
  const ownId = useId()
  const groupId = id ?? ownId
  return (
    <div className={classNames(styles.field, text.dense && styles.dense)}>
      <div className={styles.labelRow}>
        <span className={styles.label} id={`${groupId}-label`}>
          {text.label}
        </span>
        {text.aside && <span className={styles.aside}>{text.aside}</span>}
      </div>
      <Words id={groupId} hint={text.hint} error={text.error} />
      {children({
        id: groupId,
        "aria-labelledby": `${groupId}-label`,
        "aria-describedby": describe(groupId, text),
      })}
    </div>
  )
}
