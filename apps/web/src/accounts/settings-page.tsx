import { settingsList } from "@loa/domain/accounts/settings.ts"
import { Breadcrumb } from "@loa/ui/breadcrumb.tsx"
import { Button } from "@loa/ui/button.tsx"
import { Card } from "@loa/ui/card.tsx"
import { Disclosure } from "@loa/ui/disclosure.tsx"
import { PageHead } from "@loa/ui/page.tsx"
import { Timeline } from "@loa/ui/timeline.tsx"
import { useSuspenseQuery } from "@tanstack/react-query"
import { useState } from "react"
import { queryClient } from "../api/query-client.ts"
import { formatCount, formatInstant } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { session } from "../session/queries.ts"
import { spanText } from "../transparency/span-text.ts"
import styles from "./desk.module.css"
import { SettingDialog } from "./setting-dialog.tsx"
import { inWords, settingText } from "./setting-words.ts"
import { type Setting, settings } from "./settings-queries.ts"

export const loader = () => queryClient.fetchQuery(settings)

/** What an administrator sets for everybody, each value with the day it counts from and why. */
export function Component() {
  const { data } = useSuspenseQuery(settings).data
  const { today } = useSuspenseQuery(session).data
  const [edited, setEdited] = useState<Setting | null>(null)
  return (
    <>
      <title>{`${m.setting_title()} · Loa`}</title>
      <Breadcrumb
        label={m.unit_breadcrumb()}
        items={[{ label: m.nav_admin(), to: paths.admin() }, { label: m.setting_title() }]}
      />
      <PageHead title={m.setting_title()} lede={m.setting_lede()} />
      <Card flush className={styles.form}>
        <ul className={styles.rows}>
          {data.map((setting) => (
            <SettingRow
              key={setting.key}
              setting={setting}
              today={today}
              onEdit={() => setEdited(setting)}
            />
          ))}
        </ul>
      </Card>
      {edited && <SettingDialog setting={edited} today={today} onClose={() => setEdited(null)} />}
    </>
  )
}

type RowProps = { setting: Setting; today: string; onEdit: () => void }

function SettingRow({ setting, today, onEdit }: RowProps) {
  const { key, value, history, currentId } = setting
  const { label, help } = settingsList[key]
  const next = history.findLast(({ validFrom }) => validFrom > today)
  return (
    <li>
      <div className={styles.grow}>
        <h2 className={styles.name}>{inWords(label)}</h2>
        <p className={styles.quiet}>{inWords(help)}</p>
        <p>
          <b lang="vi">{settingText(key, value)}</b>
          {currentId === null && <span className={styles.quiet}>, {m.setting_initial()}</span>}
        </p>
        {next && (
          <p>
            {m.setting_next({
              span: spanText(next.validFrom, null),
              value: settingText(key, next.value),
            })}
          </p>
        )}
      </div>
      <Button
        size="sm"
        icon="pencil"
        aria-label={m.setting_change_named({ name: inWords(label) })}
        onClick={onEdit}
      >
        {m.setting_change()}
      </Button>
      {history.length > 0 && (
        <Disclosure
          className={styles.whole}
          summary={m.setting_history({ count: formatCount(history.length) })}
        >
          <Timeline
            items={history.map((row) => ({
              key: row.id,
              when: spanText(row.validFrom, null),
              near: row.id === currentId,
              what: <History settingKey={key} row={row} />,
            }))}
          />
        </Disclosure>
      )}
    </li>
  )
}

type HistoryProps = { settingKey: Setting["key"]; row: Setting["history"][number] }

function History({ settingKey, row }: HistoryProps) {
  const { value, createdByName, createdAt, reason } = row
  return (
    <>
      <p lang="vi">{settingText(settingKey, value)}</p>
      <p className={styles.quiet}>
        {createdByName
          ? m.setting_written({ who: createdByName, time: formatInstant(createdAt) })
          : m.setting_shipped()}
        {reason && <span lang="vi">{` ${reason}`}</span>}
      </p>
    </>
  )
}
