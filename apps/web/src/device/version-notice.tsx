import { Button } from "@loa/ui/button.tsx"
import { NoticeBar } from "@loa/ui/notice-bar.tsx"
import { useEffect, useSyncExternalStore } from "react"
import { m } from "../paraglide/messages.js"
import { appVersion, keepPages } from "./app-version.ts"

/** Offers the new version of the pages, and never puts it in place of what somebody is typing. */
export function VersionNotice() {
  useEffect(keepPages, [])
  const ready = useSyncExternalStore(appVersion.subscribe, appVersion.read)
  if (!ready) return null
  return (
    <NoticeBar
      title={m.device_new_version_title()}
      icon="refresh"
      tone="strong"
      fit="edge"
      action={
        <Button size="sm" onClick={appVersion.takeOver}>
          {m.device_new_version_do()}
        </Button>
      }
    >
      {m.device_new_version_detail()}
    </NoticeBar>
  )
}
