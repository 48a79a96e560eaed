import { Checkbox } from "@loa/ui/checkbox.tsx"
import { classNames } from "@loa/ui/class-names.ts"
import { Disclosure } from "@loa/ui/disclosure.tsx"
import { Icon } from "@loa/ui/icon.tsx"
import { Tag } from "@loa/ui/tag.tsx"
import { m } from "../paraglide/messages.js"
import type { Draft, DraftItem } from "./draft.ts"
import { makeMain, toggleItem, togglePart } from "./draft-items.ts"
import styles from "./log-items.module.css"
import type { Options } from "./queries.ts"

export type PlanItem = Options["items"][number]

type Props = {
  item: PlanItem
  chosen: DraftItem | undefined
  /** Nothing was said about it this quarter. */
  gap: boolean
  items: Draft["items"]
  onItems: (items: Draft["items"]) => void
}

/** One content item of the plan: tick it, make it the main one, read its own words and tick those. */
export function ItemCard({ item, chosen, gap, items, onItems }: Props) {
  return (
    <div className={classNames(styles.item, chosen && styles.chosen)}>
      <div className={styles.head}>
        <Checkbox
          label={
            <>
              <Tag tone={item.indexId}>{item.label}</Tag>
              <span className={styles.title} lang="vi">
                {item.title}
              </span>
            </>
          }
          hint={gap ? m.log_item_gap() : undefined}
          checked={chosen !== undefined}
          onValue={() => onItems(toggleItem(items, item.code))}
        />
        {chosen && <Main {...{ item, chosen, items, onItems }} />}
      </div>
      <Words {...{ item, chosen, items, onItems }} />
    </div>
  )
}

type InnerProps = Omit<Props, "gap">

function Main({ item, chosen, items, onItems }: InnerProps) {
  if (chosen?.main)
    return (
      <span className={classNames(styles.main, styles.on)}>
        <Icon name="star" size={17} />
        {m.log_item_main()}
      </span>
    )
  return (
    <button
      type="button"
      className={styles.main}
      aria-label={m.log_item_make_main_name({ item: item.label })}
      onClick={() => onItems(makeMain(items, item.code))}
    >
      <Icon name="star-outline" size={17} />
      {m.log_item_make_main()}
    </button>
  )
}

function Words({ item, chosen, items, onItems }: InnerProps) {
  const { bullets, subItems } = item
  if (bullets.length + subItems.length === 0) return null
  return (
    <Disclosure className={styles.bullets} summary={m.log_item_words({ count: bullets.length })}>
      {bullets.map((bullet) => (
        <Checkbox
          key={bullet.id}
          label={<span lang="vi">{bullet.text}</span>}
          checked={chosen?.bulletIds.includes(bullet.id) ?? false}
          onValue={() => onItems(togglePart(items, item.code, "bulletIds", bullet.id))}
        />
      ))}
      {subItems.length > 0 && <p className={styles.group}>{m.log_item_parts()}</p>}
      {subItems.map((part) => (
        <Checkbox
          key={part.id}
          label={<span lang="vi">{part.title}</span>}
          checked={chosen?.subItemIds.includes(part.id) ?? false}
          onValue={() => onItems(togglePart(items, item.code, "subItemIds", part.id))}
        />
      ))}
    </Disclosure>
  )
}
