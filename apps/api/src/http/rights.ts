import { type Role, roles } from "@loa/domain/accounts/actor.ts"

/**
 * Who may try a route: everybody, whoever signed in, or people with one of these roles. A visitor elsewhere gets 401,
 * somebody without the role 403, both before anything is parsed.
 */
export type Who = "everybody" | "signed-in" | readonly Role[]

/** `rows` says on which rows, where not on all. */
export type Right = { who: Who; rows?: string }

const everybody: Right = { who: "everybody" }
const anyRole: Right = { who: roles }
const admin: Right = { who: ["admin"] }
const oneself: Right = { who: "signed-in", rows: "của chính mình" }

const inScope = "trong phạm vi của vai trò; ngoài phạm vi: 404"
const readers: Right = {
  who: ["reporter", "approver", "coordinator", "finance", "leader"],
  rows: inScope,
}
const writers: Right = { who: ["reporter"], rows: "của đơn vị mình và đơn vị tiền thân" }
const reviewed = "đầu mối: đơn vị mình phụ trách; lãnh đạo đơn vị: bài do đầu mối viết"
const reviewers: Right = { who: ["approver", "coordinator"], rows: reviewed }
const others: Right = { ...reviewers, rows: `${reviewed}; không phải bài chính mình viết` }
const keepers = ["reporter", "approver", "coordinator"] as const
const partOfPlan = "kế hoạch mà đơn vị mình hoặc đơn vị tiền thân có phần"
const waivable = "lãnh đạo của đơn vị chủ trì; đầu mối phụ trách đơn vị đó"
const yearlyPlans =
  "của đơn vị mình, đơn vị tiền thân; đầu mối, lãnh đạo, tài chính: đơn vị mình phụ trách; khác: 404"
const planners: Right = {
  who: ["reporter", "approver"],
  rows: "của đơn vị mình; của đơn vị tiền thân: sửa dòng đã có",
}
const clipOrders = "đơn vị chủ trì nhiệm vụ, đầu mối, lãnh đạo, tài chính của kế hoạch; khác: 404"
const orderers: Right = {
  who: ["reporter", "approver", "coordinator"],
  rows: "đơn vị chủ trì nhiệm vụ; đầu mối của kế hoạch",
}
const reportTakers: Right = {
  who: ["coordinator", "approver", "leader"],
  rows: "báo cáo đơn vị: đầu mối; báo cáo tổng hợp: lãnh đạo của cơ quan cấp trên",
}
const packRows = "hoạt động đã kiểm tra, đã công khai mà mình được xem"
const gatherers: Right = { who: ["coordinator"], rows: "kỳ mà đơn vị mình làm đầu mối" }
const publishers: Right = { who: ["coordinator"], rows: "kế hoạch mà đơn vị mình làm đầu mối" }
const codeIsProof: Right = { who: "everybody", rows: "ai cầm mã dùng một lần còn hạn" }

