import { mayTryActivity } from "@loa/domain/activities/may.ts"
import { linesNear } from "@loa/domain/plan/lines-near.ts"
import { Button, ButtonLink } from "@loa/ui/button.tsx"
import { Dialog } from "@loa/ui/dialog.tsx"
import { TextLink } from "@loa/ui/text-link.tsx"
import { showToast } from "@loa/ui/toast-store.ts"
import { useSuspenseQuery } from "@tanstack/react-query"
import { useSearchParams } from "react-router"
import { formatCount, formatList } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { actorOf, session } from "../session/queries.ts"
import styles from "./coverage.module.css"
import type { Coverage, CoverageItem, CoverageUnit } from "./coverage-queries.ts"
import { periodText } from "./coverage-words.ts"
import { useLeave } from "./use-leave.ts"

type Cell = { coverage: Coverage; unit: CoverageUnit; item: CoverageItem }

/** The cell of the address: "unit~item". */
function cellIn(coverage: Coverage, search: URLSearchParams): Cell | null {
  const [unitId, code] = search.get("o")?.split("~") ?? []
  const unit = coverage.units.find(({ id }) => id === unitId)
  const item = coverage.items.find((one) => one.code === code)
  return unit && item ? { coverage, unit, item } : null
}

/** An empty cell says what the plan asks for, who has done it, and lets one begin. */
export function CoverageCell({ coverage }: { coverage: Coverage }) {
  const [search] = useSearchParams()
  const cell = cellIn(coverage, search)
  const close = useLeave("o")
  return (
    <Dialog
      open={cell !== null}
      onClose={close}
      title={cell ? `${cell.item.label} · ${cell.item.title}` : ""}
      closeLabel={m.coverage_close()}
      actions={cell && <Actions {...cell} />}
    >
      {cell && <Asked {...cell} />}
    </Dialog>
  )
}

function Asked({ coverage, unit, item }: Cell) {
  const at = coverage.items.indexOf(item)
  const others = coverage.units.filter((one) => one !== unit && (one.amounts[at] ?? 0) > 0)
  const view = { "ke-hoach": coverage.plan.id, nam: coverage.year }
  return (
    <div className={styles.asked}>
      <h3>{m.coverage_who()}</h3>
      <p>{m.coverage_who_unit({ unit: unit.name })}</p>
      <p>
        {others.length === 0
          ? m.coverage_who_nobody()
          : m.coverage_who_others({
              count: formatCount(others.length),
              units: formatList(others.slice(0, 6).map(({ name }) => name)),
            })}
      </p>
      <h3>{m.coverage_leads()}</h3>
      <ul lang="vi">
        {linesNear(item, coverage.lines).map(({ code, title, leads }) => (
          <li key={code}>
            <TextLink to={paths.workTask(code, { ...view, "don-vi": unit.id })}>
              {m.tasks_line({ code })}
            </TextLink>
            {` ${title.replace(/[.,…]+$/, "")} – `}
            <b>{formatList(leads)}</b>
          </li>
        ))}
      </ul>
      <p className={styles.note}>
        {m.coverage_leads_note()}{" "}
        <TextLink to={paths.workTasks({ ...view, "don-vi": unit.id })}>
          {m.coverage_lines()}
        </TextLink>
      </p>
      <h3>{m.coverage_asks()}</h3>
      <ul lang="vi">
        {item.bullets.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </div>
  )
}

function Actions({ coverage, unit, item }: Cell) {
  const actor = actorOf(useSuspenseQuery(session).data)
  if (unit.mine && mayTryActivity(actor, "write"))
    return (
      <ButtonLink variant="main" icon="megaphone" to={paths.logActivity({ item: item.code })}>
        {m.coverage_log()}
      </ButtonLink>
    )
  const copy = async () => {
    const words = { unit: unit.name, item: `${item.label} ${item.title}` }
    await navigator.clipboard.writeText(
      m.coverage_reminder_text({ ...words, period: periodText(coverage) }),
    )
    showToast({ text: m.coverage_reminded() })
  }
  if (!mayTryActivity(actor, "return")) return null
  return (
    <Button icon="copy" onClick={() => void copy()}>
      {m.coverage_remind()}
    </Button>
  )
}
