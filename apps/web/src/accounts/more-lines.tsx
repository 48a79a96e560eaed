import { Pager } from "@loa/ui/pager.tsx"
import { m } from "../paraglide/messages.js"

type Props = {
  list: {
    hasNextPage: boolean
    isFetchingNextPage: boolean
    fetchNextPage: () => Promise<unknown>
  }
  /** How many are shown, and whether these are all. */
  shown: (all: boolean) => string
}

/** The way to the rest of a list, or its end. */
export function MoreLines({ list, shown }: Props) {
  const label = m.work_more()
  if (!list.hasNextPage) return <Pager label={label} summary={shown(true)} />
  return (
    <Pager
      label={label}
      summary={shown(false)}
      busy={list.isFetchingNextPage}
      onMore={() => void list.fetchNextPage()}
    />
  )
}
