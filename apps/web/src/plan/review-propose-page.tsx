import { mayTryActivity } from "@loa/domain/activities/may.ts"
import { Proposal, proposalKinds } from "@loa/domain/plan/proposal.ts"
import { Breadcrumb } from "@loa/ui/breadcrumb.tsx"
import { Button, ButtonLink, ButtonRow } from "@loa/ui/button.tsx"
import { Empty } from "@loa/ui/empty.tsx"
import { Note } from "@loa/ui/note.tsx"
import { PageHead, Section, Stack } from "@loa/ui/page.tsx"
import { SelectInput } from "@loa/ui/select-input.tsx"
import { TextArea } from "@loa/ui/text-input.tsx"
import { showToast } from "@loa/ui/toast-store.ts"
import { useSuspenseQuery } from "@tanstack/react-query"
import { type LoaderFunctionArgs, useLoaderData, useNavigate } from "react-router"
import { queryClient } from "../api/query-client.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { actorOf, session } from "../session/queries.ts"
import { FormTrouble } from "../units/form-trouble.tsx"
import styles from "./review.module.css"
import { ChangedText } from "./review-difference.tsx"
import { changeOf } from "./review-draft.ts"
import { ProposalPlace, ProposalWords } from "./review-propose-fields.tsx"
import { PlanNow } from "./review-propose-now.tsx"
import { type Review, review } from "./review-queries.ts"
import { effectOf, kindWords } from "./review-words.ts"
import { type ProposalForm, useProposalForm } from "./use-proposal-form.ts"

/** Whoever has no part in any plan gets a page that says so, not an error. */
export async function loader({ request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.get("ke-hoach") ?? undefined
  if (!mayTryActivity(actorOf(await queryClient.ensureQueryData(session)), "read")) return null
  await queryClient.fetchQuery(review(asked))
  return { asked }
}

export function Component() {
  const found = useLoaderData<typeof loader>()
  return (
    <>
      <title>{`${m.review_propose()} · Loa`}</title>
      {found ? (
        <Proposing {...found} />
      ) : (
        <>
          <PageHead title={m.review_propose()} />
          <Empty title={m.review_may_not_title()}>{m.review_may_not_detail()}</Empty>
        </>
      )}
    </>
  )
}

function Proposing({ asked }: { asked: string | undefined }) {
  const { data } = useSuspenseQuery(review(asked))
  const {
    data: { person },
  } = useSuspenseQuery(session)
  const { plan } = data
  return (
    <>
      <Breadcrumb
        label={m.unit_breadcrumb()}
        items={[
          { label: m.review_title(), to: paths.planReview({ "ke-hoach": plan.id }) },
          { label: m.review_propose() },
        ]}
      />
      <PageHead title={m.review_propose()} lede={<span lang="vi">{plan.shortTitle}</span>} />
      {data.may.propose && person ? (
        <ProposalFields data={data} accountId={person.accountId} />
      ) : (
        <Empty title={m.review_may_not_title()}>{m.review_may_not_detail()}</Empty>
      )}
    </>
  )
}

function ProposalFields({ data, accountId }: { data: Review; accountId: string }) {
  const navigate = useNavigate()
  const back = paths.planReview({ "ke-hoach": data.plan.id })
  const form = useProposalForm({
    ...{ data, accountId },
    onSent: () => {
      showToast({ text: m.review_proposed(), tone: "done" })
      navigate(back)
    },
  })
  const { about, draft, sent } = form
  const fields = {
    ...{ data, about, draft, errorOf: sent.errorOf },
    ...{ onAbout: form.setPlace, onDraft: form.setDraft },
  }
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        form.submit()
      }}
    >
      <Stack loose>
        {form.found && <Found form={form} />}
        <FormTrouble sent={sent} />
        <SelectInput
          label={m.review_kind()}
          options={proposalKinds.map((kind) => ({ value: kind, label: kindWords[kind]() }))}
          value={about.kind}
          onValue={(kind) => form.setPlace("loai", kind)}
        />
        <ProposalPlace {...fields} />
      </Stack>
      <PlanNow about={about} data={data} />
      <Stack loose>
        <ProposalWords {...fields} />
        <Why form={form} />
      </Stack>
      <Preview form={form} data={data} />
      <ButtonRow>
        <Button type="submit" variant="main" busy={sent.busy}>
          {m.review_send()}
        </Button>
        <ButtonLink to={back}>{m.activity_cancel()}</ButtonLink>
      </ButtonRow>
    </form>
  )
}

const Found = ({ form }: { form: ProposalForm }) => (
  <Note icon="clock" boxed>
    {m.review_kept()}{" "}
    <Button size="sm" variant="quiet" onClick={form.startOver}>
      {m.material_kept_drop()}
    </Button>
  </Note>
)

const Why = ({ form: { sent, reason, setReason } }: { form: ProposalForm }) => (
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
)

/** How the plan would read, as the leader will see it; nothing while what is typed is not a change yet. */
function Preview({ form: { about, draft }, data }: { form: ProposalForm; data: Review }) {
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
