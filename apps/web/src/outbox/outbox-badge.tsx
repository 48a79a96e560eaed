import { ButtonLink } from "@loa/ui/button.tsx"
import { formatCount } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import styles from "./outbox.module.css"
import { pauseReason } from "./pause-words.ts"
import { type Standing, useStanding } from "./use-outbox.ts"

/** How it stands in a word or two, and why in the whole sentence. */
function wordsOf({ waiting, refused, online, pause }: Standing) {
  if (refused > 0)
    return {
      icon: "warning",
      text: m.outbox_badge_refused({ count: formatCount(refused) }),
    } as const
  if (pause?.problem.code === "unauthenticated")
    return { icon: "lock", text: m.outbox_badge_sign_in({ count: formatCount(waiting) }) } as const
  if (waiting > 0)
    return {
      icon: online ? "upload" : "cloud-off",
      text: m.outbox_badge_waiting({ count: formatCount(waiting) }),
    } as const
  return { icon: "cloud-off", text: m.outbox_badge_offline() } as const
}

/** How many wait and why, always in sight; nothing when there is nothing to say. */
export function OutboxBadge({ accountId }: { accountId: string }) {
  const standing = useStanding(accountId)
  const { waiting, refused, online, pause } = standing
  if (waiting === 0 && refused === 0 && online) return null
  const { icon, text } = wordsOf(standing)
  const why = pause ? pauseReason(pause.problem) : undefined
  return (
    <ButtonLink
      to={paths.outbox()}
      size="sm"
      icon={icon}
      title={why}
      variant={refused > 0 ? "late" : "default"}
      className={styles.badge}
    >
      {text}
    </ButtonLink>
  )
}
