import { Disclosure } from "@loa/ui/disclosure.tsx"
import { Note } from "@loa/ui/note.tsx"
import { NumberInput } from "@loa/ui/number-input.tsx"
import { SelectInput } from "@loa/ui/select-input.tsx"
import { TextArea } from "@loa/ui/text-input.tsx"
import { useState } from "react"
import { m } from "../paraglide/messages.js"
import { getLocale } from "../paraglide/runtime.js"
import { errorAt, fieldId } from "./draft-check.ts"
import styles from "./log.module.css"
import { AsksPart } from "./log-asks.tsx"
import { AudiencesPart } from "./log-audiences.tsx"
import { ChannelPart } from "./log-channel.tsx"
import { DayPart } from "./log-day.tsx"
import { ItemsPart } from "./log-items.tsx"
import { ProofPart } from "./log-links.tsx"
import type { PartProps } from "./log-part.ts"
import { PartnersPart } from "./log-partners.tsx"
import { PlacePart } from "./log-place.tsx"
import { TaskPart } from "./log-task.tsx"

/** The questions in the order somebody would tell it; six must be answered, the rest unfolds by channel. */
export function LogFields(props: PartProps & { today: string }) {
  return (
    <>
      <WriterPart {...props} />
      <ChannelPart {...props} />
      <DayPart {...props} />
      <TitlePart {...props} />
      <ItemsPart {...props} />
      <AudiencesPart {...props} />
      <PlacePart {...props} />
      <div className={styles.more}>
        <AsksPart {...props} />
        <SummaryPart {...props} />
        <ProofPart {...props} />
        <TaskPart {...props} />
        <PartnersPart {...props} />
        <CostPart {...props} />
      </div>
      <Note icon="lock">{m.session_privacy_rule()}</Note>
    </>
  )
}

/** Asked only of somebody who writes for several organizations, or under several plans; said to everybody. */
function WriterPart({ draft, set, errors, options }: PartProps) {
  const { organization, organizations, plans } = options
  const own = organizations.filter((o) => !o.predecessor).map(optionOf)
  const before = organizations.filter((o) => o.predecessor).map(optionOf)
  const wrong = errorAt(errors, "organizationId") ?? errorAt(errors, "planId")
  const [open] = useState(own.length > 1)
  if (organizations.length === 1 && plans.length === 1) return null
  const plan = plans.find(({ id }) => id === draft.planId)?.shortTitle ?? ""
  return (
    <Disclosure
      open={open || wrong !== undefined}
      summary={m.log_writer({ organization: organization.name, plan })}
    >
      <div className={styles.under}>
        <SelectInput
          dense
          id={fieldId("organizationId")}
          label={m.log_organization_label()}
          value={draft.organizationId}
          error={errorAt(errors, "organizationId")}
          onValue={(organizationId) => set({ organizationId, planId: "" })}
          options={[
            { group: m.log_organization_own(), options: own },
            { group: m.log_organization_before(), options: before },
          ].filter(({ options }) => options.length > 0)}
        />
        <SelectInput
          dense
          id={fieldId("planId")}
          label={m.log_plan_label()}
          value={draft.planId}
          error={errorAt(errors, "planId")}
          onValue={(planId) => set({ planId })}
          options={plans.map(({ id, shortTitle }) => ({ value: id, label: shortTitle }))}
        />
      </div>
    </Disclosure>
  )
}

const optionOf = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name })

const TitlePart = ({ draft, set, errors }: PartProps) => (
  <TextArea
    id={fieldId("title")}
    label={m.log_title_label()}
    aside={m.log_title_aside()}
    rows={2}
    value={draft.title}
    error={errorAt(errors, "title")}
    onValue={(title) => set({ title: title.replaceAll("\n", " ") })}
  />
)

const SummaryPart = ({ draft, set, errors }: PartProps) => (
  <TextArea
    id={fieldId("summary")}
    label={m.log_summary_label()}
    aside={m.log_optional()}
    hint={m.log_summary_hint()}
    rows={4}
    value={draft.summary}
    error={errorAt(errors, "summary")}
    onValue={(summary) => set({ summary })}
  />
)

const CostPart = ({ draft, set, errors }: PartProps) => (
  <NumberInput
    id={fieldId("cost")}
    label={m.log_cost_label()}
    aside={m.log_optional()}
    unit="₫"
    locale={getLocale()}
    value={draft.cost}
    error={errorAt(errors, "cost")}
    onValue={(cost) => set({ cost })}
  />
)
