import { showToast } from "@loa/ui/toast-store.ts"
import { m } from "../paraglide/messages.js"

/** After a change was kept: the dialog goes, and a word says so. */
export const saved = (onClose: () => void) => () => {
  showToast({ text: m.unit_saved(), tone: "done" })
  onClose()
}
