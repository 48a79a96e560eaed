import { mayTryActivity } from "@loa/domain/activities/may.ts"
import { Breadcrumb } from "@loa/ui/breadcrumb.tsx"
import { Button, ButtonLink, ButtonRow } from "@loa/ui/button.tsx"
import { MetaItem, PageHead, Section, Split } from "@loa/ui/page.tsx"
import { ProgressTag } from "@loa/ui/progress-tag.tsx"
import { useSuspenseQuery } from "@tanstack/react-query"
import { useState } from "react"
import { type LoaderFunctionArgs, useParams } from "react-router"
import { channelIcon } from "../activities/channel-icon.ts"
import { nameOf } from "../activities/channel-name.ts"
import { queryClient } from "../api/query-client.ts"
import { formatCount, formatDay } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { actorOf, session } from "../session/queries.ts"
import { ItemTag } from "../transparency/item-tag.tsx"
import { EndMaterialDialog } from "./end-dialog.tsx"
import styles from "./material.module.css"
import { MaterialConfirm } from "./material-confirm.tsx"
import { materialIcons, materialKindName } from "./material-names.ts"
import { MaterialReceipts } from "./material-receipts.tsx"
import { MaterialText } from "./material-text.tsx"
import { MaterialUses } from "./material-uses.tsx"
import { numberText, spanText } from "./material-words.ts"
import { type Material, material } from "./queries.ts"

export async function loader({ params }: LoaderFunctionArgs) {
  await queryClient.fetchQuery(material(params.id ?? ""))
  return null
}

/** One material: its text first, then the confirmation, and for its focal point who has it. */
export function Component() {
  const { data: row } = useSuspenseQuery(material(useParams().id ?? ""))
  return (
    <>
      <title>{`${row.title} · Loa`}</title>
      <div className={styles.screen}>
        <Breadcrumb
          label={m.material_breadcrumb()}
          items={[{ label: m.nav_materials(), to: paths.materials() }]}
        />
      </div>
      <PageHead
        eyebrow={<State row={row} />}
        title={<span lang="vi">{row.title}</span>}
        meta={
          <>
            <MetaItem icon={materialIcons[row.kind]}>{materialKindName(row.kind)}</MetaItem>
            {numberText(row) && (
              <MetaItem icon="file-check">
                <span lang="vi">{numberText(row)}</span>
              </MetaItem>
            )}
            {row.minutes !== null && (
              <MetaItem icon="clock">
                {m.material_minutes({ count: formatCount(row.minutes) })}
              </MetaItem>
            )}
            <MetaItem icon="hall">
              <span lang="vi">{row.organizationName}</span>
            </MetaItem>
          </>
        }
      />
      <Split>
        <div>
          <MaterialText row={row} />
          <div className={styles.screen}>
            <div className={styles.next}>
              <MaterialConfirm row={row} />
              <LogFrom row={row} />
            </div>
            {row.units && <MaterialReceipts row={row} units={row.units} />}
            <MaterialUses row={row} />
          </div>
        </div>
        <div className={styles.screen}>
          <Facts row={row} />
        </div>
      </Split>
    </>
  )
}

function State({ row }: { row: Material }) {
  if (row.inUse) return <span lang="vi">{row.planShortTitle}</span>
  return row.validFrom > row.today ? (
    <ProgressTag tone="ahead">
      {m.material_state_later({ day: formatDay(row.validFrom) })}
    </ProgressTag>
  ) : (
    <ProgressTag tone="skipped">{m.material_state_ended()}</ProgressTag>
  )
}

const logLabels: Record<Material["kind"], () => string> = {
  script: m.material_log_script,
  leaflet: m.material_log_leaflet,
  clip: m.material_log_clip,
  guidance: m.material_log_other,
  document: m.material_log_other,
}

/** "We broadcast this": the form opens with what the material knows. */
function LogFrom({ row }: { row: Material }) {
  const actor = actorOf(useSuspenseQuery(session).data)
  if (!row.inUse || !mayTryActivity(actor, "write")) return null
  return (
    <p>
      <ButtonLink icon="megaphone" to={paths.logActivity({ material: row.id })}>
        {logLabels[row.kind]()}
      </ButtonLink>
    </p>
  )
}

function Facts({ row }: { row: Material }) {
  const [ending, setEnding] = useState(false)
  const channel = row.channelName &&
    row.channelNameEn && { name: row.channelName, nameEn: row.channelNameEn }
  return (
    <Section small title={m.material_facts()}>
      <div className={styles.facts}>
        {row.items.length > 0 && (
          <div className={styles.items}>
            {row.items.map(({ indexId, ...item }) => (
              <ItemTag key={item.code} item={{ ...item, index: indexId }} />
            ))}
          </div>
        )}
        <MetaItem icon="calendar">{spanText(row)}</MetaItem>
        <MetaItem icon="user">
          <span lang="vi">{m.material_by({ who: row.authorName })}</span>
        </MetaItem>
        {channel && (
          <MetaItem icon={channelIcon(row.channelCode ?? "")}>{nameOf(channel)}</MetaItem>
        )}
        {row.taskCode && row.taskTitle && (
          <MetaItem icon="checklist">
            <span lang="vi">{`${m.tasks_line({ code: row.taskCode })}: ${row.taskTitle}`}</span>
          </MetaItem>
        )}
        {row.may.write && (
          <ButtonRow>
            <ButtonLink size="sm" icon="pencil" to={paths.editMaterial(row.id)}>
              {m.material_edit()}
            </ButtonLink>
            {row.validTo === null && (
              <Button size="sm" variant="quiet" onClick={() => setEnding(true)}>
                {m.material_end()}
              </Button>
            )}
          </ButtonRow>
        )}
      </div>
      {ending && <EndMaterialDialog row={row} onClose={() => setEnding(false)} />}
    </Section>
  )
}
