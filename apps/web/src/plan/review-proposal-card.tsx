import { Button, ButtonRow } from "@loa/ui/button.tsx"
import { Card } from "@loa/ui/card.tsx"
import { Quote } from "@loa/ui/note.tsx"
import { ProgressTag } from "@loa/ui/progress-tag.tsx"
import { TextLink } from "@loa/ui/text-link.tsx"
import { useState } from "react"
import { formatInstant } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import styles from "./review.module.css"
import { DecideDialog, WithdrawDialog } from "./review-dialogs.tsx"
import { ChangedText } from "./review-difference.tsx"
import type { Review, ReviewProposal } from "./review-queries.ts"
import { decidedBy, effectOf, kindWords, stateTones, stateWords } from "./review-words.ts"

type Dialog = "accept" | "reject" | "withdraw" | null

const comparedTo = (planId: string, version: number) =>
  paths.planReview({ "ke-hoach": planId, "so-sanh": `${version - 1}-${version}` })

/** Where in the plan, what was and what would be, why, and what was decided of it. */
export function ProposalCard({ proposal, data }: { proposal: ReviewProposal; data: Review }) {
  const [dialog, setDialog] = useState<Dialog>(null)
  const { change, state, mine } = proposal
  const { where, before, after } = effectOf(change, data)
  // What is in the plan already is no difference any more; the versions compared tell what it was.
  const was = state === "enacted" && after !== null ? after : before
  const decidable = data.may.decide && !mine
  const name = `${kindWords[change.kind]()}: ${where}`
  const close = () => setDialog(null)
  return (
    <Card strong={state === "proposed" && decidable}>
      <article className={styles.proposal} aria-label={name} id={`dx-${proposal.id}`}>
        <div className={styles.head}>
          <h3>
            {kindWords[change.kind]()} · <span lang="vi">{where}</span>
          </h3>
          <ProgressTag tone={stateTones[state]}>{stateWords[state]()}</ProgressTag>
        </div>
        <ChangedText before={was} after={after} />
        <p>
          <span className={styles.quiet}>{m.review_why()} </span>
          <span lang="vi" className={styles.said}>
            {proposal.reason}
          </span>
        </p>
        <p className={styles.quiet}>
          <span lang="vi">{`${proposal.authorName}, ${proposal.organizationName}`}</span>
          {` · ${formatInstant(proposal.createdAt)}`}
          {proposal.enactedIn !== null && (
            <>
              {" · "}
              <TextLink to={comparedTo(data.plan.id, proposal.enactedIn)}>
                {m.review_in_version({ version: proposal.enactedIn })}
              </TextLink>
            </>
          )}
        </p>
        {proposal.decisionReason && (
          <Quote by={decidedBy(proposal)}>
            <span lang="vi">{proposal.decisionReason}</span>
          </Quote>
        )}
        {state === "proposed" && data.may.decide && mine && (
          <p className={styles.quiet}>{m.review_own()}</p>
        )}
        <Buttons proposal={proposal} decidable={decidable} name={name} onAsk={setDialog} />
      </article>
      {dialog === "withdraw" && <WithdrawDialog proposal={proposal} onClose={close} />}
      {(dialog === "accept" || dialog === "reject") && (
        <DecideDialog
          proposal={proposal}
          accept={dialog === "accept"}
          name={name}
          effect={{ where, before, after }}
          onClose={close}
        />
      )}
    </Card>
  )
}

type Asks = {
  proposal: ReviewProposal
  decidable: boolean
  name: string
  onAsk: (dialog: Dialog) => void
}

/** Only what this person may do to it as it stands: until it is in the plan, a decision can be turned round. */
function Buttons({ proposal: { state, mine }, decidable, name, onAsk }: Asks) {
  const fresh = state === "proposed"
  const open = fresh || state === "accepted" || state === "rejected"
  const accepts = decidable && open && state !== "accepted"
  const rejects = decidable && open && state !== "rejected"
  const withdraws = mine && fresh
  if (!accepts && !rejects && !withdraws) return null
  const ask = (dialog: Dialog, words: string) => ({
    ...{ size: "sm" as const, children: words, "aria-label": `${words}: ${name}` },
    onClick: () => onAsk(dialog),
  })
  return (
    <ButtonRow>
      {accepts && (
        <Button
          {...ask("accept", fresh ? m.review_accept() : m.review_turn_accept())}
          variant={fresh ? "main" : "default"}
          icon="check"
        />
      )}
      {rejects && <Button {...ask("reject", fresh ? m.review_reject() : m.review_turn_reject())} />}
      {withdraws && <Button {...ask("withdraw", m.review_withdraw())} variant="quiet" />}
    </ButtonRow>
  )
}
