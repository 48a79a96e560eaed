import { activities, activityEvidence, evidence, files } from "@loa/db/schema.ts"
import { documentTypes, imageTypes } from "@loa/domain/evidence/media.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { and, eq, exists, isNotNull, isNull, sql } from "drizzle-orm"
import { z } from "zod"
import type { ServedFile } from "../evidence/serve-file.ts"
import type { Context } from "../http/context.ts"
import { fileEndpoint } from "./file-endpoint.ts"
import { isVisible } from "./visible.ts"

const notFound = () => new Refusal("not-found", "Không có tệp này, hoặc tệp chưa được công khai.")

/** A file while it is public and an activity that the public may see carries it; its own name stays inside. */
export async function getPublicFile(ctx: Context, id: string): Promise<ServedFile> {
  if (!z.uuid().safeParse(id).success) throw notFound()
  const carried = ctx.db
    .select({ one: sql`1` })
    .from(activityEvidence)
    .innerJoin(activities, eq(activities.id, activityEvidence.activityId))
    .where(and(eq(activityEvidence.evidenceId, evidence.id), isVisible(ctx)))
  const [found] = await ctx.db
    .select({
      id: evidence.id,
      hash: files.hash,
      mediaType: files.mediaType,
      size: files.size,
    })
    .from(evidence)
    .innerJoin(files, eq(files.hash, evidence.fileHash))
    .where(
      and(
        eq(evidence.id, id),
        isNotNull(evidence.publicAt),
        isNull(evidence.removedAt),
        exists(carried),
      ),
    )
  if (!found) throw notFound()
  return { ...found, name: null }
}

/** Describes the address of a file that a reviewer made public. */
export const publicFileEndpoint = fileEndpoint({
  tag: "Hoạt động",
  summary: "Một ảnh hoặc văn bản đã công khai của một hoạt động",
  description:
    "Mã lấy ở `evidence` của hoạt động. Gỡ hoạt động hay gỡ tệp thì địa chỉ này trả 404 trong vòng một phút.",
  types: [...imageTypes, ...documentTypes],
})
