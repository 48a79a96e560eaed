import { Button } from "@loa/ui/button.tsx"
import { getLocale, setLocale } from "../paraglide/runtime.js"
import styles from "./language-switch.module.css"

/** Names each language in itself, so that whoever needs it can read it. */
const names = { vi: "Tiếng Việt", en: "English" } as const

export function LanguageSwitch() {
  const other = getLocale() === "vi" ? "en" : "vi"
  return (
    <Button
      variant="quiet"
      size="sm"
      icon="globe"
      lang={other}
      className={styles.switch}
      onClick={() => void setLocale(other)}
    >
      {names[other]}
    </Button>
  )
}
