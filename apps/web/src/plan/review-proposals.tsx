import { proposalStates } from "@loa/domain/plan/proposal.ts"
import { Button, ButtonLink, ButtonRow } from "@loa/ui/button.tsx"
import { Card } from "@loa/ui/card.tsx"
import { Chip, ChipRow } from "@loa/ui/chip.tsx"
import { Empty } from "@loa/ui/empty.tsx"
import { Quote } from "@loa/ui/note.tsx"
import { Section } from "@loa/ui/page.tsx"
import { ProgressTag } from "@loa/ui/progress-tag.tsx"
import { useState } from "react"
import { useSearchParams } from "react-router"
import { formatCount, formatInstant } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import styles from "./review.module.css"
import { DecideDialog, WithdrawDialog } from "./review-dialogs.tsx"
import { ChangedText } from "./review-difference.tsx"
import type { Review, ReviewProposal } from "./review-queries.ts"
import { effectOf, kindWords, stateTones, stateWords } from "./review-words.ts"

const stateOf = (search: URLSearchParams) =>
  proposalStates.find((state) => state === search.get("trang-thai"))

/** What was proposed, newest first; those of one state by the address. */
export function ReviewProposals({ data }: { data: Review }) {
  const [search, setSearch] = useSearchParams()
  const state = stateOf(search)
  const { proposals, may, plan } = data
  const shown = proposals.filter((one) => state === undefined || one.state === state)
  const propose = may.propose && (
    <ButtonLink variant="main" icon="plus" to={paths.planProposal({ "ke-hoach": plan.id })}>
      {m.review_propose()}
    </ButtonLink>
  )
  const show = (wanted: string | undefined) =>
    setSearch(
      (now) => {
        const next = new URLSearchParams(now)
        if (wanted) next.set("trang-thai", wanted)
        else next.delete("trang-thai")
        return next
      },
      { preventScrollReset: true },
    )
  if (proposals.length === 0)
    return (
      <Section small title={m.review_proposals()} id="de-xuat">
        <Empty title={m.review_none_title()} action={propose}>
          {may.propose ? m.review_none_detail() : m.review_none_reader()}
        </Empty>
      </Section>
    )
  return (
    <Section small title={m.review_proposals()} count={formatCount(proposals.length)} id="de-xuat">
      <div className={styles.list}>
        <ChipRow label={m.review_states()}>
          <Chip size="sm" pressed={state === undefined} onClick={() => show(undefined)}>
            {m.review_state_all()}
          </Chip>
          {proposalStates.map((one) => {
            const count = proposals.filter((proposal) => proposal.state === one).length
            if (count === 0 && one !== state) return null
            return (
              <Chip key={one} size="sm" pressed={one === state} onClick={() => show(one)}>
                {`${stateWords[one]()} (${formatCount(count)})`}
              </Chip>
            )
          })}
        </ChipRow>
        {shown.length === 0 && <Empty title={m.review_none_of_state()} />}
        {shown.map((proposal) => (
          <ProposalCard key={proposal.id} proposal={proposal} data={data} />
        ))}
      </div>
    </Section>
  )
}

type Dialog = "accept" | "reject" | "withdraw" | null

/** Where in the plan, what was and what would be, why, and what was decided of it. */
function ProposalCard({ proposal, data }: { proposal: ReviewProposal; data: Review }) {
  const [dialog, setDialog] = useState<Dialog>(null)
  const { change, state, mine } = proposal
  const { where, before, after } = effectOf(change, data)
  // What is in the plan already is told by the version's own difference.
  const was = state === "enacted" && after !== null ? null : before
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
          {proposal.enactedIn !== null &&
            ` · ${m.review_in_version({ version: proposal.enactedIn })}`}
        </p>
        {proposal.decisionReason && (
          <Quote by={`${proposal.decidedByName ?? ""} · ${stateWords[state]()}`}>
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
  const open = state === "proposed" || state === "accepted" || state === "rejected"
  const accepts = decidable && open && state !== "accepted"
  const rejects = decidable && open && state !== "rejected"
  const withdraws = mine && state === "proposed"
  if (!accepts && !rejects && !withdraws) return null
  return (
    <ButtonRow>
      {accepts && (
        <Button
          size="sm"
          variant={state === "proposed" ? "main" : "default"}
          icon="check"
          aria-label={m.review_accept_what({ what: name })}
          onClick={() => onAsk("accept")}
        >
          {m.review_accept()}
        </Button>
      )}
      {rejects && (
        <Button
          size="sm"
          aria-label={m.review_reject_what({ what: name })}
          onClick={() => onAsk("reject")}
        >
          {m.review_reject()}
        </Button>
      )}
      {withdraws && (
        <Button
          size="sm"
          variant="quiet"
          aria-label={m.review_withdraw_what({ what: name })}
          onClick={() => onAsk("withdraw")}
        >
          {m.review_withdraw()}
        </Button>
      )}
    </ButtonRow>
  )
}
