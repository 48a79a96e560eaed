import { Button, ButtonLink } from "@loa/ui/button.tsx"
import { Empty } from "@loa/ui/empty.tsx"
import { Page } from "@loa/ui/page.tsx"
import { useRevalidator, useRouteError } from "react-router"
import { problemOf } from "../api/client.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"

/** What went wrong in words, and the two ways on: try again, or the first page. */
export function ErrorPage() {
  const problem = problemOf(useRouteError())
  const { revalidate } = useRevalidator()
  if (problem.status === 404) return <NotFoundPage />
  return (
    <Page>
      <title>{`${problem.title} · Loa`}</title>
      <Empty
        title={problem.title}
        action={<Button onClick={() => void revalidate()}>{m.problem_try_again()}</Button>}
      >
        {problem.detail}
      </Empty>
    </Page>
  )
}

export const NotFoundPage = () => (
  <Page>
    <title>{`${m.problem_not_found_title()} · Loa`}</title>
    <Empty
      title={m.problem_not_found_title()}
      action={<ButtonLink to={paths.home()}>{m.problem_go_home()}</ButtonLink>}
    >
      {m.problem_not_found_detail()}
    </Empty>
  </Page>
)
