import { meetsPeople } from "@loa/domain/activities/meets-people.ts"
import { Disclosure } from "@loa/ui/disclosure.tsx"
import { Note } from "@loa/ui/note.tsx"
import { TextArea } from "@loa/ui/text-input.tsx"
import { type ReactNode, useState } from "react"
import { m } from "../paraglide/messages.js"
import { errorAt, fieldId } from "./draft-check.ts"
import styles from "./log.module.css"
import { ChannelAgain } from "./log-again.tsx"
import { AlikePart } from "./log-alike.tsx"
import { AsksPart } from "./log-asks.tsx"
import { AudiencesPart } from "./log-audiences.tsx"
import { ChannelPart } from "./log-channel.tsx"
import { CostPart, HeldPart, LanguagesPart } from "./log-circumstances.tsx"
import { DayPart } from "./log-day.tsx"
import { ItemsPart } from "./log-items.tsx"
import { LinksPart, ProofPart } from "./log-links.tsx"
import { MaterialPart } from "./log-material.tsx"
import type { PartProps } from "./log-part.ts"
import { PartnersPart } from "./log-partners.tsx"
import { PlacePart } from "./log-place.tsx"
import { TaskPart } from "./log-task.tsx"
import { WriterPart, writerIsWrong, writesForSeveral } from "./log-writer.tsx"

const channelOf = ({ draft, options }: PartProps) =>
  options.channels.find((channel) => channel.code === draft.channelCode)

/** The questions in the order somebody would tell it; six must be answered, the rest unfolds by channel. */
export function LogFields(props: PartProps & { today: string }) {
  const channel = channelOf(props)
  const online = channel?.asks.includes("link") ?? false
  const spoken = channel !== undefined && (meetsPeople(channel) || channel.asks.includes("minutes"))
  // It stays where it is while the organization is being chosen.
  const [several] = useState(() => writesForSeveral(props))
  const writerFirst = several || writerIsWrong(props)
  return (
    <>
      {writerFirst && <WriterPart {...props} />}
      <ChannelPart {...props} />
      <ChannelAgain {...props} />
      <MaterialPart {...props} />
      <DayPart {...props} />
      <TitlePart {...props} />
      <AlikePart {...props} />
      {/* What was published is where its link leads; everything else took place somewhere. */}
      {online && <LinksPart {...props} asked />}
      <ItemsPart {...props} />
      <AudiencesPart {...props} />
      {!online && <PlacePart {...props} />}
      <div className={styles.more}>
        <AsksPart {...props} />
        {spoken && <LanguagesPart {...props} />}
        <ProofPart {...props} withLinks={!online} />
        <MorePart {...props}>
          {online && <PlacePart {...props} />}
          {!spoken && <LanguagesPart {...props} />}
          {!writerFirst && <WriterPart {...props} />}
        </MorePart>
      </div>
      <Note icon="lock">{m.session_privacy_rule()}</Note>
    </>
  )
}

/** Fields that stay folded until somebody wants them, or one of them is wrong or filled. */
const folded = ["summary", "integratedWith", "cost", "costSource", "taskCode", "partnerIds"]

export function MorePart({ children, ...props }: PartProps & { children: ReactNode }) {
  const { draft, errors } = props
  const online = channelOf(props)?.asks.includes("link") ?? false
  const mayBeWrong = online ? [...folded, "place"] : folded
  const wrong = mayBeWrong.some((field) => errorAt(errors, field) !== undefined)
  const { summary, cost, integratedWith, taskCode } = draft
  const filled = summary !== "" || cost !== null || integratedWith !== "" || taskCode !== null
  return (
    <Disclosure open={wrong || filled} summary={m.log_more_summary()}>
      <div className={styles.stack}>
        <SummaryPart {...props} />
        <HeldPart {...props} />
        <TaskPart {...props} />
        <PartnersPart {...props} />
        <CostPart {...props} />
        {children}
      </div>
    </Disclosure>
  )
}

export const TitlePart = ({ draft, set, errors }: PartProps) => (
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
