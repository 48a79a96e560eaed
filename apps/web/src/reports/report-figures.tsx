import { Link } from "react-router"
import { m } from "../paraglide/messages.js"
import { paths, type ReportAt } from "../paths.ts"
import type { Report } from "./queries.ts"
import styles from "./report.module.css"

/** Each figure of the text said on its own, as the way to its entries. */
export const ReportFigures = ({ at, data }: { at: ReportAt; data: Report }) => (
  <section aria-labelledby="figures">
    <h2 id="figures" className={styles.panelHead}>
      {m.report_figures()}
    </h2>
    <p className={styles.hint}>{m.report_figures_hint()}</p>
    <ul className={styles.figures} lang="vi">
      {data.figures.map(({ figure, text, label, note }) => (
        <li key={`${figure} ${label}`}>
          <Link
            className={styles.figureLink}
            to={paths.report(at, { so: figure })}
            preventScrollReset
          >
            <b className={styles.figureText}>{text}</b>
            <span>
              <span className={styles.figureLabel}>{label}</span>
              <span className={styles.figureNote}>{note}</span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  </section>
)
