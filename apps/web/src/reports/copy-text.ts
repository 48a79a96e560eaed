import { showToast } from "@loa/ui/toast-store.ts"
import { m } from "../paraglide/messages.js"

/** Puts a text on the clipboard and says whether it is there. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    showToast({ text: m.report_copied() })
  } catch {
    showToast({ text: m.report_copy_failed(), tone: "late" })
  }
}
