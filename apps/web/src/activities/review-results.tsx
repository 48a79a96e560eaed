import { Button } from "@loa/ui/button.tsx"
import { Disclosure } from "@loa/ui/disclosure.tsx"
import { Icon } from "@loa/ui/icon.tsx"
import { TextLink } from "@loa/ui/text-link.tsx"
import { formatCount } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import styles from "./review.module.css"
import type { Moved } from "./use-review-moves.ts"

type Props = { moved: readonly Moved[]; onUndo: (moved: Moved) => void }

const resultWords = {
  verify: m.review_result_verified,
  return: m.review_result_returned,
  publish: m.review_result_published,
}

const isDone = (one: Moved) => one.result?.outcome === "done"
const isRefused = (one: Moved) => one.result?.outcome === "refused"

/** "đạt 12, trả lại 1, không được 1": what the server has said so far, and how much is still on its way. */
function summaryOf(moved: readonly Moved[]): string {
  const count = (is: (one: Moved) => boolean) => moved.filter(is).length
  const doneBy = (move: Moved["move"]) => count((one) => isDone(one) && one.move === move)
  const parts: [number, (words: { count: string }) => string][] = [
    [doneBy("verify"), m.review_count_verified],
    [doneBy("publish"), m.review_count_published],
    [doneBy("return"), m.review_count_returned],
    [count(isRefused), m.review_count_refused],
    [count((one) => one.result === null), m.review_sending],
  ]
  return parts
    .filter(([n]) => n > 0)
    .map(([n, words]) => words({ count: formatCount(n) }))
    .join(", ")
}

const isLatest = (one: Moved, moved: readonly Moved[]) =>
  moved.find(({ row }) => row.id === one.row.id) === one

/** What was done on this page, one by one: what was refused and why, and the way back where there is one. */
export function ReviewResults({ moved, onUndo }: Props) {
  // What was refused and then done after all is no news any more.
  const told = moved.filter((one) => !isRefused(one) || isLatest(one, moved))
  if (told.length === 0) return null
  const refused = told.filter(isRefused)
  const others = told.filter((one) => !isRefused(one))
  return (
    <section className={styles.results} aria-label={m.review_results()}>
      <p role="status">
        <b>{m.review_results()}:</b> {summaryOf(told)}
      </p>
      {refused.length > 0 && <Lines moved={refused} onUndo={onUndo} />}
      {others.length > 0 && (
        <Disclosure summary={m.review_shown({ count: formatCount(others.length) })}>
          <Lines moved={others} onUndo={onUndo} />
        </Disclosure>
      )}
    </section>
  )
}

const Lines = ({ moved, onUndo }: Props) => (
  <ul className={styles.lines}>
    {moved.map((one) => (
      <li key={`${one.batch} ${one.row.id}`}>
        <Line one={one} mayUndo={isLatest(one, moved)} onUndo={onUndo} />
      </li>
    ))}
  </ul>
)

type LineProps = { one: Moved; mayUndo: boolean; onUndo: Props["onUndo"] }

function Line({ one, mayUndo, onUndo }: LineProps) {
  const { row, move, result } = one
  const refused = result?.outcome === "refused" ? result : null
  const words = result ? resultWords[move]() : m.review_result_sending()
  const back = { verify: m.review_undo_verify, publish: m.review_undo_publish, return: null }[move]
  return (
    <>
      <span className={refused ? styles.refused : undefined}>
        <Icon name={refused ? "warning" : "check"} size={16} />{" "}
        {refused ? m.review_result_refused() : words}
      </span>{" "}
      <TextLink to={paths.workActivity(row.id)}>
        <span lang="vi">{row.title || m.activity_untitled()}</span>
      </TextLink>
      {refused && <p className={styles.refused}>{refused.detail}</p>}
      {result?.outcome === "done" && mayUndo && back && (
        <Button size="sm" variant="quiet" icon="return" onClick={() => onUndo(one)}>
          {back()}
        </Button>
      )}
    </>
  )
}
