import { daysSince } from "@loa/domain/materials/receipt-reminder.ts"
import { Button, ButtonRow } from "@loa/ui/button.tsx"
import { Card } from "@loa/ui/card.tsx"
import { Note } from "@loa/ui/note.tsx"
import { Stack } from "@loa/ui/page.tsx"
import { showToast } from "@loa/ui/toast-store.ts"
import { useMutation } from "@tanstack/react-query"
import { problemOf } from "../api/client.ts"
import { formatCount, formatInstant } from "../format.ts"
import { m } from "../paraglide/messages.js"
import styles from "./material.module.css"
import { confirmMaterial, type Material } from "./queries.ts"

/** "Received and read", for each organization of the reader that has yet to say it; else who said it and when. */
export function MaterialConfirm({ row }: { row: Material }) {
  const { own, may } = row
  if (own.length === 0 && may.confirm.length === 0) return null
  const asked = new Set(may.confirm.map(({ organizationId }) => organizationId))
  const told = own.filter(
    ({ organizationId, confirmedAt }) => confirmedAt !== null || !asked.has(organizationId),
  )
  return (
    <Stack>
      {may.confirm.length > 0 && <Ask row={row} />}
      {told.map(({ organizationId, name, confirmedAt, confirmedByName }) =>
        confirmedAt ? (
          <Note key={organizationId} icon="check" tone="done">
            <span lang="vi">
              {m.material_confirmed_by({
                ...{ name, who: confirmedByName ?? "", at: formatInstant(confirmedAt) },
              })}
            </span>
          </Note>
        ) : (
          <Note key={organizationId} icon="clock">
            <span lang="vi">{m.material_confirm_waits({ name })}</span>
          </Note>
        ),
      )}
    </Stack>
  )
}

function Ask({ row }: { row: Material }) {
  const { own, may, today } = row
  const confirming = useMutation({
    mutationFn: (organizationId: string) => confirmMaterial(row.id, organizationId),
    onSuccess: () => showToast({ text: m.material_confirmed_toast(), tone: "done" }),
  })
  const days = own.flatMap(({ since, confirmedAt }) =>
    since !== null && confirmedAt === null ? [daysSince(since, today)] : [],
  )
  const waited = Math.max(0, ...days)
  return (
    <Card strong>
      <div className={styles.actions}>
        <p className={styles.ask}>
          {waited > 0
            ? m.material_confirm_ask_days({ count: formatCount(waited) })
            : m.material_confirm_ask()}
        </p>
        {confirming.error && (
          <Note icon="warning" tone="late" boxed role="alert">
            {problemOf(confirming.error).detail}
          </Note>
        )}
        <ButtonRow>
          {may.confirm.map(({ organizationId, name }) => (
            <Button
              key={organizationId}
              variant="main"
              size="big"
              icon="check"
              busy={confirming.isPending && confirming.variables === organizationId}
              onClick={() => confirming.mutate(organizationId)}
            >
              {may.confirm.length > 1 ? (
                <span lang="vi">{m.material_confirm_for({ name })}</span>
              ) : (
                m.material_confirm()
              )}
            </Button>
          ))}
        </ButtonRow>
      </div>
    </Card>
  )
}
