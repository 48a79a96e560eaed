import { TextLink } from "@loa/ui/text-link.tsx"
import type { ReactNode } from "react"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { spanText } from "../transparency/span-text.ts"
import { lineageText } from "./lineage-text.ts"
import { unitKinds } from "./unit-kinds.ts"
import styles from "./unit-page.module.css"
import type { Area, Unit } from "./unit-queries.ts"

type Named = { id: string; name: string }

const UnitLink = ({ id, name }: Named) => (
  <TextLink to={paths.unit(id)} lang="vi">
    {name}
  </TextLink>
)

const When = ({ from, to }: { from: string; to: string | null }) => (
  <span className={styles.when}>{spanText(from, to)}</span>
)

const Kin = ({ kin }: { kin: Unit["predecessors"] }) =>
  kin.map((one) => (
    <p key={one.id}>
      <UnitLink {...one} />
      {one.share === "part" && <span className={styles.when}>{m.unit_share_part()}</span>}
    </p>
  ))

function Reports({ lines }: { lines: Unit["reportingLines"] }) {
  return lines.map(({ to, through, from, until }) => (
    <p key={`${to.id} ${from}`}>
      <UnitLink {...to} />
      {through && (
        <>
          {", "}
          {m.unit_through()} <UnitLink {...through} />
        </>
      )}
      <When from={from} to={until} />
    </p>
  ))
}

/** What it was called, under whom it stands, to whom it reports, what it came from and what became of it: all dated. */
export function UnitHistory({ unit, area }: { unit: Unit; area: Area }) {
  const lineage = unit.kind === "peoples-committee" ? lineageText(area) : []
  const rows: [ask: string, answer: ReactNode][] = [
    [
      m.unit_names(),
      unit.names.map(({ name, from, to }) => (
        <p key={from}>
          <span lang="vi">{name}</span>
          <When from={from} to={to} />
        </p>
      )),
    ],
    [m.unit_kind(), unitKinds[unit.kind]()],
    [
      m.unit_area(),
      <span key="area" lang="vi">
        {m.unit_area_code(unit.area)}
      </span>,
    ],
    [
      m.unit_parent(),
      unit.parents.length > 0 &&
        unit.parents.map((parent) => (
          <p key={parent.from}>
            <UnitLink {...parent} />
            <When {...parent} />
          </p>
        )),
    ],
    [m.unit_reports(), unit.reportingLines.length > 0 && <Reports lines={unit.reportingLines} />],
    [m.unit_from(), unit.predecessors.length > 0 && <Kin kin={unit.predecessors} />],
    [m.unit_into(), unit.successors.length > 0 && <Kin kin={unit.successors} />],
  ]
  return (
    <>
      <dl className={styles.history}>
        {rows.map(
          ([ask, answer]) =>
            answer && (
              <div key={ask}>
                <dt>{ask}</dt>
                <dd>{answer}</dd>
              </div>
            ),
        )}
      </dl>
      {lineage.map((sentence) => (
        <p key={sentence} className={styles.lineage}>
          {sentence}
        </p>
      ))}
    </>
  )
}
