import { Button, ButtonLink } from "@loa/ui/button.tsx"
import { Note } from "@loa/ui/note.tsx"
import { Page } from "@loa/ui/page.tsx"
import { useMutation } from "@tanstack/react-query"
import { type FormEvent, useState } from "react"
import { type LoaderFunctionArgs, useLoaderData, useNavigate } from "react-router"
import { problemOf } from "../api/client.ts"
import { queryClient } from "../api/query-client.ts"
import { formatInstant } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { acceptInvitation, type Invitation, invitation } from "./account-queries.ts"
import { NewPasswordInput } from "./new-password-input.tsx"
import { fieldError, RefusalNote } from "./refusal-note.tsx"
import { SecondStep } from "./second-step.tsx"
import styles from "./sign-in-page.module.css"

/** A code that does not work is an answer, not an error: the page says what to do about it. */
export async function loader({ params: { code = "" } }: LoaderFunctionArgs) {
  try {
    return { code, found: await queryClient.fetchQuery(invitation(code)), gone: null }
  } catch (error) {
    const problem = problemOf(error)
    if (problem.status !== 404) throw error
    return { code, found: null, gone: problem.detail }
  }
}

type FormProps = { found: Invitation; error: unknown; busy: boolean; onSend: (p: string) => void }

function AcceptForm({ found, error, busy, onSend }: FormProps) {
  const { purpose, username, name, expiresAt } = found
  const [password, setPassword] = useState("")
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSend(password)
  }
  return (
    <>
      <h1>{m.account_invite_title({ name })}</h1>
      <p>
        {purpose === "invite"
          ? m.account_invite_lede({ username })
          : m.account_reset_lede({ username })}
      </p>
      <form onSubmit={submit} className={styles.form}>
        <RefusalNote error={error} />
        <input
          type="text"
          name="username"
          autoComplete="username"
          value={username}
          readOnly
          hidden
        />
        <NewPasswordInput
          names={[username, name]}
          error={fieldError(error, "newPassword")}
          value={password}
          onValue={setPassword}
        />
        <Button type="submit" variant="main" wide busy={busy}>
          {m.account_invite_save()}
        </Button>
      </form>
      <Note icon="clock">{m.account_invite_until({ time: formatInstant(expiresAt) })}</Note>
    </>
  )
}

export function Component() {
  const { code, found, gone } = useLoaderData<typeof loader>()
  const navigate = useNavigate()
  const accept = useMutation(acceptInvitation(code))
  if (!found)
    return (
      <Page className={styles.page}>
        <title>{`${m.account_invite_gone()} · Loa`}</title>
        <h1>{m.account_invite_gone()}</h1>
        <p>{gone}</p>
        <ButtonLink to={paths.signIn()}>{m.session_sign_in()}</ButtonLink>
      </Page>
    )
  const send = (password: string) =>
    accept.mutate(password, {
      onSuccess: ({ next }) => next === "signed-in" && navigate(paths.work()),
    })
  return (
    <Page className={styles.page}>
      <title>{`${m.account_invite_title({ name: found.name })} · Loa`}</title>
      <meta name="robots" content="noindex" />
      {accept.data?.next === "second-factor" ? (
        <SecondStep onDone={() => navigate(paths.work())} onBack={() => navigate(paths.signIn())} />
      ) : (
        <AcceptForm found={found} error={accept.error} busy={accept.isPending} onSend={send} />
      )}
    </Page>
  )
}
