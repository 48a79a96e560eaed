import { successorsOf } from "@loa/db/sql-parts.ts"
import type { Actor } from "@loa/domain/accounts/actor.ts"
import type { ActivitySubject } from "@loa/domain/activities/may.ts"
import type { EvidenceKind } from "@loa/domain/evidence/kinds.ts"
import { allowedOnEvidence, type EvidenceSubject } from "@loa/domain/evidence/may.ts"
import { type SQL, sql } from "drizzle-orm"

/** One file with everything that is said about it. */
export type FoundEvidence = {
  id: string
  hash: string
  mediaType: string
  size: number
  kind: EvidenceKind
  name: string
  caption: string
  altText: string
  organizationId: string
  successorIds: string[]
  authorId: string | null
  authorName: string
  createdAt: string
  publicAt: string | null
  removedAt: string | null
  removedReason: string | null
  /** A verified or published activity stands on it. */
  proves: boolean
  version: number
}

const instant = (column: string): SQL =>
  sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)

/** A `FoundEvidence` as a json value, where `e` is the evidence and `f` its file. */
export const evidenceEntry = sql`json_build_object('id', e.id, 'hash', e.file_hash, 'mediaType', f.media_type,
  'size', f.size, 'kind', e.kind, 'name', e.name, 'caption', e.caption, 'altText', e.alt_text,
  'organizationId', e.organization_id, 'successorIds', ${successorsOf(sql`e.organization_id`)},
  'authorId', e.author_id, 'authorName', e.author_name, 'createdAt', ${instant("e.created_at")},
  'publicAt', ${instant("e.public_at")}, 'removedAt', ${instant("e.removed_at")},
  'removedReason', e.removed_reason, 'version', e.version,
  'proves', exists (select from activity_evidence p join activity a on a.id = p.activity_id
    where p.evidence_id = e.id and a.state in ('verified', 'published')))`

/** What the rights over a file depend on. */
export const evidenceSubject = (found: FoundEvidence): EvidenceSubject => ({
  kind: found.kind,
  organizationId: found.organizationId,
  successorIds: found.successorIds,
  authorId: found.authorId,
  public: found.publicAt !== null,
  removed: found.removedAt !== null,
  proves: found.proves,
})

/** A file as people at work see it, with what this actor may do to it as proof of these activities. */
export function evidenceView(
  actor: Actor,
  found: FoundEvidence,
  activities: readonly ActivitySubject[],
) {
  const { organizationId, successorIds, authorId, proves, ...shown } = found
  return { ...shown, may: allowedOnEvidence(actor, evidenceSubject(found), activities) }
}
export type EvidenceView = ReturnType<typeof evidenceView>
