import { mayTryActivity } from "@loa/domain/activities/may.ts"
import { Card } from "@loa/ui/card.tsx"
import { PageHead, Section } from "@loa/ui/page.tsx"
import { useSuspenseQuery } from "@tanstack/react-query"
import { queryClient } from "../api/query-client.ts"
import { m } from "../paraglide/messages.js"
import styles from "./account-page.module.css"
import { account, ownSessions } from "./account-queries.ts"
import { CalendarFeeds } from "./calendar-feeds.tsx"
import { calendarFeeds } from "./calendar-queries.ts"
import { OwnSessions } from "./own-sessions.tsx"
import { PasswordForm } from "./password-form.tsx"
import { actorOf, session } from "./queries.ts"
import { SecondFactor } from "./second-factor.tsx"

export async function loader() {
  const works = mayTryActivity(actorOf(await queryClient.ensureQueryData(session)), "read")
  await Promise.all([
    queryClient.fetchQuery(account),
    queryClient.fetchQuery(ownSessions),
    ...(works ? [queryClient.fetchQuery(calendarFeeds)] : []),
  ])
  return null
}

export function Component() {
  const { username, name } = useSuspenseQuery(account).data
  return (
    <div className={styles.page}>
      <title>{`${m.account_title()} · Loa`}</title>
      <PageHead
        title={m.account_title()}
        lede={
          <>
            {name}. {m.account_username({ username })}
          </>
        }
      />
      <Section small title={m.account_second_title()}>
        <Card>
          <SecondFactor />
        </Card>
      </Section>
      <Section small title={m.account_password_title()} lede={m.account_password_lede()}>
        <Card>
          <PasswordForm username={username} names={[username, name]} />
        </Card>
      </Section>
      <CalendarFeeds />
      <Section small title={m.account_sessions_title()} lede={m.account_sessions_lede()}>
        <OwnSessions />
      </Section>
    </div>
  )
}
