import { Button, ButtonLink, ButtonRow } from "@loa/ui/button.tsx"
import { Page, PageHead } from "@loa/ui/page.tsx"
import type { ReactNode } from "react"
import { useLocation, useRevalidator, useRouteError } from "react-router"
import { type Problem, problemOf } from "../api/client.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import styles from "./error-page.module.css"

/** What went wrong in words, and the way on. */
function Trouble({ title, detail, action }: { title: string; detail: string; action: ReactNode }) {
  return (
    <Page className={styles.page}>
      <title>{`${title} · Loa`}</title>
      <PageHead title={title} lede={detail} action={action} />
    </Page>
  )
}

export function ErrorPage() {
  const problem = problemOf(useRouteError())
  if (problem.status === 404) return <NotFoundPage />
  return (
    <Trouble title={problem.title} detail={problem.detail} action={<WayOn problem={problem} />} />
  )
}

/** Again; and at work without a connection, the form, which needs none. */
function WayOn({ problem: { code } }: { problem: Problem }) {
  const { revalidate } = useRevalidator()
  const { pathname, search } = useLocation()
  const atWork = pathname.startsWith(paths.work())
  if (code === "unauthenticated")
    return <ButtonLink to={paths.signIn(pathname + search)}>{m.session_sign_in()}</ButtonLink>
  return (
    <ButtonRow>
      <Button onClick={() => void revalidate()}>{m.problem_try_again()}</Button>
      {code === "offline" && atWork && (
        <ButtonLink variant="main" icon="megaphone" to={paths.logActivity()}>
          {m.nav_log()}
        </ButtonLink>
      )}
    </ButtonRow>
  )
}

export const NotFoundPage = () => (
  <Trouble
    title={m.problem_not_found_title()}
    detail={m.problem_not_found_detail()}
    action={<ButtonLink to={paths.home()}>{m.problem_go_home()}</ButtonLink>}
  />
)
