import { m } from "../paraglide/messages.js"
import styles from "./first-load.module.css"

/** What stands on the screen for the moment before the first page has its data. */
export const FirstLoad = () => (
  <main className={styles.wait} aria-busy="true">
    <p>{m.site_loading()}</p>
  </main>
)
