import { accountLabels, Invite } from "@loa/domain/accounts/account.ts"
import { foldKey } from "@loa/domain/units/fold.ts"
import { Breadcrumb } from "@loa/ui/breadcrumb.tsx"
import { Button, ButtonRow } from "@loa/ui/button.tsx"
import { Card } from "@loa/ui/card.tsx"
import { Note } from "@loa/ui/note.tsx"
import { PageHead, Section, Stack } from "@loa/ui/page.tsx"
import { TextInput } from "@loa/ui/text-input.tsx"
import { useSuspenseQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useNavigate } from "react-router"
import { queryClient } from "../api/query-client.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { session } from "../session/queries.ts"
import { useSend } from "../units/use-send.ts"
import { editAccount } from "./accounts-queries.ts"
import { CodeCard } from "./code-card.tsx"
import styles from "./desk.module.css"
import { assignmentOf, newRole, type RoleDraft, RoleFields } from "./role-fields.tsx"

export const loader = () => queryClient.ensureQueryData(session)

/** Hồ Thị Mai → ho.thi.mai */
const suggested = (name: string) =>
  foldKey(name)
    .replace(/[^a-z0-9]+/g, ".")
    .slice(0, 60)
    .replace(/^\.+|\.+$/g, "")

type Made = Awaited<ReturnType<typeof editAccount.invite>>

/** A new person: who, as what, and then the code to hand over. */
export function Component() {
  const [made, setMade] = useState<Made | null>(null)
  const navigate = useNavigate()
  return (
    <>
      <title>{`${m.accounts_invite()} · Loa`}</title>
      <Breadcrumb
        label={m.unit_breadcrumb()}
        items={[
          { label: m.nav_admin(), to: paths.admin() },
          { label: m.accounts_title(), to: paths.adminAccounts() },
          { label: m.accounts_invite() },
        ]}
      />
      <PageHead title={m.accounts_invite()} lede={m.accounts_invite_lede()} />
      <div className={styles.form}>
        {made ? (
          <CodeCard
            name={made.account.name}
            code={made.code}
            expiresAt={made.expiresAt}
            onDone={() => navigate(paths.adminAccount(made.account.id))}
          />
        ) : (
          <InviteForm onMade={setMade} />
        )}
      </div>
    </>
  )
}

function InviteForm({ onMade }: { onMade: (made: Made) => void }) {
  const { today } = useSuspenseQuery(session).data
  const [name, setName] = useState("")
  const [username, setUsername] = useState<string | null>(null)
  const [held, setHeld] = useState<RoleDraft[]>([newRole(0, today)])
  const sent = useSend({
    schema: Invite,
    labels: accountLabels,
    send: editAccount.invite,
    onDone: onMade,
  })
  const typed = {
    name,
    username: username ?? suggested(name),
    memberships: held.map(assignmentOf),
  }
  const change = (next: RoleDraft) =>
    setHeld((now) => now.map((one) => (one.key === next.key ? next : one)))
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        sent.submit(typed)
      }}
    >
      <Stack loose>
        {sent.problem && (
          <Note icon="warning" tone="late" boxed role="alert">
            {sent.problem.detail}
          </Note>
        )}
        <TextInput
          label={m.accounts_name()}
          error={sent.errorOf("name")}
          value={name}
          onValue={setName}
          autoComplete="off"
          maxLength={100}
          lang="vi"
        />
        <TextInput
          label={m.accounts_username()}
          hint={m.accounts_username_hint()}
          error={sent.errorOf("username")}
          value={typed.username}
          onValue={setUsername}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={60}
        />
        {held.map((one, at) => (
          <Section
            key={one.key}
            small
            title={held.length > 1 ? m.accounts_role_nth({ nth: at + 1 }) : m.accounts_roles()}
            aside={
              held.length > 1 && (
                <Button
                  size="sm"
                  aria-label={m.accounts_role_drop_nth({ nth: at + 1 })}
                  onClick={() => setHeld((now) => now.filter(({ key }) => key !== one.key))}
                >
                  {m.accounts_role_drop()}
                </Button>
              )
            }
          >
            <Card>
              <Stack>
                <RoleFields
                  value={one}
                  onValue={change}
                  path={`memberships.${at}`}
                  errorOf={sent.errorOf}
                />
              </Stack>
            </Card>
          </Section>
        ))}
        <ButtonRow>
          <Button
            icon="plus"
            onClick={() =>
              setHeld((now) => [...now, newRole(Math.max(...now.map((o) => o.key)) + 1, today)])
            }
          >
            {m.accounts_role_more()}
          </Button>
          <Button type="submit" variant="main" busy={sent.busy}>
            {m.accounts_invite_send()}
          </Button>
        </ButtonRow>
      </Stack>
    </form>
  )
}
