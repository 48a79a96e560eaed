import { mayTryActivity } from "@loa/domain/activities/may.ts"
import { dayOf } from "@loa/domain/dates.ts"
import { Button } from "@loa/ui/button.tsx"
import { Card } from "@loa/ui/card.tsx"
import { Note } from "@loa/ui/note.tsx"
import { Section, Stack } from "@loa/ui/page.tsx"
import { SelectInput } from "@loa/ui/select-input.tsx"
import { TextInput } from "@loa/ui/text-input.tsx"
import { showToast } from "@loa/ui/toast-store.ts"
import { useMutation, useSuspenseQuery } from "@tanstack/react-query"
import { useState } from "react"
import { problemOf } from "../api/client.ts"
import { formatDay } from "../format.ts"
import { m } from "../paraglide/messages.js"
import styles from "./account-page.module.css"
import { type CalendarFeed, calendarFeeds, endFeed, makeFeed } from "./calendar-queries.ts"
import { actorOf, session } from "./queries.ts"

/** Addresses at which a calendar program reads the deadlines of one's organization. */
export function CalendarFeeds() {
  const now = useSuspenseQuery(session).data
  if (!mayTryActivity(actorOf(now), "read")) return null
  return (
    <Section small title={m.calendar_title()} lede={m.calendar_lede()}>
      <Card>
        <Stack>
          <Own />
          <Make />
        </Stack>
      </Card>
    </Section>
  )
}

function Own() {
  const { data } = useSuspenseQuery(calendarFeeds)
  if (data.data.length === 0) return <p>{m.calendar_none()}</p>
  return (
    <ul className={styles.feeds}>
      {data.data.map((feed) => (
        <Feed key={feed.id} feed={feed} />
      ))}
    </ul>
  )
}

function Feed({ feed: { id, organizationName: name, createdAt } }: { feed: CalendarFeed }) {
  const end = useMutation({
    ...endFeed,
    onSuccess: () => showToast({ text: m.calendar_ended() }),
  })
  const day = formatDay(dayOf(new Date(createdAt)))
  return (
    <li className={styles.feed}>
      <div>
        <b lang="vi">{name}</b>
        <p className={styles.feedDay}>{m.calendar_made_on({ day })}</p>
      </div>
      <Button
        size="sm"
        busy={end.isPending}
        aria-label={m.calendar_end_name({ name, day })}
        onClick={() => end.mutate(id)}
      >
        {m.calendar_end()}
      </Button>
    </li>
  )
}

function Make() {
  const { person } = useSuspenseQuery(session).data
  const held = (person?.memberships ?? []).filter(
    ({ role }) => role !== "admin" && role !== "analyst",
  )
  const places = [...new Map(held.map((one) => [one.organizationId, one.organizationName]))]
  const [chosen, setChosen] = useState(places[0]?.[0] ?? "")
  const make = useMutation(makeFeed)
  return (
    <>
      {places.length > 1 && (
        <SelectInput
          label={m.calendar_for()}
          value={chosen}
          onValue={setChosen}
          options={places.map(([value, label]) => ({ value, label }))}
          lang="vi"
        />
      )}
      <div>
        <Button icon="calendar" busy={make.isPending} onClick={() => make.mutate(chosen)}>
          {m.calendar_make()}
        </Button>
      </div>
      {make.error && (
        <Note icon="warning" tone="late" boxed role="alert">
          {problemOf(make.error).detail}
        </Note>
      )}
      {make.data && <NewAddress address={new URL(make.data.path, location.origin).href} />}
    </>
  )
}

/** The only time the whole address is seen. */
function NewAddress({ address }: { address: string }) {
  const copy = async () => {
    await navigator.clipboard.writeText(address)
    showToast({ text: m.calendar_copied(), tone: "done" })
  }
  return (
    <Note boxed role="status">
      <Stack>
        <div>
          <b>{m.calendar_new()}</b>
          <p>{m.calendar_new_detail()}</p>
        </div>
        <TextInput
          label={m.calendar_address()}
          readOnly
          value={address}
          onFocus={(event) => event.currentTarget.select()}
        />
        <div>
          <Button size="sm" icon="copy" onClick={() => void copy()}>
            {m.calendar_copy()}
          </Button>
        </div>
      </Stack>
    </Note>
  )
}
