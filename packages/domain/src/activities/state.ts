/** DESIGN §4 "Activity life". */
export const activityStates = [
  "draft",
  "submitted",
  "returned",
  "verified",
  "published",
  "withdrawn",
] as const
export type ActivityState = (typeof activityStates)[number]

/** The names on screen (DESIGN §4 "Activity life"). */
export const stateLabels: Record<ActivityState, string> = {
  draft: "Nháp",
  submitted: "Chờ kiểm tra",
  returned: "Trả lại",
  verified: "Đã kiểm tra",
  published: "Đã công khai",
  withdrawn: "Đã gỡ",
}

export const activityMoves = ["submit", "return", "verify", "publish", "withdraw"] as const
export type ActivityMove = (typeof activityMoves)[number]

const moves: Record<ActivityMove, { from: readonly ActivityState[]; to: ActivityState }> = {
  submit: { from: ["draft", "returned", "withdrawn"], to: "submitted" },
  verify: { from: ["submitted"], to: "verified" },
  return: { from: ["submitted", "verified"], to: "returned" },
  publish: { from: ["verified"], to: "published" },
  withdraw: { from: ["published"], to: "withdrawn" },
}

/** The states a move starts from. */
export const sourcesOf = (move: ActivityMove): readonly ActivityState[] => moves[move].from

/** The state a move leads to. */
export const targetOf = (move: ActivityMove): ActivityState => moves[move].to

/** Does the table of states allow this move from this state? Asking for the state it is in is no move. */
export const allowsMove = (state: ActivityState, move: ActivityMove): boolean =>
  moves[move].from.includes(state)

/** States in which the author's organization may change the content; a submitted one becomes a draft again. */
export const editableStates: readonly ActivityState[] = [
  "draft",
  "submitted",
  "returned",
  "withdrawn",
]

/** The state after the content was edited: what waits for a check is taken back, the others stay. */
export const stateAfterEdit = (state: ActivityState): ActivityState =>
  state === "submitted" ? "draft" : state

/** What coverage and reports count. */
export const countedStates: readonly ActivityState[] = ["verified", "published"]

/** Moves that need a reason in words. */
export const movesWithReason: readonly ActivityMove[] = ["return", "withdraw"]