/** One line for each route of the API, by the subject it belongs to. `rights.test.ts` walks all of it. */
export const rights: Readonly<Record<string, Readonly<Record<string, Right>>>> = {
  "Hệ thống": { "GET /health": everybody },
  "Đăng nhập": {
    "GET /session": everybody,
    "POST /auth/sign-in/username": everybody,
    "POST /auth/sign-out": everybody,
    "POST /auth/two-factor/verify-totp": everybody,
    "POST /auth/two-factor/verify-backup-code": everybody,
    "GET /invitations/:code": codeIsProof,
    "POST /invitations/:code": codeIsProof,
  },
  "Tài khoản của mình": {
    "GET /account": oneself,
    "POST /account/password": oneself,
    "GET /account/sessions": oneself,
    "POST /account/sessions/:id/end": oneself,
    "POST /account/sessions/end-all": oneself,
    "POST /account/second-factor/start": oneself,
    "POST /account/second-factor/confirm": oneself,
    "POST /account/second-factor/stop": oneself,
    "POST /account/second-factor/recovery-codes": oneself,
  },
  "Hoạt động": {
    "GET /activities": readers,
    "GET /activities/counts": readers,
    "GET /activities/alike": {
      who: ["reporter"],
      rows: "đơn vị mình được ghi; của đơn vị khác chỉ biết tiêu đề và tên đơn vị của bài đã gửi, cùng ngày, cùng hình thức, trong kế hoạch chung hoặc có ghi tên mình",
    },
    "GET /activities/options": { who: ["reporter"], rows: "đơn vị mình được ghi" },
    "GET /activities/export": readers,
    "POST /activities/import": writers,
    "POST /activities/import/duplicates": writers,
    "GET /activities/import/template": { who: ["reporter"], rows: "đơn vị mình được ghi" },
    "GET /activities/review": {
      ...reviewers,
      rows: `${reviewed}; bài mình viết chỉ để biết ai kiểm tra`,
    },
    "POST /activities/moves": {
      ...others,
      rows: `${others.rows}; từng bài một, bài không được thì ở lại`,
    },
    "GET /activities/:id": readers,
    "PUT /activities/:id": writers,
    "DELETE /activities/:id": writers,
    "POST /activities/:id/submit": writers,
    "POST /activities/:id/return": reviewers,
    "POST /activities/:id/verify": others,
    "POST /activities/:id/publish": others,
    "POST /activities/:id/withdraw": reviewers,
  },
  "Minh chứng": {
    "GET /evidence": writers,
    "PUT /evidence/:id": { who: ["reporter"], rows: "cho hoạt động của đơn vị mình, chưa gỡ" },
    "POST /evidence/:id/attach": writers,
    "POST /evidence/:id/detach": { who: ["reporter"], rows: "hoạt động chưa được kiểm tra" },
    "POST /evidence/:id/describe": {
      who: keepers,
      rows: "của đơn vị mình khi chưa công khai; người kiểm tra: hoạt động mình phụ trách",
    },
    "POST /evidence/:id/publish": {
      who: ["approver", "coordinator"],
      rows: "ảnh và văn bản; không phải tệp mình gửi, không phải hoạt động mình viết",
    },
    "POST /evidence/:id/unpublish": { who: keepers, rows: "của đơn vị mình hoặc mình phụ trách" },
    "POST /evidence/:id/remove": {
      who: keepers,
      rows: "của đơn vị mình khi chưa có hoạt động nào được kiểm tra; người kiểm tra: mọi lúc",
    },
    "GET /evidence/:id/file": readers,
    "GET /evidence-pack": { ...readers, rows: packRows },
    "GET /evidence-pack/contents": { ...readers, rows: packRows },
  },
  "Việc theo kế hoạch": {
    "GET /plan/board": { ...readers, rows: partOfPlan },
    "GET /plan/lines/:task": { ...readers, rows: partOfPlan },
    "GET /plan/my-work": { ...readers, rows: "đơn vị mình" },
    "GET /plan/coverage": { ...readers, rows: partOfPlan },
    "GET /plan/coverage/export": { ...readers, rows: partOfPlan },
    "GET /plan/measures": { ...readers, rows: partOfPlan },
    "POST /plan/waivers": { who: ["approver", "coordinator"], rows: waivable },
    "POST /plan/waivers/end": { who: ["approver", "coordinator"], rows: waivable },
    "GET /plan/calendars": { ...readers, rows: "của chính mình" },
    "POST /plan/calendars": { ...readers, rows: "đơn vị mình" },
    "POST /plan/calendars/:id/end": { ...readers, rows: "của chính mình" },
    "GET /calendar/:file": { who: "everybody", rows: "ai cầm địa chỉ lịch chưa thu hồi" },
  },
  "Kế hoạch năm của đơn vị": {
    "GET /outreach": { ...readers, rows: yearlyPlans },
    "GET /outreach/entries": { ...readers, rows: yearlyPlans },
    "GET /outreach/export": { ...readers, rows: yearlyPlans },
    "PUT /outreach/lines": planners,
    "PUT /outreach/lines/:id": planners,
    "POST /outreach/lines/:id/remove": planners,
  },
  "Đặt hàng phóng sự, clip": {
    "GET /clip-orders": { ...readers, rows: clipOrders },
    "PUT /clip-orders/:id": orderers,
    "POST /clip-orders/:id/remove": orderers,
  },
  "Rà soát kế hoạch": {
    "GET /plan-review": { ...readers, rows: partOfPlan },
    "GET /plan-review/difference": { ...readers, rows: partOfPlan },
    "PUT /plan-review/proposals/:id": {
      who: ["reporter", "approver", "coordinator"],
      rows: "đơn vị tham gia kế hoạch",
    },
    "POST /plan-review/proposals/:id/withdraw": {
      who: ["reporter", "approver", "coordinator"],
      rows: "của chính mình",
    },
    "POST /plan-review/proposals/:id/decide": {
      who: ["leader"],
      rows: "kế hoạch của cơ quan mình; không phải đề xuất của chính mình",
    },
    "POST /plan-review/versions": { who: ["coordinator"], rows: "kế hoạch mình làm đầu mối" },
  },
  "Lập kế hoạch mới": { "GET /plan-start": admin, "POST /plan-start": admin },
  "Tài liệu": {
    "GET /materials": { ...readers, rows: partOfPlan },
    "GET /materials/options": publishers,
    "GET /materials/:id": {
      ...readers,
      rows: `${partOfPlan}; đơn vị nào đã nhận, đã dùng: đầu mối, lãnh đạo chủ kế hoạch`,
    },
    "PUT /materials/:id": publishers,
    "POST /materials/:id/end": publishers,
    "POST /materials/:id/confirm": {
      who: keepers,
      rows: "cho đơn vị mình, đang tham gia kế hoạch",
    },
  },
  "Báo cáo": {
    "GET /reports": readers,
    "GET /reports/:plan/:period/desk/:organization": readers,
    "GET /reports/:plan/:period/:scope/:organization": readers,
    "PUT /reports/:plan/:period/:scope/:organization": {
      who: ["reporter", "approver", "coordinator"],
      rows: "báo cáo đơn vị: của đơn vị mình, đơn vị tiền thân; báo cáo tổng hợp: đầu mối",
    },
    "GET /reports/:plan/:period/:scope/:organization/entries": readers,
    "GET /reports/:plan/:period/:scope/:organization/difference": readers,
    "GET /reports/:plan/:period/:scope/:organization/radio": readers,
    "GET /reports/:plan/:period/:scope/:organization/file": readers,
    "POST /reports/:plan/:period/:scope/:organization/submit": {
      who: ["approver", "coordinator"],
      rows: "báo cáo đơn vị: lãnh đạo đơn vị; báo cáo tổng hợp: đầu mối",
    },
    "POST /reports/:plan/:period/:scope/:organization/return": reportTakers,
    "POST /reports/:plan/:period/:scope/:organization/accept": reportTakers,
    "POST /reports/:plan/:period/:scope/:organization/lock": gatherers,
    "POST /reports/:plan/:period/:scope/:organization/reopen": gatherers,
    "POST /reports/:plan/:period/:scope/:organization/adjust": gatherers,
  },
  "Địa bàn, đơn vị": {
    "GET /units/areas": anyRole,
    "GET /units/areas/:code": anyRole,
    "POST /units/areas": admin,
    "POST /units/areas/changes": admin,
    "POST /units/areas/:code/:validFrom/end": admin,
    "POST /units/areas/:code/:validFrom/weight": admin,
    "POST /units/communes": admin,
    "GET /units/organizations": anyRole,
    "GET /units/organizations/:id": anyRole,
    "POST /units/organizations": admin,
    "POST /units/organizations/:id/name": admin,
    "POST /units/organizations/:id/parent": admin,
    "POST /units/organizations/:id/reporting-line": admin,
    "POST /units/organizations/:id/aliases": admin,
    "POST /units/organizations/:id/aliases/remove": admin,
    "POST /units/organizations/:id/head": admin,
    "POST /units/organizations/:id/end": admin,
    "POST /units/organizations/:id/participation": admin,
  },
  "Tài khoản": {
    "GET /accounts": admin,
    "POST /accounts": admin,
    "GET /accounts/:id": {
      who: "signed-in",
      rows: "của chính mình, quản trị: mọi tài khoản; khác: 404",
    },
    "POST /accounts/:id/rename": admin,
    "POST /accounts/:id/memberships": admin,
    "POST /accounts/:id/memberships/:membershipId/end": admin,
    "POST /accounts/:id/disable": { who: ["admin"], rows: "trừ quản trị cuối cùng: 409" },
    "POST /accounts/:id/enable": admin,
    "GET /accounts/:id/handover": admin,
    "POST /accounts/:id/handover": { who: ["admin"], rows: "trừ quản trị cuối cùng: 409" },
    "POST /accounts/:id/reset": { who: ["admin"], rows: "của người khác" },
  },
  "Cài đặt": { "GET /settings": admin, "POST /settings": admin },
  "Nhật ký hệ thống": {
    "GET /audit": admin,
    "GET /audit/csv": admin,
    "POST /audit/redact": { who: ["admin"], rows: "tài khoản: chỉ khi đã khóa" },
  },
  "Công khai (chỉ đọc)": {
    "GET /public/v1/openapi.json": everybody,
    "GET /public/v1/activities": { who: "everybody", rows: "đã công khai" },
    "GET /public/v1/activities/:id": { who: "everybody", rows: "đã công khai" },
    "GET /public/v1/areas": everybody,
    "GET /public/v1/areas/:code": everybody,
    "GET /public/v1/audiences": everybody,
    "GET /public/v1/channels": everybody,
    "GET /public/v1/coverage": everybody,
    "GET /public/v1/coverage/units": everybody,
    "GET /public/v1/evidence/:id": {
      who: "everybody",
      rows: "tệp đã công khai của hoạt động đã công khai",
    },
    "GET /public/v1/indices": everybody,
    "GET /public/v1/indices/:index": everybody,
    "GET /public/v1/indices/:index/rankings": everybody,
    "GET /public/v1/indices/:index/scores": everybody,
    "GET /public/v1/organizations": everybody,
    "GET /public/v1/organizations/:id": everybody,
    "GET /public/v1/plan": everybody,
    "GET /public/v1/plan/:id": everybody,
    "GET /public/v1/plan/:id/bodies/:body": everybody,
    "GET /public/v1/reports": { who: "everybody", rows: "báo cáo tổng hợp đã khóa" },
    "GET /public/v1/reports/:plan/:period/:organization/file": {
      who: "everybody",
      rows: "số liệu của báo cáo tổng hợp đã khóa; không có lời văn, tên người, kinh phí",
    },
    "GET /public/v1/sources": everybody,
    "GET /public/v1/sources/:id": everybody,
    "GET /public/v1/summary": everybody,
    "GET /public/v1/tasks": everybody,
  },
}

/** All lines, by method and path. */
export const rightOf: ReadonlyMap<string, Right> = new Map(
  Object.values(rights).flatMap((lines) => Object.entries(lines)),
)
