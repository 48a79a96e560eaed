/** DESIGN §4 "Report life". */
export const reportStates = ["open", "submitted", "returned", "accepted", "consolidated"] as const
export type ReportState = (typeof reportStates)[number]

export const reportStateLabels: Record<ReportState, string> = {
  open: "Đang soạn",
  submitted: "Đã gửi",
  returned: "Trả lại",
  accepted: "Đã tiếp nhận",
  consolidated: "Đã tổng hợp, khóa",
}

export const reportScopes = ["unit", "consolidated"] as const
export type ReportScope = (typeof reportScopes)[number]

/**
 * `lock` takes a consolidated report, and with it every report it was made of, to "consolidated". `reopen` takes one
 * back to its writer with a reason; that it was closed once stays in its history.
 */
export const reportMoves = ["submit", "return", "accept", "lock", "reopen"] as const
export type ReportMove = (typeof reportMoves)[number]

const moves: Record<ReportMove, { from: readonly ReportState[]; to: ReportState }> = {
  submit: { from: ["open", "returned"], to: "submitted" },
  return: { from: ["submitted"], to: "returned" },
  accept: { from: ["submitted"], to: "accepted" },
  lock: { from: ["accepted"], to: "consolidated" },
  reopen: { from: ["accepted", "consolidated"], to: "returned" },
}

export const sourcesOf = (move: ReportMove): readonly ReportState[] => moves[move].from
export const targetOf = (move: ReportMove): ReportState => moves[move].to
export const allowsMove = (state: ReportState, move: ReportMove): boolean =>
  moves[move].from.includes(state)

/** The writer may change the text, and the figures follow the book. */
export const isOpen = (state: ReportState): boolean => state === "open" || state === "returned"

/** With the addressee: figures and text are frozen. */
export const isSent = (state: ReportState): boolean => !isOpen(state)

export const movesWithReason: readonly ReportMove[] = ["return", "reopen"]
