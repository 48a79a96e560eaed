import {
  type Cell,
  type Paragraph,
  printedNumber,
  printedPlaceAndDate,
  type ReportContent,
  type Run,
  type Section,
  type Table,
} from "@loa/domain/reports/report-content.ts"
import { ScrollRegion } from "@loa/ui/scroll-region.tsx"
import { Link } from "react-router"
import { m } from "../paraglide/messages.js"
import { paths, type ReportAt } from "../paths.ts"
import styles from "./sheet.module.css"

type At = { at: ReportAt }

/** A figure on paper: pressed, it opens its entries; printed, it is a number like any other. */
const Figure = ({ at, figure, text }: At & { figure: string; text: string }) => (
  <Link
    className={styles.figure}
    to={paths.report(at, { so: figure })}
    preventScrollReset
    aria-label={m.report_figure_open({ text })}
  >
    {text}
  </Link>
)

const Words = ({ at, runs }: At & { runs: readonly Run[] }) =>
  runs.map((run, place) =>
    typeof run === "string" ? run : <Figure key={place} at={at} {...run} />,
  )

const Paragraphs = ({ at, paragraphs }: At & { paragraphs: readonly Paragraph[] }) =>
  paragraphs.map(({ kind, runs }, place) => (
    <p key={place} className={kind === "item" ? styles.item : styles.text}>
      {kind === "item" && "- "}
      <Words at={at} runs={runs} />
    </p>
  ))

const CellText = ({ at, cell }: At & { cell: Cell }) =>
  cell.figure ? <Figure at={at} figure={cell.figure} text={cell.text} /> : cell.text

const Heading = ({ level, number, title }: Pick<Section, "level" | "number" | "title">) =>
  level === 1 ? (
    <h3 className={styles.part}>{`${number}. ${title}`}</h3>
  ) : (
    <h4 className={styles.section}>{`${number}. ${title}`}</h4>
  )

function SheetTable({ at, table, name }: At & { table: Table; name: string }) {
  return (
    <>
      <ScrollRegion label={table.title || name}>
        <table className={`${styles.table} ${table.columns.length > 3 ? styles.many : ""}`}>
          <caption className={table.title ? styles.caption : "vh"}>{table.title || name}</caption>
          <thead>
            <tr>
              {table.columns.map(({ key, head }) => (
                <th key={key} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={row.key} className={row.total ? styles.total : undefined}>
                {row.heading !== undefined ? (
                  <th scope="colgroup" colSpan={table.columns.length} className={styles.group}>
                    {row.heading}
                  </th>
                ) : (
                  table.columns.map(({ key, align }, column) => (
                    <td key={key} className={styles[align]}>
                      <CellText at={at} cell={row.cells[column] ?? { text: "" }} />
                    </td>
                  ))
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {table.note && <p className={styles.note}>{table.note}</p>}
    </>
  )
}

function SheetHead({ content }: { content: ReportContent }) {
  const { header } = content
  return (
    <>
      <div className={styles.head}>
        <div>
          {header.parent.map((line) => (
            <p key={line}>{line}</p>
          ))}
          {header.agency.map((line) => (
            <p key={line} className={styles.strong}>
              {line}
            </p>
          ))}
          <i className={styles.rule} />
          <p className={styles.number}>{printedNumber(content)}</p>
        </div>
        <div>
          <p className={styles.strong}>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>
          <p className={styles.strong}>Độc lập - Tự do - Hạnh phúc</p>
          <i className={`${styles.rule} ${styles.long}`} />
          <p className={styles.date}>{printedPlaceAndDate(content)}</p>
        </div>
      </div>
      <h2 className={styles.name}>{content.title}</h2>
      <p className={styles.subject}>{content.subject}</p>
      <i className={styles.rule} />
      {content.sample && <p className={styles.sample}>({m.report_sample()})</p>}
      {content.addressees.length > 0 && (
        <p className={styles.to}>Kính gửi: {content.addressees.join("; ")}.</p>
      )}
    </>
  )
}

const SheetFoot = ({ content }: { content: ReportContent }) => (
  <div className={styles.foot}>
    <div className={styles.recipients}>
      <p>
        <b>
          <i>Nơi nhận:</i>
        </b>
      </p>
      {content.recipients.map((line) => (
        <p key={line}>- {line}</p>
      ))}
    </div>
    <div className={styles.signer}>
      {content.signer.authority.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p>{content.signer.position}</p>
      <p className={styles.signature}>{content.signer.name ?? " "}</p>
    </div>
  </div>
)

/** The report as it will lie on the desk: black on white in both themes, in the layout of Nghị định 30/2020. */
export function ReportSheet({ at, content }: At & { content: ReportContent }) {
  return (
    <article className={styles.sheet} aria-label={m.report_sheet()} lang="vi">
      <SheetHead content={content} />
      {content.legalBases.map((line) => (
        <p key={line} className={styles.basis}>
          {line}
        </p>
      ))}
      <Paragraphs at={at} paragraphs={content.opening} />
      {content.sections.map((section) => (
        <section key={section.key} id={`in-${section.key}`}>
          <Heading level={section.level} number={section.number} title={section.title} />
          <Paragraphs at={at} paragraphs={section.paragraphs} />
          {section.tables.map((table) => (
            <SheetTable key={table.key} at={at} table={table} name={section.title} />
          ))}
          {section.todo && <p className={styles.todo}>{section.todo}</p>}
        </section>
      ))}
      <Paragraphs at={at} paragraphs={content.closing} />
      <SheetFoot content={content} />
      {content.annexes.map((table) => (
        <section key={table.key} className={styles.annex}>
          <SheetTable at={at} table={table} name={table.title} />
        </section>
      ))}
    </article>
  )
}
