import { Disclosure } from "@loa/ui/disclosure.tsx"
import { m } from "../paraglide/messages.js"
import type { Source } from "./queries.ts"
import styles from "./ranking-table.module.css"

/** The citations behind the ids in the table. */
export const RankingSources = ({ sources }: { sources: readonly Source[] }) => (
  <Disclosure summary={m.ranking_sources({ count: sources.length })}>
    <ul className={styles.citations}>
      {sources.map(({ id, publisher, years, url, citation }) => (
        <li key={id} id={`nguon-${id}`}>
          <b>{id}</b>
          {m.ranking_source_year({ publisher, years })}:{" "}
          {url ? (
            <a href={url} rel="noreferrer">
              {citation}
            </a>
          ) : (
            citation
          )}
        </li>
      ))}
    </ul>
  </Disclosure>
)
