import { parseArgs } from "node:util"
import { organizations } from "@loa/db/schema.ts"
import { passwordFlaw } from "@loa/domain/accounts/password.ts"
import { SignIn, signInLabels } from "@loa/domain/accounts/sign-in.ts"
import { dayOf } from "@loa/domain/dates.ts"
import { fieldErrorsOf } from "@loa/domain/validation.ts"
import { loadReference } from "@loa/reference/load-reference.ts"
import { eq } from "drizzle-orm"
import { createAccount } from "../accounts/create-account.ts"
import { CommandRefused, runCommand } from "./run-command.ts"

const usage = `Tạo tài khoản quản trị đầu tiên:
  npm run admin:create -- --username TEN --name "HỌ TÊN" [--organization ubnd-xa-tra-bong]
Mật khẩu (từ 10 ký tự) đọc từ biến môi trường LOA_PASSWORD, không ghi trên dòng lệnh.`

function readArguments() {
  const text = { type: "string" } as const
  const { values } = parseArgs({ options: { username: text, name: text, organization: text } })
  const password = process.env.LOA_PASSWORD ?? ""
  if (!values.username || !values.name) throw new CommandRefused(usage)
  const flaw = passwordFlaw(password, [values.username, values.name])
  if (flaw) throw new CommandRefused(`LOA_PASSWORD: ${flaw}\n${usage}`)
  const checked = SignIn.safeParse({ username: values.username, password })
  if (!checked.success)
    throw new CommandRefused(
      fieldErrorsOf(checked.error, signInLabels)
        .map((e) => `${e.label}: ${e.message}`)
        .join("\n"),
    )
  return {
    ...checked.data,
    name: values.name,
    organizationId: values.organization ?? "ubnd-xa-tra-bong",
  }
}

await runCommand(async (db) => {
  const { organizationId, ...account } = readArguments()
  await loadReference(db)
  const [organization] = await db
    .select({ id: organizations.id })
    .from(organizations)
    .where(eq(organizations.id, organizationId))
  if (!organization) throw new CommandRefused(`Không có đơn vị "${organizationId}".`)
  const validFrom = dayOf(new Date())
  const memberships = [{ organizationId, role: "admin", validFrom } as const]
  await createAccount(db, { ...account, memberships })
  console.info(`Đã tạo tài khoản quản trị "${account.username}".`)
})
