import { Card } from "@loa/ui/card.tsx"
import { Icon } from "@loa/ui/icon.tsx"
import { Section } from "@loa/ui/page.tsx"
import { TextLink } from "@loa/ui/text-link.tsx"
import { Link } from "react-router"
import { formatCount, formatDay } from "../format.ts"
import { materialIcons, materialKindName } from "../materials/material-names.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import type { Work } from "../plan/board-queries.ts"
import styles from "./work.module.css"

/** What the focal point sent and this organization has yet to confirm; what waits longest first. */
export function WaitingMaterials({ materials: { rows, total } }: Pick<Work, "materials">) {
  if (total === 0) return null
  return (
    <Section
      small
      title={m.work_materials()}
      count={m.work_materials_count({ count: formatCount(total) })}
    >
      <Card rows>
        <ul>
          {rows.map(({ id, kind, title, minutes, since }) => (
            <li key={id} className={styles.suggestion}>
              <Icon name={materialIcons[kind]} size={22} />
              <div>
                <p className={styles.dueName}>
                  <Link to={paths.material(id)} className={styles.dueLink} lang="vi">
                    {title}
                  </Link>
                </p>
                <p className={styles.dueDetail}>
                  {[
                    materialKindName(kind),
                    minutes !== null && m.material_minutes({ count: formatCount(minutes) }),
                    m.work_materials_since({ day: formatDay(since) }),
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </p>
              </div>
            </li>
          ))}
        </ul>
      </Card>
      {total > rows.length && (
        <p className={styles.remark}>
          <TextLink to={paths.materials({ "chua-xac-nhan": "1" })}>
            {m.work_materials_all({ count: formatCount(total) })}
          </TextLink>
        </p>
      )}
    </Section>
  )
}
