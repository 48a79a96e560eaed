import {
  NewVersion,
  ProposalDecision,
  ProposalWithdrawal,
  proposalLabels,
} from "@loa/domain/plan/proposal.ts"
import { DateInput, TextArea, TextInput } from "@loa/ui/text-input.tsx"
import { showToast } from "@loa/ui/toast-store.ts"
import { useState } from "react"
import { m } from "../paraglide/messages.js"
import { EditDialog } from "../units/edit-dialog.tsx"
import { useSend } from "../units/use-send.ts"
import { ChangedText } from "./review-difference.tsx"
import { decide, enact, type Review, type ReviewProposal, withdraw } from "./review-queries.ts"
import { type Effect, firstDayOfNext } from "./review-words.ts"

const done = (text: string, onClose: () => void) => () => {
  showToast({ text, tone: "done" })
  onClose()
}

type Decide = {
  proposal: ReviewProposal
  accept: boolean
  name: string
  effect: Effect
  onClose: () => void
}

/** Yes or no, with the reason everybody will read. */
export function DecideDialog({ proposal, accept, name, effect, onClose }: Decide) {
  const [reason, setReason] = useState("")
  const sent = useSend({
    schema: ProposalDecision,
    labels: proposalLabels,
    send: (json) => decide(proposal.id, json),
    onDone: done(accept ? m.review_accepted() : m.review_rejected(), onClose),
  })
  return (
    <EditDialog
      title={accept ? m.review_accept_title() : m.review_reject_title()}
      label={accept ? m.review_accept() : m.review_reject()}
      sent={sent}
      value={{ version: proposal.version, accept, reason }}
      fields={["reason"]}
      onClose={onClose}
    >
      <p lang="vi">
        <strong>{name}</strong>
      </p>
      <ChangedText before={effect.before} after={effect.after} />
      <TextArea
        label={m.review_decision_reason()}
        hint={m.review_decision_hint()}
        error={sent.errorOf("reason")}
        value={reason}
        onValue={setReason}
        maxLength={1000}
        required
        lang="vi"
      />
    </EditDialog>
  )
}

/** Its author takes a proposal back. */
export function WithdrawDialog({
  proposal,
  onClose,
}: {
  proposal: ReviewProposal
  onClose: () => void
}) {
  const sent = useSend({
    schema: ProposalWithdrawal,
    labels: proposalLabels,
    send: (json) => withdraw(proposal.id, json),
    onDone: done(m.review_withdrawn(), onClose),
  })
  return (
    <EditDialog
      title={m.review_withdraw_title()}
      label={m.review_withdraw()}
      sent={sent}
      value={{ version: proposal.version }}
      fields={[]}
      onClose={onClose}
    >
      <p>{m.review_withdraw_detail()}</p>
    </EditDialog>
  )
}

/** The accepted proposals become the plan's next version from a day on. */
export function EnactDialog({ data, onClose }: { data: Review; onClose: () => void }) {
  const first = firstDayOfNext(data)
  const [effectiveFrom, setFrom] = useState(first)
  const [document, setDocument] = useState("")
  const sent = useSend({
    schema: NewVersion,
    labels: proposalLabels,
    send: enact,
    onDone: ({ version }) => done(m.review_enacted({ version }), onClose)(),
  })
  return (
    <EditDialog
      title={m.review_enact_title({ version: data.versions.length + 1 })}
      label={m.review_enact()}
      sent={sent}
      value={{ planId: data.plan.id, effectiveFrom, document }}
      fields={["effectiveFrom", "document"]}
      onClose={onClose}
    >
      <p>{m.review_enact_detail()}</p>
      <DateInput
        label={m.review_effective_from()}
        error={sent.errorOf("effectiveFrom")}
        value={effectiveFrom}
        onValue={setFrom}
        min={first}
        max={data.plan.endsOn}
        required
      />
      <TextInput
        label={m.review_document()}
        hint={m.review_document_hint()}
        error={sent.errorOf("document")}
        value={document}
        onValue={setDocument}
        maxLength={300}
        required
        lang="vi"
      />
    </EditDialog>
  )
}
