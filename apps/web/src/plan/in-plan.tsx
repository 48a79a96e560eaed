import type { Actor } from "@loa/domain/accounts/actor.ts"
import { Empty } from "@loa/ui/empty.tsx"
import { PageHead } from "@loa/ui/page.tsx"
import { problemOf } from "../api/client.ts"
import { queryClient } from "../api/query-client.ts"
import { m } from "../paraglide/messages.js"
import { actorOf, session } from "../session/queries.ts"

/** What a page reads of a plan; null for whoever has a part in none, who gets a page that says so and no error. */
export async function readInPlan<Found>(
  may: (actor: Actor) => boolean,
  read: () => Promise<Found>,
): Promise<Found | null> {
  if (!may(actorOf(await queryClient.ensureQueryData(session)))) return null
  try {
    return await read()
  } catch (error) {
    if (problemOf(error).code === "not-found") return null
    throw error
  }
}

export const NoPlan = ({ title }: { title: string }) => (
  <>
    <PageHead title={title} />
    <Empty title={m.tasks_no_plan_title()}>{m.tasks_no_plan_detail()}</Empty>
  </>
)
