import { m } from "../paraglide/messages.js"
import styles from "./data-page.module.css"
import { Emphasis } from "./emphasis.tsx"

const rules = () => [
  m.data_count_published(),
  m.data_count_tags(),
  m.data_count_coverage(),
  m.data_count_reach(),
  m.data_count_sample(),
  m.data_count_ranks(),
]

/** How figures are counted, in words a reader of a table needs. */
export const CountingRules = () => (
  <ul className={styles.rules}>
    {rules().map((rule) => (
      <li key={rule}>
        <Emphasis text={rule} />
      </li>
    ))}
  </ul>
)

const words = () => [
  ["id", m.data_word_id()],
  ["organization", m.data_word_organization()],
  ["firstDay, lastDay", m.data_word_days()],
  ["items, main", m.data_word_items()],
  ["reach", m.data_word_reach()],
  ["rank, rankOf, rankBasis", m.data_word_rank()],
  ["absence", m.data_word_absence()],
  ["sample", m.data_word_sample()],
  ["next", m.data_word_next()],
]

/** Names of fields in the JSON that do not speak for themselves. */
export const Dictionary = () => (
  <dl className={styles.dictionary}>
    {words().map(([field, meaning]) => (
      <div key={field}>
        <dt>
          <code>{field}</code>
        </dt>
        <dd>{meaning}</dd>
      </div>
    ))}
  </dl>
)
