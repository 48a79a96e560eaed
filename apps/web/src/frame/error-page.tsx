import { Button, ButtonLink } from "@loa/ui/button.tsx"
import { Page, PageHead } from "@loa/ui/page.tsx"
import type { ReactNode } from "react"
import { useRevalidator, useRouteError } from "react-router"
import { problemOf } from "../api/client.ts"
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
  const { revalidate } = useRevalidator()
  if (problem.status === 404) return <NotFoundPage />
  const again = <Button onClick={() => void revalidate()}>{m.problem_try_again()}</Button>
  return <Trouble title={problem.title} detail={problem.detail} action={again} />
}

export const NotFoundPage = () => (
  <Trouble
    title={m.problem_not_found_title()}
    detail={m.problem_not_found_detail()}
    action={<ButtonLink to={paths.home()}>{m.problem_go_home()}</ButtonLink>}
  />
)
