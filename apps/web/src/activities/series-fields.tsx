import { m } from "../paraglide/messages.js"
import styles from "./log.module.css"
import { ChannelAgain } from "./log-again.tsx"
import { AsksPart } from "./log-asks.tsx"
import { AudiencesPart } from "./log-audiences.tsx"
import { ChannelPart } from "./log-channel.tsx"
import { LanguagesPart } from "./log-circumstances.tsx"
import { MorePart, TitlePart } from "./log-form.tsx"
import { ItemsPart } from "./log-items.tsx"
import { ExplanationPart, LinksPart } from "./log-links.tsx"
import { MaterialPart } from "./log-material.tsx"
import type { PartProps } from "./log-part.ts"
import { PlacePart } from "./log-place.tsx"
import type { SeriesForm } from "./series-form.ts"
import { WhenPart } from "./series-when.tsx"

type Props = PartProps & { form: SeriesForm; change: (patch: Partial<SeriesForm>) => void }

const askedAbove = ["minutes", "timesAired"] as const

/** What every day of the series has in common; files belong to one entry and are added there. */
export function SeriesFields(props: Props) {
  const { draft, options } = props
  const channel = options.channels.find(({ code }) => code === draft.channelCode)
  const online = channel?.asks.includes("link") ?? false
  return (
    <>
      <ChannelPart {...props} />
      <ChannelAgain {...props} />
      <MaterialPart {...props} />
      <WhenPart {...props} />
      <TitlePart {...props} />
      {online && <LinksPart {...props} asked />}
      <ItemsPart {...props} />
      <AudiencesPart {...props} />
      {!online && <PlacePart {...props} />}
      <div className={styles.more}>
        <AsksPart {...props} without={askedAbove} />
        <LanguagesPart {...props} />
        <ExplanationPart {...props} />
        <MorePart {...props}>{online && <PlacePart {...props} />}</MorePart>
        <p className={styles.remark}>{m.series_files_later()}</p>
      </div>
    </>
  )
}
