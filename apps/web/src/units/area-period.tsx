import { Button } from "@loa/ui/button.tsx"
import { Card } from "@loa/ui/card.tsx"
import { Note } from "@loa/ui/note.tsx"
import { Section, Stack } from "@loa/ui/page.tsx"
import { TextLink } from "@loa/ui/text-link.tsx"
import { useState } from "react"
import { formatDay, formatShare } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { spanText } from "../transparency/span-text.ts"
import styles from "./desk.module.css"
import type { AreaRow } from "./desk-queries.ts"
import { EndAreaDialog } from "./end-area-dialog.tsx"
import { WeightDialog } from "./weight-dialog.tsx"

type Link = AreaRow["successors"][number]

const shareText = ({ share, weight }: Link) => {
  if (share === "whole") return m.unit_share_whole()
  return weight === null ? m.area_part_unknown() : m.area_part({ share: formatShare(weight) })
}

function Lineage({
  title,
  links,
  onWeigh,
}: {
  title: string
  links: readonly Link[]
  onWeigh?: (link: Link) => void
}) {
  if (links.length === 0) return null
  return (
    <Section small level={3} title={title}>
      <ul className={styles.rows}>
        {links.map((link) => (
          <li key={`${link.code}@${link.validFrom}`}>
            <TextLink to={paths.adminArea(link.code)} lang="vi">
              {link.name}
            </TextLink>
            <span className={styles.quiet}>{shareText(link)}</span>
            {link.share === "part" && onWeigh && (
              <Button size="sm" onClick={() => onWeigh(link)}>
                {link.weight === null ? m.area_weigh() : m.area_weigh_again()}
              </Button>
            )}
            <span className={styles.reason}>
              <span lang="vi">
                {m.area_by({ day: formatDay(link.happenedOn), law: link.legalBasis })}
              </span>
              {link.weightReason && ` ${m.area_weight_reason({ reason: link.weightReason })}`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

type Props = { row: AreaRow; writes: boolean; today: string }

function Organizations({ row, today }: Omit<Props, "writes">) {
  const left = row.organizations.filter(
    ({ validTo }) =>
      row.validTo !== null && row.validTo < today && (validTo === null || validTo > row.validTo),
  )
  if (row.organizations.length === 0) return null
  return (
    <Section small level={3} title={m.area_organizations()} count={row.organizations.length}>
      <Stack>
        {left.length > 0 && (
          <Note icon="warning" tone="late">
            {m.area_organizations_left({ count: left.length })}
          </Note>
        )}
        <ul className={styles.rows}>
          {row.organizations.map(({ id, name, validFrom, validTo }) => (
            <li key={id}>
              <TextLink to={paths.adminUnit(id)} lang="vi">
                {name}
              </TextLink>
              <span className={styles.quiet}>{spanText(validFrom, validTo)}</span>
            </li>
          ))}
        </ul>
      </Stack>
    </Section>
  )
}

/** One period of a code: a unit with its parents, its lineage both ways and who is there. */
export function AreaPeriod({ row, writes, today }: Props) {
  const [asking, setAsking] = useState<"end" | Link | null>(null)
  const close = () => setAsking(null)
  return (
    <Section
      small
      title={<span lang="vi">{row.name}</span>}
      count={spanText(row.validFrom, row.validTo)}
      aside={
        writes &&
        row.validTo === null && <Button onClick={() => setAsking("end")}>{m.area_end()}</Button>
      }
    >
      <Card>
        <Stack>
          {row.parents.length > 0 && (
            <p>
              {m.unit_parent()}:{" "}
              <TextLink to={paths.adminArea(row.parents[0]?.code ?? "")} lang="vi">
                {row.parents[0]?.name}
              </TextLink>
            </p>
          )}
          {row.note && <p lang="vi">{row.note}</p>}
          <Lineage title={m.area_from()} links={row.predecessors} />
          <Lineage
            title={m.area_into()}
            links={row.successors}
            onWeigh={writes ? setAsking : undefined}
          />
          <Organizations row={row} today={today} />
        </Stack>
      </Card>
      {asking === "end" && <EndAreaDialog row={row} today={today} onClose={close} />}
      {asking !== null && asking !== "end" && (
        <WeightDialog row={row} link={asking} onClose={close} />
      )}
    </Section>
  )
}
