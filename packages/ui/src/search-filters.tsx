import type { FormEvent, ReactNode } from "react"
import { Button } from "./button.tsx"
import styles from "./search-filters.module.css"
import { TextInput } from "./text-input.tsx"

type Props = {
  /** What is looked for, and what the button says. */
  label: string
  button: string
  /** The words in force. */
  words: string
  /** The words typed, without spaces around them. */
  onFind: (words: string) => void
  /** At most so many characters; 200 unless told. */
  maxLength?: number
  /** Whatever else the list is narrowed by. */
  children?: ReactNode
}

/** A list's search: words, and below them its filters. */
export function SearchFilters({ label, button, words, onFind, maxLength = 200, children }: Props) {
  const find = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = new FormData(event.currentTarget).get("words")
    onFind(typeof typed === "string" ? typed.trim() : "")
  }
  return (
    <search className={styles.filters}>
      <form onSubmit={find} className={styles.find}>
        <TextInput
          key={words}
          type="search"
          name="words"
          label={label}
          defaultValue={words}
          maxLength={maxLength}
        />
        <Button type="submit">{button}</Button>
      </form>
      {children}
    </search>
  )
}

/** Choices side by side, as many as there is room for. */
export const FilterChoices = ({ children }: { children: ReactNode }) => (
  <div className={styles.choices}>{children}</div>
)
