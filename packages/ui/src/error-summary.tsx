import { useEffect, useRef } from "react"
import styles from "./error-summary.module.css"
import { Icon } from "./icon.tsx"

export type FieldError = {
  /** The `id` given to the field; without one the message is no link. */
  id?: string
  message: string
}

type Props = {
  title: string
  errors: readonly FieldError[]
  /** Counts the tries to send: each new one that leaves errors brings the focus here. */
  attempt: number
}

/** What is wrong, all in one place, each line leading to its field. Nothing when there are no errors. */
export function ErrorSummary({ title, errors, attempt }: Props) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (attempt > 0) box.current?.focus()
  }, [attempt])
  if (errors.length === 0) return null
  return (
    <div ref={box} className={styles.summary} role="alert" tabIndex={-1}>
      <h2 className={styles.title}>
        <Icon name="warning" size={20} />
        {title}
      </h2>
      <ul className={styles.list}>
        {errors.map(({ id, message }) => (
          <li key={`${id}:${message}`}>
            {id ? (
              <a
                href={`#${id}`}
                onClick={(event) => {
                  event.preventDefault()
                  document.getElementById(id)?.focus()
                }}
              >
                {message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
