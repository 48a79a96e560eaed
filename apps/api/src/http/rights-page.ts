import { type Role, roles } from "@loa/domain/accounts/actor.ts"
import { activityStates, stateLabels } from "@loa/domain/activities/state.ts"
import { authPaths } from "../session/auth-paths.ts"
import { type Right, rights, type Who } from "./rights.ts"
import { rightsCases, statesFor, tabledVerbs } from "./rights-of-activities.ts"

/** The names on screen (DESIGN §4 "Roles"). */
const roleNames: Record<Role, string> = {
  reporter: "Nhập liệu",
  approver: "Lãnh đạo đơn vị",
  coordinator: "Đầu mối",
  finance: "Tài chính",
  analyst: "Chỉ số",
  leader: "Lãnh đạo",
  admin: "Quản trị",
}

const verbNames: Record<(typeof tabledVerbs)[number], string> = {
  read: "đọc",
  write: "sửa",
  delete: "xóa",
  submit: "gửi",
  return: "trả lại",
  verify: "kiểm tra",
  publish: "công khai",
  withdraw: "gỡ",
}

const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n")

const allowed = (who: Who, role: Role | null) =>
  who === "everybody" || (role !== null && (who === "signed-in" || who.includes(role)))

function routeRow([route, { who, rows = "" }]: [string, Right]) {
  const mark = (role: Role | null) => (allowed(who, role) ? "✓" : "–")
  return [`\`${route}\``, mark(null), ...roles.map(mark), rows]
}

const routeTables = () =>
  Object.entries(rights).map(([subject, lines]) => {
    const head = ["đường dẫn (dưới `/api`)", "khách", ...roles.map((role) => roleNames[role])]
    return `### ${subject}\n\n${table([...head, "dòng nào"], Object.entries(lines).map(routeRow))}`
  })

function statesInWords(states: readonly (keyof typeof stateLabels)[]) {
  if (states.length === 0) return "–"
  if (states.length === activityStates.length) return "mọi trạng thái"
  return states.map((state) => stateLabels[state]).join(", ")
}

const activityTable = () =>
  table(
    ["vai trò", "hoạt động của", ...tabledVerbs.map((verb) => verbNames[verb])],
    Object.values(rightsCases).map((one) => [
      roleNames[one.role],
      one.relation,
      ...tabledVerbs.map((verb) => statesInWords(statesFor(one, verb))),
    ]),
  )

const list = (paths: readonly string[]) => paths.map((path) => `\`${path}\``).join(", ")

/** docs/rights.md, from the same data that the tests walk. */
export const rightsPage = () => `# Ai được làm gì

Trang này do \`npm run rights\` viết ra từ mã nguồn; đừng sửa tay. \`apps/api/src/http/rights.test.ts\` liệt kê mọi đường
dẫn từ chính bộ định tuyến, thử từng đường dẫn với từng vai trò qua HTTP, và hỏng nếu có đường dẫn chưa ghi ở đây.

## Từng đường dẫn

✓: vai trò được thử. –: khách nhận 401, người không có vai trò nhận 403, trước khi hệ thống đọc nội dung gửi lên. Cột
cuối cho biết được làm với những dòng nào. Vai trò cộng lại. Người phải bật xác thực hai bước mà chưa bật chỉ tới được
\`/session\`, \`/auth\`, \`/account\` và phần công khai.

${routeTables().join("\n\n")}

## Hoạt động: vai trò × việc × đơn vị × trạng thái

Mỗi ô là các trạng thái mà ở đó vai trò làm được việc ấy. Không đọc được thì nhận 404, đọc được mà không được làm thì
nhận 403, được làm mà trạng thái không cho thì nhận 409.

${activityTable()}

## Thư viện đăng nhập (better-auth)

Chỉ các đường dẫn này được mở dưới \`/api/auth\`: ${list(authPaths.mounted)}. Hệ thống tự gọi bên trong, thay mặt người
đang đăng nhập: ${list(authPaths.within)}. Mọi đường dẫn khác của thư viện trả 404.
`
