import { Button } from "@loa/ui/button.tsx"
import { Note } from "@loa/ui/note.tsx"
import { Page } from "@loa/ui/page.tsx"
import { PasswordInput, TextInput } from "@loa/ui/text-input.tsx"
import { useMutation, useSuspenseQuery } from "@tanstack/react-query"
import { type FormEvent, useState } from "react"
import { useNavigate, useSearchParams } from "react-router"
import { problemOf } from "../api/client.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { session, signIn } from "./queries.ts"
import styles from "./sign-in-page.module.css"

const demoNames: Record<string, () => string> = {
  reporter: m.session_demo_reporter,
  approver: m.session_demo_approver,
  coordinator: m.session_demo_coordinator,
  leader: m.session_demo_leader,
}

/** Only a place inside this site: an address from elsewhere must not send people away after signing in. */
const safeNext = (next: string | null) =>
  next?.startsWith("/") && !next.startsWith("//") && !next.startsWith("/\\") ? next : paths.work()

export function Component() {
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const enter = useMutation(signIn)
  const { demo } = useSuspenseQuery(session).data
  const [username, setUsername] = useState("")
  const [password, setPassword] = useState("")

  const send = (input: { username: string; password: string }) =>
    enter.mutate(input, { onSuccess: () => navigate(safeNext(search.get("tiep"))) })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send({ username: username.trim().toLowerCase(), password })
  }

  return (
    <Page className={styles.page}>
      <title>{`${m.session_sign_in()} · Loa`}</title>
      <h1>{m.session_sign_in()}</h1>
      <form onSubmit={submit} className={styles.form}>
        {enter.error && (
          <Note icon="warning" tone="late" boxed role="alert">
            {problemOf(enter.error).detail}
          </Note>
        )}
        <TextInput
          label={m.session_username()}
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          value={username}
          onChange={(e) => setUsername(e.currentTarget.value)}
        />
        <PasswordInput
          label={m.session_password()}
          name="password"
          autoComplete="current-password"
          showLabel={m.session_show_password()}
          hideLabel={m.session_hide_password()}
          required
          value={password}
          onChange={(e) => setPassword(e.currentTarget.value)}
        />
        <Button type="submit" variant="main" wide busy={enter.isPending}>
          {m.session_sign_in()}
        </Button>
      </form>
      <Note icon="lock">{m.session_privacy_rule()}</Note>
      {demo && (
        <section className={styles.demo} aria-labelledby="demo">
          <h2 id="demo">{m.session_demo_title()}</h2>
          <p>{m.session_demo_detail()}</p>
          <div className={styles.roles}>
            {demo.usernames.map((name) => (
              <Button
                key={name}
                busy={enter.isPending && enter.variables.username === name}
                onClick={() => send({ username: name, password: demo.password })}
              >
                {demoNames[name]?.() ?? name}
              </Button>
            ))}
          </div>
        </section>
      )}
    </Page>
  )
}
