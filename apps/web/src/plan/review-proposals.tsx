import { proposalStates } from "@loa/domain/plan/proposal.ts"
import { ButtonLink } from "@loa/ui/button.tsx"
import { Chip, ChipRow } from "@loa/ui/chip.tsx"
import { Empty } from "@loa/ui/empty.tsx"
import { Section } from "@loa/ui/page.tsx"
import { useSearchParams } from "react-router"
import { formatCount } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import styles from "./review.module.css"
import { ProposalCard } from "./review-proposal-card.tsx"
import type { Review } from "./review-queries.ts"
import { stateWords } from "./review-words.ts"

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
