import { FieldGroup } from "@loa/ui/field.tsx"
import { Icon } from "@loa/ui/icon.tsx"
import { TileRadio } from "@loa/ui/tile-radio.tsx"
import { useRef, useState } from "react"
import { m } from "../paraglide/messages.js"
import { channelIcon } from "./channel-icon.ts"
import { shortChannelName } from "./channel-name.ts"
import { errorAt, fieldId } from "./draft-check.ts"
import styles from "./log.module.css"
import type { PartProps } from "./log-part.ts"

/** With the button that unfolds the others they fill two rows of a phone. */
const firstFew = 7

/** How it was done: the most used ways as tiles, the others unfold. */
export function ChannelPart({ draft, set, errors, options }: PartProps) {
  const [all, setAll] = useState(false)
  const touched = useRef(false)
  const { channels } = options
  const chosen = channels.findIndex((c) => c.code === draft.channelCode)
  // One of the others takes the last place, so that nothing moves down.
  const few = channels.filter((_, at) =>
    chosen < firstFew ? at < firstFew : at < firstFew - 1 || at === chosen,
  )
  return (
    <FieldGroup
      id={fieldId("channelCode")}
      label={m.log_channel_label()}
      error={errorAt(errors, "channelCode")}
    >
      {(group) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: it only notes whether a finger or keys choose inside
        <div
          className={styles.channels}
          onPointerDown={() => {
            touched.current = true
          }}
          onKeyDown={() => {
            touched.current = false
          }}
        >
          <TileRadio
            {...group}
            name="channelCode"
            value={draft.channelCode}
            onValue={(channelCode) => {
              set({ channelCode })
              // Arrow keys choose on their way through; a finger has chosen.
              if (touched.current) setAll(false)
            }}
            options={(all ? channels : few).map((channel) => ({
              value: channel.code,
              label: shortChannelName(channel),
              icon: channelIcon(channel.code),
            }))}
          />
          <button
            type="button"
            className={styles.others}
            aria-expanded={all}
            onClick={() => setAll(!all)}
          >
            <Icon name={all ? "minus" : "dots"} />
            {all ? m.log_channel_fewer() : m.log_channel_more()}
          </button>
        </div>
      )}
    </FieldGroup>
  )
}
