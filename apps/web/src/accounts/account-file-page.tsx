import { mayAccount } from "@loa/domain/accounts/may-accounts.ts"
import { Breadcrumb } from "@loa/ui/breadcrumb.tsx"
import { Button, ButtonLink, ButtonRow } from "@loa/ui/button.tsx"
import { Card } from "@loa/ui/card.tsx"
import { Empty } from "@loa/ui/empty.tsx"
import { MetaItem, PageHead, Section } from "@loa/ui/page.tsx"
import { useSuspenseQuery } from "@tanstack/react-query"
import { useState } from "react"
import { type LoaderFunctionArgs, useParams } from "react-router"
import { queryClient } from "../api/query-client.ts"
import { formatInstant } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { actorOf, session } from "../session/queries.ts"
import { AccountStateTag } from "./account-words.tsx"
import { type AccountFile, accountFile } from "./accounts-queries.ts"
import { DisableDialog, type NewCode, RenameDialog, ResetDialog } from "./change-dialogs.tsx"
import { CodeCard } from "./code-card.tsx"
import styles from "./desk.module.css"
import { HeldRoles } from "./held-roles.tsx"

export async function loader({ params: { id = "" } }: LoaderFunctionArgs) {
  await queryClient.fetchQuery(accountFile(id))
  return null
}

/** One account: which roles it has and had, which codes were given out, and what may be done to it. */
export function Component() {
  const { id = "" } = useParams()
  const { data: account } = useSuspenseQuery(accountFile(id))
  const { data: now } = useSuspenseQuery(session)
  const { name, username, state, createdAt, lastSignedInAt } = account
  const may = mayAccount(actorOf(now), "change", { accountId: id })
  return (
    <>
      <title>{`${name} · Loa`}</title>
      <Breadcrumb
        label={m.unit_breadcrumb()}
        items={[
          { label: m.nav_admin(), to: paths.admin() },
          { label: m.accounts_title(), to: paths.adminAccounts() },
          { label: name },
        ]}
      />
      <PageHead
        title={<span lang="vi">{name}</span>}
        eyebrow={<AccountStateTag state={state} />}
        meta={
          <>
            <MetaItem icon="user">{m.account_username({ username })}</MetaItem>
            <MetaItem icon="calendar">
              {m.accounts_since({ time: formatInstant(createdAt) })}
            </MetaItem>
            <MetaItem icon="clock">
              {lastSignedInAt
                ? m.accounts_last_seen({ time: formatInstant(lastSignedInAt) })
                : m.accounts_never_seen()}
            </MetaItem>
            <MetaItem icon="lock">
              {account.secondFactor ? m.accounts_second_on() : m.accounts_second_off()}
            </MetaItem>
          </>
        }
      />
      {may && <Actions account={account} />}
      <HeldRoles account={account} may={may} today={now.today} />
      <Codes account={account} />
    </>
  )
}

type Asked = "rename" | "reset" | "disable" | null

function Actions({ account }: { account: AccountFile }) {
  const { id, name, state, self } = account
  const [asked, setAsked] = useState<Asked>(null)
  const [code, setCode] = useState<NewCode | null>(null)
  const close = () => setAsked(null)
  const disabled = state === "disabled"
  return (
    <>
      <ButtonRow>
        <ButtonLink icon="file-check" to={paths.adminHandover(id)}>
          {m.handover_title()}
        </ButtonLink>
        {!self && !disabled && (
          <Button icon="return" onClick={() => setAsked("reset")}>
            {m.accounts_reset()}
          </Button>
        )}
        <Button icon="pencil" onClick={() => setAsked("rename")}>
          {m.accounts_rename()}
        </Button>
        <Button icon="lock" onClick={() => setAsked("disable")}>
          {disabled ? m.accounts_enable() : m.accounts_disable()}
        </Button>
        <ButtonLink icon="book" to={paths.adminAudit({ "doi-tuong": id, loai: "account" })}>
          {m.accounts_history()}
        </ButtonLink>
      </ButtonRow>
      {code && <CodeCard name={name} {...code} onDone={() => setCode(null)} />}
      {asked === "rename" && <RenameDialog account={account} onClose={close} />}
      {asked === "disable" && <DisableDialog account={account} onClose={close} />}
      {asked === "reset" && <ResetDialog account={account} onClose={close} onCode={setCode} />}
    </>
  )
}

const codeState = {
  open: m.accounts_code_open,
  used: m.accounts_code_used,
  expired: m.accounts_code_expired,
}

function Codes({ account: { invitations } }: { account: AccountFile }) {
  return (
    <Section small title={m.accounts_codes()} lede={m.accounts_codes_lede()}>
      {invitations.length === 0 ? (
        <Empty title={m.accounts_codes_none()} />
      ) : (
        <Card flush>
          <ul className={styles.rows}>
            {invitations.map(({ id, purpose, createdAt, createdByName, expiresAt, state }) => (
              <li key={id}>
                <div className={styles.grow}>
                  <p>
                    <b>
                      {purpose === "invite" ? m.accounts_code_invite() : m.accounts_code_reset()}
                    </b>
                  </p>
                  <p className={styles.quiet}>
                    {m.accounts_code_given({ who: createdByName, time: formatInstant(createdAt) })}
                  </p>
                </div>
                <span className={styles.quiet}>
                  {codeState[state]({ time: formatInstant(expiresAt) })}
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Section>
  )
}
