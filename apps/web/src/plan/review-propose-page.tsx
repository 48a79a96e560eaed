import { Proposal, proposalKinds, proposalLabels } from "@loa/domain/plan/proposal.ts"
import { Breadcrumb } from "@loa/ui/breadcrumb.tsx"
import { Button, ButtonLink, ButtonRow } from "@loa/ui/button.tsx"
import { Empty } from "@loa/ui/empty.tsx"
import { PageHead, Section, Stack } from "@loa/ui/page.tsx"
import { SelectInput } from "@loa/ui/select-input.tsx"
import { TextArea } from "@loa/ui/text-input.tsx"
import { showToast } from "@loa/ui/toast-store.ts"
import { useSuspenseQuery } from "@tanstack/react-query"
import { useState } from "react"
import { type LoaderFunctionArgs, useLoaderData, useNavigate, useSearchParams } from "react-router"
import { v7 as uuidv7 } from "uuid"
import { queryClient } from "../api/query-client.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { FormTrouble } from "../units/form-trouble.tsx"
import { useSend } from "../units/use-send.ts"
import styles from "./review.module.css"
import { ChangedText } from "./review-difference.tsx"
import {
  type About,
  aboutOf,
  changeOf,
  type Draft,
  firstDraft,
  firstReason,
} from "./review-draft.ts"
import { ProposalPlace, ProposalWords } from "./review-propose-fields.tsx"
import { type Review, review, sendProposal } from "./review-queries.ts"
import { effectOf, kindWords } from "./review-words.ts"

export async function loader({ request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.get("ke-hoach") ?? undefined
  await queryClient.fetchQuery(review(asked))
  return { asked }
}

export function Component() {
  const { asked } = useLoaderData<typeof loader>()
  const { data } = useSuspenseQuery(review(asked))
  return (
    <div className={styles.form}>
      <title>{`${m.review_propose()} · Loa`}</title>
      <Breadcrumb
        label={m.unit_breadcrumb()}
        items={[
          { label: m.review_title(), to: paths.planReview({ "ke-hoach": data.plan.id }) },
          { label: m.review_propose() },
        ]}
      />
      <PageHead title={m.review_propose()} lede={<span lang="vi">{data.plan.shortTitle}</span>} />
      {data.may.propose ? (
        <ProposalForm data={data} />
      ) : (
        <Empty title={m.review_may_not_title()}>{m.review_may_not_detail()}</Empty>
      )}
    </div>
  )
}

/** The kind and the place stand in the address; a new place begins with what the plan says there. */
function ProposalForm({ data }: { data: Review }) {
  const [search, setSearch] = useSearchParams()
  const [reason, setReason] = useState(() => firstReason(search, data))
  const [id] = useState(() => uuidv7())
  const about = aboutOf(search, data)
  const place = [about.kind, about.indexId, about.itemCode, about.bulletId, about.taskCode].join(
    " ",
  )
  const [typed, setTyped] = useState<{ place: string; draft: Partial<Draft> }>({ place, draft: {} })
  const kept = typed.place === place ? typed.draft : {}
  const draft = { ...firstDraft(about, data), ...kept }
  const navigate = useNavigate()
  const sent = useSend({
    schema: Proposal,
    labels: proposalLabels,
    send: (json) => sendProposal(id, json),
    onDone: () => {
      showToast({ text: m.review_proposed(), tone: "done" })
      navigate(paths.planReview({ "ke-hoach": data.plan.id }))
    },
  })
  const set = (name: string, value: string) =>
    setSearch(
      (now) => {
        const next = new URLSearchParams(now)
        next.set(name, value)
        if (name === "noi-dung") next.delete("y")
        return next
      },
      { replace: true, preventScrollReset: true },
    )
  const fields = {
    ...{ data, about, draft, onAbout: set, errorOf: sent.errorOf },
    onDraft: (change: Partial<Draft>) => setTyped({ place, draft: { ...kept, ...change } }),
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        sent.submit({ planId: data.plan.id, change: changeOf(about, draft), reason })
      }}
    >
      <FormTrouble sent={sent} />
      <Stack loose>
        <SelectInput
          label={m.review_kind()}
          options={proposalKinds.map((kind) => ({ value: kind, label: kindWords[kind]() }))}
          value={about.kind}
          onValue={(kind) => set("loai", kind)}
        />
        <ProposalPlace {...fields} />
        <ProposalWords {...fields} />
        <TextArea
          id="reason"
          label={m.review_reason()}
          hint={m.review_reason_hint()}
          error={sent.errorOf("reason")}
          value={reason}
          onValue={setReason}
          maxLength={2000}
          required
          lang="vi"
        />
      </Stack>
      <Preview about={about} draft={draft} data={data} />
      <div className={styles.submit}>
        <ButtonRow>
          <Button type="submit" variant="main" busy={sent.busy}>
            {m.review_send()}
          </Button>
          <ButtonLink to={paths.planReview({ "ke-hoach": data.plan.id })}>
            {m.activity_cancel()}
          </ButtonLink>
        </ButtonRow>
      </div>
    </form>
  )
}

/** How the plan would read, as the leader will see it; nothing while what is typed is not a change yet. */
function Preview({ about, draft, data }: { about: About; draft: Draft; data: Review }) {
  const change = Proposal.shape.change.safeParse(changeOf(about, draft))
  if (!change.success) return null
  const { before, after } = effectOf(change.data, data)
  if (before === after) return null
  return (
    <Section small title={m.review_preview()}>
      <ChangedText before={before} after={after} />
    </Section>
  )
}
