import { Pager } from "@loa/ui/pager.tsx"
import { formatCount } from "../format.ts"
import { m } from "../paraglide/messages.js"

type Props = {
  list: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown }
  count: number
}

/** How many rows are shown, and the way to more while there are any. */
export function MoreRows({ list, count }: Props) {
  if (!list.hasNextPage)
    return <Pager label={m.work_more()} summary={m.unit_desk_all({ count: formatCount(count) })} />
  return (
    <Pager
      label={m.work_more()}
      summary={m.unit_desk_shown({ count: formatCount(count) })}
      busy={list.isFetchingNextPage}
      onMore={() => void list.fetchNextPage()}
    />
  )
}
