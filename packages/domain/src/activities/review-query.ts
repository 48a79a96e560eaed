import { z } from "zod"
import { aCode, aText, type Labels } from "../validation.ts"
import { activityLabels } from "./activity.ts"
import { reviewHintKinds } from "./review-hints.ts"
import type { ActivityState } from "./state.ts"

/** What an entry waits for: a check, or being published. */
export const reviewSteps = ["verify", "publish"] as const
export type ReviewStep = (typeof reviewSteps)[number]

export const waitingState: Record<ReviewStep, ActivityState> = {
  verify: "submitted",
  publish: "verified",
}

const code = aCode(100).optional()

/** Filters of the queue of whoever reviews, as they stand in the address of the request. */
export const ReviewQuery = z.strictObject({
  step: z.enum(reviewSteps).default("verify"),
  /** What the asker wrote themselves somebody else has to check: shown apart. */
  written: z.enum(["others", "me"]).default("others"),
  organization: code,
  plan: code,
  channel: code,
  item: code,
  /** Waiting for at least so many days. */
  waited: z.coerce.number<string>().int().min(1).max(366).optional(),
  evidence: z.enum(["with", "without"]).optional(),
  /** Returned before and sent again. */
  again: z.literal("1").optional(),
  hint: z.enum(["any", ...reviewHintKinds]).optional(),
  /** Only this one, whatever it waits for. */
  id: z.uuid().toLowerCase().optional(),
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number<string>().int().min(1).max(200).default(50),
})
export type ReviewQuery = z.output<typeof ReviewQuery>

export const reviewMoves = ["verify", "return", "publish"] as const
export type ReviewMove = (typeof reviewMoves)[number]

/** How many entries one request may move. */
export const movesAtOnce = 200

const Seen = z.object({ id: z.uuid().toLowerCase(), version: z.int().min(1) })

/** One move for many entries, each by the version that was seen. */
export const ActivityMoves = z
  .strictObject({
    move: z.enum(reviewMoves),
    ids: z
      .array(Seen)
      .min(1, "cần ít nhất một hoạt động")
      .max(movesAtOnce, `mỗi lần nhiều nhất ${movesAtOnce} hoạt động`)
      .refine((ids) => new Set(ids.map(({ id }) => id)).size === ids.length, {
        message: "mỗi hoạt động chỉ nêu một lần",
      }),
    reason: aText(1000).default(""),
  })
  .refine(({ move, reason }) => move !== "return" || reason !== "", {
    path: ["reason"],
    message: "cần ghi rõ lý do",
  })
export type ActivityMoves = z.output<typeof ActivityMoves>

export const reviewLabels: Labels = {
  ...activityLabels,
  step: "Bước",
  written: "Người viết",
  waited: "Số ngày chờ",
  evidence: "Minh chứng",
  again: "Đã sửa sau trả lại",
  hint: "Gợi ý",
  move: "Việc cần làm",
  ids: "Danh sách hoạt động",
}
