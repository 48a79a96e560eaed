import type {
  EvidenceDescribe,
  EvidencePublish,
  EvidenceRemove,
} from "@loa/domain/evidence/evidence.ts"
import { infiniteQueryOptions, mutationOptions } from "@tanstack/react-query"
import { type Activity, activity } from "../activities/queries.ts"
import { api, call } from "../api/client.ts"
import { queryClient } from "../api/query-client.ts"

const one = api.evidence[":id"]

/** A file as an activity shows it, with what this person may do to it. */
export type Evidence = Activity["evidence"][number]

/** The address of its bytes, for people at work. */
export const fileAddress = (id: string): string => `/api/evidence/${id}/file`

/** The files an organization has, newest first, page after page. */
export const evidenceList = (organization: string) =>
  infiniteQueryOptions({
    queryKey: ["evidence", "list", organization],
    queryFn: ({ pageParam }) =>
      call(
        api.evidence.$get({
          query: { organization, ...(pageParam && { cursor: pageParam }) },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next,
  })

/** What proves an activity has changed; it is asked for again where it is on screen. */
export const evidenceChanged = (activityId: string) =>
  Promise.all([
    queryClient.invalidateQueries(activity(activityId)),
    queryClient.invalidateQueries({ queryKey: ["activities", "list"] }),
    queryClient.invalidateQueries({ queryKey: ["evidence"] }),
    queryClient.invalidateQueries({ queryKey: ["public"] }),
  ])

type Of<Said> = Said & { id: string; activityId: string }
const changed = {
  onSettled: (_: unknown, __: unknown, of: Of<unknown>) => evidenceChanged(of.activityId),
}

export const attachEvidence = mutationOptions({
  mutationFn: ({ id, activityId }: Of<unknown>) =>
    call(one.attach.$post({ param: { id }, json: { activityId } })),
  ...changed,
})

export const detachEvidence = mutationOptions({
  mutationFn: ({ id, activityId }: Of<unknown>) =>
    call(one.detach.$post({ param: { id }, json: { activityId } })),
  ...changed,
})

export const describeEvidence = mutationOptions({
  mutationFn: ({ id, version, kind, caption, altText }: Of<EvidenceDescribe>) =>
    call(one.describe.$post({ param: { id }, json: { version, kind, caption, altText } })),
  ...changed,
})

export const publishEvidence = mutationOptions({
  mutationFn: ({ id, version, altText }: Of<Omit<EvidencePublish, "confirmed">>) =>
    call(one.publish.$post({ param: { id }, json: { version, altText, confirmed: true } })),
  ...changed,
})

export const unpublishEvidence = mutationOptions({
  mutationFn: ({ id, version }: Of<{ version: number }>) =>
    call(one.unpublish.$post({ param: { id }, json: { version } })),
  ...changed,
})

export const removeEvidence = mutationOptions({
  mutationFn: ({ id, version, reason }: Of<EvidenceRemove>) =>
    call(one.remove.$post({ param: { id }, json: { version, reason } })),
  ...changed,
})
