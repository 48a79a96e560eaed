import { Link } from "react-router"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { ItemTag } from "../transparency/item-tag.tsx"
import styles from "./published.module.css"
import type { Published } from "./published-queries.ts"

/** The content items it speaks of, the main one first, with the very words of the plan where they were named. */
export const PublishedItems = ({ activity: { items, plan } }: { activity: Published }) => (
  <ul className={styles.items}>
    {items.map((item) => (
      <li key={item.code} className={styles.item}>
        <div className={styles.itemHead}>
          <Link to={paths.planItem(plan, item.code)}>
            <ItemTag item={item} />
          </Link>
          {item.main && items.length > 1 && (
            <span className={styles.main}>{m.published_main()}</span>
          )}
        </div>
        {item.subItems.length > 0 && (
          <p className={styles.main}>
            {m.published_part_of({ parts: item.subItems.map(({ title }) => title).join("; ") })}
          </p>
        )}
        {item.bullets.length > 0 && (
          <blockquote className={styles.bullets} lang="vi" cite={paths.planItem(plan, item.code)}>
            {item.bullets.map(({ id, text }) => (
              <p key={id}>{text}</p>
            ))}
          </blockquote>
        )}
      </li>
    ))}
  </ul>
)
