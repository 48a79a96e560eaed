import { Button } from "@loa/ui/button.tsx"
import { Note } from "@loa/ui/note.tsx"
import { Page } from "@loa/ui/page.tsx"
import { PasswordInput, TextInput } from "@loa/ui/text-input.tsx"
import { type UseMutationResult, useMutation, useSuspenseQuery } from "@tanstack/react-query"
import { type FormEvent, useState } from "react"
import { useNavigate, useSearchParams } from "react-router"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { type Session, session, signIn } from "./queries.ts"
import { RefusalNote } from "./refusal-note.tsx"
import { SecondStep } from "./second-step.tsx"
import styles from "./sign-in-page.module.css"

const demoNames: Record<string, () => string> = {
  reporter: m.session_demo_reporter,
  approver: m.session_demo_approver,
  coordinator: m.session_demo_coordinator,
  leader: m.session_demo_leader,
  admin: m.session_demo_admin,
}

/** Only a place inside this site: an address from elsewhere must not send people away after signing in. */
const safeNext = (next: string | null) =>
  next?.startsWith("/") && !next.startsWith("//") && !next.startsWith("/\\") ? next : paths.work()

type Credentials = { username: string; password: string }
type FormProps = { error: unknown; busy: boolean; onSend: (given: Credentials) => void }

function PasswordForm({ error, busy, onSend }: FormProps) {
  const [username, setUsername] = useState("")
  const [password, setPassword] = useState("")
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSend({ username: username.trim().toLowerCase(), password })
  }
  return (
    <form onSubmit={submit} className={styles.form}>
      <RefusalNote error={error} />
      <TextInput
        label={m.session_username()}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        value={username}
        onValue={setUsername}
      />
      <PasswordInput
        label={m.session_password()}
        name="password"
        autoComplete="current-password"
        showLabel={m.session_show_password()}
        hideLabel={m.session_hide_password()}
        required
        value={password}
        onValue={setPassword}
      />
      <Button type="submit" variant="main" wide busy={busy}>
        {m.session_sign_in()}
      </Button>
    </form>
  )
}

type DemoProps = {
  demo: NonNullable<Session["demo"]>
  enter: Pick<UseMutationResult<unknown, Error, Credentials>, "isPending" | "variables">
  onSend: (given: Credentials) => void
}

function DemoAccounts({ demo, enter, onSend }: DemoProps) {
  return (
    <section className={styles.demo} aria-labelledby="demo">
      <h2 id="demo">{m.session_demo_title()}</h2>
      <p>{m.session_demo_detail()}</p>
      <div className={styles.roles}>
        {demo.usernames.map((name) => (
          <Button
            key={name}
            busy={enter.isPending && enter.variables?.username === name}
            onClick={() => onSend({ username: name, password: demo.password })}
          >
            {demoNames[name]?.() ?? name}
          </Button>
        ))}
      </div>
    </section>
  )
}

export function Component() {
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const enter = useMutation(signIn)
  const { demo } = useSuspenseQuery(session).data
  const done = () => navigate(safeNext(search.get("tiep")))
  const send = (given: Credentials) =>
    enter.mutate(given, { onSuccess: ({ next }) => next === "signed-in" && done() })

  if (enter.data?.next === "second-factor")
    return (
      <Page className={styles.page}>
        <title>{`${m.session_code_title()} · Loa`}</title>
        <SecondStep onDone={done} onBack={enter.reset} />
      </Page>
    )
  return (
    <Page className={styles.page}>
      <title>{`${m.session_sign_in()} · Loa`}</title>
      <h1>{m.session_sign_in()}</h1>
      <PasswordForm error={enter.error} busy={enter.isPending} onSend={send} />
      <Note icon="lock">{m.session_privacy_rule()}</Note>
      {demo && <DemoAccounts demo={demo} enter={enter} onSend={send} />}
    </Page>
  )
}
