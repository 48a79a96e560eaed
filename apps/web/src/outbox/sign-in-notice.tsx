import { ButtonLink } from "@loa/ui/button.tsx"
import { NoticeBar } from "@loa/ui/notice-bar.tsx"
import { useLocation } from "react-router"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { useStanding } from "./use-outbox.ts"

/** The session ended while things wait: signing in as the same account brings one back here, and they go. */
export function SignInNotice({ accountId }: { accountId: string }) {
  const { waiting, pause } = useStanding(accountId)
  const { pathname, search } = useLocation()
  if (waiting === 0 || pause?.problem.code !== "unauthenticated") return null
  return (
    <NoticeBar
      title={m.outbox_session_title()}
      icon="lock"
      tone="strong"
      fit="edge"
      action={
        <ButtonLink size="sm" to={paths.signIn(pathname + search)}>
          {m.session_sign_in()}
        </ButtonLink>
      }
    >
      {m.outbox_session_detail()}
    </NoticeBar>
  )
}
