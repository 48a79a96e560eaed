import { Button } from "@loa/ui/button.tsx"
import { Card } from "@loa/ui/card.tsx"
import { Token } from "@loa/ui/chip.tsx"
import { Halves, Section } from "@loa/ui/page.tsx"
import { TextLink } from "@loa/ui/text-link.tsx"
import { showToast } from "@loa/ui/toast-store.ts"
import { useMutation } from "@tanstack/react-query"
import type { ReactNode } from "react"
import { problemOf } from "../api/client.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { spanText } from "../transparency/span-text.ts"
import styles from "./desk.module.css"
import { editUnit, type UnitFile } from "./desk-queries.ts"
import { partyRoleWords } from "./party-role-words.ts"
import type { UnitVerb } from "./unit-dialogs.tsx"

type Dated = { validFrom: string; validTo: string | null }
type Props = { unit: UnitFile; onEdit: ((verb: UnitVerb) => void) | undefined }

const UnitLink = ({ id, name }: { id: string; name: string }) => (
  <TextLink to={paths.adminUnit(id)} lang="vi">
    {name}
  </TextLink>
)

function DatedRows<Row extends Dated>({
  rows,
  what,
  keyOf,
}: {
  rows: readonly Row[]
  what: (row: Row) => ReactNode
  keyOf?: (row: Row) => string
}) {
  if (rows.length === 0) return <p className={styles.quiet}>{m.unit_file_nothing()}</p>
  return (
    <ul className={styles.rows}>
      {rows.map((row) => (
        <li key={`${row.validFrom}${keyOf?.(row) ?? ""}`}>
          <span>{what(row)}</span>
          <span className={styles.quiet}>{spanText(row.validFrom, row.validTo)}</span>
        </li>
      ))}
    </ul>
  )
}

function Part({
  title,
  verb,
  label,
  onEdit,
  children,
}: {
  title: string
  verb: UnitVerb
  label: string
  onEdit: Props["onEdit"]
  children: ReactNode
}) {
  return (
    <Section
      small
      title={title}
      aside={
        onEdit && (
          <Button size="sm" onClick={() => onEdit(verb)}>
            {label}
          </Button>
        )
      }
    >
      <Card>{children}</Card>
    </Section>
  )
}

function Aliases({ unit, onEdit }: Props) {
  const remove = useMutation({
    mutationFn: (alias: string) => editUnit.removeAlias(unit.id, { version: unit.version, alias }),
    onError: (error) => showToast({ text: problemOf(error).detail, tone: "late" }),
  })
  return (
    <div className={styles.tokens}>
      {unit.aliases.map((alias) => (
        <Token
          key={alias}
          removeLabel={m.unit_choose_remove({ name: alias })}
          onRemove={onEdit && (() => remove.mutate(alias))}
        >
          <span lang="vi">{alias}</span>
        </Token>
      ))}
    </div>
  )
}

const Kin = ({ kin }: { kin: UnitFile["successors"] }) => (
  <ul className={styles.rows}>
    {kin.map((one) => (
      <li key={one.id}>
        <UnitLink {...one} />
        <span className={styles.quiet}>
          {one.share === "whole" ? m.unit_share_whole() : m.unit_share_part()}
        </span>
      </li>
    ))}
  </ul>
)

/** Its names, lines, heads, parts in plans and kin, each with its days. */
export function UnitFileBody({ unit, onEdit }: Props) {
  const edit = { unit, onEdit }
  return (
    <Halves>
      <div>
        <Part title={m.unit_names()} verb="name" label={m.unit_rename()} onEdit={onEdit}>
          <DatedRows
            rows={unit.names}
            what={({ name, shortName }) => (
              <span lang="vi">{shortName ? `${name} (${shortName})` : name}</span>
            )}
          />
        </Part>
        <Part title={m.unit_aliases()} verb="alias" label={m.unit_alias_add()} onEdit={onEdit}>
          <Aliases {...edit} />
        </Part>
        <Part title={m.unit_heads()} verb="head" label={m.unit_head_set()} onEdit={onEdit}>
          <DatedRows
            rows={unit.heads}
            keyOf={({ position }) => position}
            what={({ name, position }) => <span lang="vi">{`${position}: ${name}`}</span>}
          />
        </Part>
      </div>
      <div>
        <Part title={m.unit_parent()} verb="parent" label={m.unit_parent_set()} onEdit={onEdit}>
          <DatedRows rows={unit.parents} what={UnitLink} />
        </Part>
        <Part title={m.unit_reports()} verb="line" label={m.unit_line_set()} onEdit={onEdit}>
          <DatedRows
            rows={unit.reportingLines}
            what={({ to, through }) => (
              <>
                <UnitLink {...to} />
                {through && (
                  <>
                    {`, ${m.unit_through()} `}
                    <UnitLink {...through} />
                  </>
                )}
              </>
            )}
          />
        </Part>
        <Part title={m.unit_plans()} verb="plan" label={m.unit_plan_set()} onEdit={onEdit}>
          <DatedRows
            rows={unit.participations}
            keyOf={({ planId, role }) => `${planId}${role}`}
            what={({ planTitle, role, optional }) => (
              <>
                <span lang="vi">{planTitle}</span>
                {`: ${partyRoleWords(role, optional)}`}
              </>
            )}
          />
        </Part>
        {unit.predecessors.length + unit.successors.length + unit.children.length > 0 && (
          <Section small title={m.unit_kin_title()}>
            <Card>
              {unit.predecessors.length > 0 && <h3 className={styles.quiet}>{m.unit_from()}</h3>}
              <Kin kin={unit.predecessors} />
              {unit.successors.length > 0 && <h3 className={styles.quiet}>{m.unit_into()}</h3>}
              <Kin kin={unit.successors} />
              {unit.children.length > 0 && <h3 className={styles.quiet}>{m.unit_children()}</h3>}
              <ul className={styles.rows}>
                {unit.children.map((child) => (
                  <li key={child.id}>
                    <UnitLink {...child} />
                  </li>
                ))}
              </ul>
            </Card>
          </Section>
        )}
      </div>
    </Halves>
  )
}
