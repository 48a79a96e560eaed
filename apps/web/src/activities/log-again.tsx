import { isValidOn } from "@loa/domain/dates.ts"
import { Button, ButtonLink } from "@loa/ui/button.tsx"
import { Icon } from "@loa/ui/icon.tsx"
import { TextInput } from "@loa/ui/text-input.tsx"
import { useState } from "react"
import { formatShortDay } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { nameOf } from "./channel-name.ts"
import { completeLink, type Draft } from "./draft.ts"
import { againFrom, filledFrom, type Habit, habitOf } from "./fill-draft.ts"
import { linkFills } from "./link-fills.ts"
import styles from "./log.module.css"
import { MaterialChoices } from "./log-material.tsx"
import type { PartProps } from "./log-part.ts"
import { FilledNote, useFilling } from "./use-filling.tsx"

const isFresh = ({ channelCode, title, links }: Draft) =>
  channelCode === null && title === "" && links.every((link) => link === "")

/** What an empty form may begin with: the entry before this one, a script that was sent out, a link, a series. */
export function AgainPart(props: PartProps) {
  const { draft, options } = props
  const filling = useFilling(props)
  const [open, setOpen] = useState<"material" | "link" | null>(null)
  const toggle = (part: "material" | "link") => setOpen(open === part ? null : part)
  const [last] = options.habits
  const ready = options.materials.filter((one) => isValidOn(draft.firstDay ?? options.today, one))
  if (!isFresh(draft)) return <FilledNote {...filling} focus />
  return (
    <div className={styles.starts}>
      {last && <AgainButton {...props} habit={last} onPress={() => again(last, props, filling)} />}
      <div className={styles.startRow}>
        {ready.length > 0 && (
          <Button size="sm" aria-expanded={open === "material"} onClick={() => toggle("material")}>
            {m.log_start_material()}
          </Button>
        )}
        <Button size="sm" aria-expanded={open === "link"} onClick={() => toggle("link")}>
          {m.log_start_link()}
        </Button>
        <ButtonLink size="sm" to={paths.logSeries()}>
          {m.log_start_series()}
        </ButtonLink>
        <ButtonLink size="sm" className={styles.roomy} to={paths.importActivities()}>
          {m.log_start_import()}
        </ButtonLink>
      </div>
      {open === "material" && (
        <MaterialChoices
          materials={ready}
          onChoose={(material) => {
            const said = m.log_material_filled({ title: material.title })
            filling.fill(filledFrom(material, draft, options), said)
          }}
        />
      )}
      {open === "link" && <PastedLink {...props} filling={filling} />}
    </div>
  )
}

type Filling = ReturnType<typeof useFilling>

function again(habit: Habit, { options }: PartProps, { fill }: Filling) {
  fill(againFrom(habit, options), m.log_again_used({ day: formatShortDay(habit.firstDay) }))
}

type AgainProps = PartProps & { habit: Habit; onPress: () => void }

/** In one line what it was like: how and where, or once the channel is chosen where and with whom. */
function AgainButton({ habit, draft, options, onPress }: AgainProps) {
  const channel = options.channels.find(({ code }) => code === habit.channelCode)
  const people = options.audiences.filter(({ code }) =>
    habit.audiences.some((audience) => audience.code === code),
  )
  const told =
    draft.channelCode === null
      ? [channel && nameOf(channel), habit.place]
      : [habit.place, ...people.map(nameOf)]
  return (
    <button type="button" className={styles.again} onClick={onPress}>
      <Icon name="refresh" size={20} />
      <span className={styles.oneLine}>
        <b>{m.log_again_title({ day: formatShortDay(habit.firstDay) })}</b>{" "}
        <span lang="vi">{told.filter(Boolean).join(", ")}</span>
      </span>
    </button>
  )
}

/** Once a channel is chosen: as it was the last time by this one, while nothing of it was told yet. */
export function ChannelAgain(props: PartProps) {
  const { draft, options } = props
  const filling = useFilling(props)
  const habit = habitOf(options, draft.channelCode)
  const told = draft.place !== "" || draft.audiences.length > 0 || draft.items.length > 0
  if (!habit || told) return <FilledNote {...filling} focus />
  return <AgainButton {...props} habit={habit} onPress={() => again(habit, props, filling)} />
}

/** A link says by its host how something was published. */
function PastedLink(props: PartProps & { filling: Filling }) {
  const { draft, options, filling } = props
  const [typed, setTyped] = useState("")
  const take = (text: string) => {
    const link = completeLink(text)
    if (link === "") return
    const { patch, said } = linkFills(link, draft, options)
    filling.fill({ links: [link], ...patch }, said ?? m.log_link_taken())
  }
  return (
    <div className={styles.linkRow}>
      <TextInput
        dense
        type="url"
        inputMode="url"
        autoComplete="off"
        placeholder="https://"
        label={m.log_start_link_label()}
        value={typed}
        onValue={setTyped}
        onPaste={(event) => {
          event.preventDefault()
          take(event.clipboardData.getData("text"))
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter") take(typed)
        }}
      />
      <Button onClick={() => take(typed)}>{m.log_start_link_take()}</Button>
    </div>
  )
}
