import { communeOffices } from "@loa/domain/units/commune-offices.ts"
import { Button, ButtonLink, ButtonRow } from "@loa/ui/button.tsx"
import { Card } from "@loa/ui/card.tsx"
import { Note } from "@loa/ui/note.tsx"
import { PageHead, Stack } from "@loa/ui/page.tsx"
import { TextLink } from "@loa/ui/text-link.tsx"
import { useQueries } from "@tanstack/react-query"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import styles from "./desk.module.css"
import { type setUpCommune, unitFile } from "./desk-queries.ts"

type Done = Awaited<ReturnType<typeof setUpCommune>>

type Props = { done: Done; name: string; onAnother: () => void }

/** What was made, and what comes next. */
export function CommuneDone({ done, name, onAnother }: Props) {
  const ids = communeOffices.map((office) => done.organizations[office])
  const files = useQueries({ queries: ids.map((id) => unitFile(id)) })
  return (
    <div className={styles.form}>
      <title>{`${m.commune_title()} · Loa`}</title>
      <PageHead title={m.commune_done({ name })} lede={m.commune_done_lede()} />
      <Stack>
        <Card>
          <ul className={styles.rows}>
            {ids.map((id, at) => (
              <li key={id}>
                <TextLink to={paths.adminUnit(id)} lang="vi">
                  {files[at]?.data?.name ?? id}
                </TextLink>
              </li>
            ))}
            <li>
              <TextLink to={paths.adminArea(done.area.code)}>{m.commune_done_area()}</TextLink>
            </li>
          </ul>
        </Card>
        <Note icon="people">{m.commune_done_next()}</Note>
        <ButtonRow>
          <ButtonLink variant="main" to={paths.adminInvite()}>
            {m.accounts_invite()}
          </ButtonLink>
          <Button onClick={onAnother}>{m.commune_another()}</Button>
        </ButtonRow>
      </Stack>
    </div>
  )
}
