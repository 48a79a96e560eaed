import { Proposal, proposalLabels } from "@loa/domain/plan/proposal.ts"
import { useState } from "react"
import { useSearchParams } from "react-router"
import { v7 as uuidv7 } from "uuid"
import { problemOf } from "../api/client.ts"
import { useSend } from "../units/use-send.ts"
import {
  aboutOf,
  changeOf,
  type Draft,
  firstDraft,
  firstReason,
  movedTo,
  typedUnder,
} from "./review-draft.ts"
import { type Kept, keptProposal } from "./review-kept.ts"
import { type Review, sendProposal } from "./review-queries.ts"

type Asked = { data: Review; accountId: string; onSent: () => void }

/** The kind and the place stand in the address; what is typed outlives a change of both, a refusal and a reload. */
export function useProposalForm({ data, accountId, onSent }: Asked) {
  const [search, setSearch] = useSearchParams()
  const store = keptProposal(accountId)
  const fresh = (): Kept => ({
    ...{ address: search.toString(), id: uuidv7(), typed: {} },
    reason: firstReason(search, data),
  })
  const [found, setFound] = useState(() => store.read(search.toString()))
  const [now, setNow] = useState<Kept>(() => found ?? fresh())
  const about = aboutOf(search, data)
  const under = typedUnder(about)
  const draft: Draft = { ...firstDraft(about, data), ...now.typed[under] }
  const keep = (next: Kept) => {
    setNow(next)
    store.keep(next)
  }
  const sent = useSend({
    schema: Proposal,
    labels: proposalLabels,
    send: (json) =>
      sendProposal(now.id, json).catch((error: unknown) => {
        // What was sent under this name is decided on: these words go on under another.
        if (problemOf(error).code === "conflict") keep({ ...now, id: uuidv7() })
        throw error
      }),
    onDone: () => {
      store.forget()
      onSent()
    },
  })
  return {
    ...{ about, draft, sent, reason: now.reason },
    /** It was found on this device, begun before. */
    found: found !== null,
    setPlace(name: string, value: string) {
      const next = movedTo(search, name, value)
      setSearch(next, { replace: true, preventScrollReset: true })
      // A sign belongs to its index; the other words may go on to another one.
      const { label: _, ...rest } = now.typed["add-item"] ?? {}
      const typed = name === "chi-so" ? { ...now.typed, "add-item": rest } : now.typed
      keep({ ...now, address: next.toString(), typed })
    },
    setDraft(part: Partial<Draft>) {
      keep({ ...now, typed: { ...now.typed, [under]: { ...now.typed[under], ...part } } })
    },
    setReason(reason: string) {
      keep({ ...now, reason })
    },
    startOver() {
      store.forget()
      setFound(null)
      setNow(fresh())
    },
    submit() {
      sent.submit({ planId: data.plan.id, change: changeOf(about, draft), reason: now.reason })
    },
  }
}

export type ProposalForm = ReturnType<typeof useProposalForm>
