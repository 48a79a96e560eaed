import type { Db } from "@loa/db/db.ts"
import { areas, organizationNames, organizations } from "@loa/db/schema.ts"
import type { Role } from "@loa/domain/accounts/actor.ts"
import { unknownStart } from "@loa/domain/dates.ts"
import { createAccount } from "../accounts/create-account.ts"
import { routes } from "../app.ts"
import { someFiles } from "../evidence/testing.ts"
import type { Config } from "../http/context.ts"
import { mount } from "../http/mount.ts"

export const origin = "http://127.0.0.1:8787"
export const password = "ống tre nước suối"

/** One commune with its committee, for accounts to belong to. */
export async function makeCommune(db: Db) {
  const area = { areaCode: "21115", areaValidFrom: unknownStart }
  await db
    .insert(areas)
    .values({ code: "21115", validFrom: unknownStart, level: "commune", name: "Xã Trà Bồng" })
  await db.insert(organizations).values({
    id: "ubnd-xa",
    kind: "peoples-committee",
    level: "commune",
    ...area,
    validFrom: unknownStart,
  })
  await db
    .insert(organizationNames)
    .values({ organizationId: "ubnd-xa", validFrom: unknownStart, name: "UBND xã Trà Bồng" })
}

export const makeAccount = (db: Db, username: string, role: Role = "reporter", demo = false) =>
  createAccount(db, {
    username,
    name: `Cán bộ ${username}`,
    password,
    memberships: [{ organizationId: "ubnd-xa", role, validFrom: unknownStart }],
    demo,
  })

export const testConfig = {
  origins: [origin] as [string, ...string[]],
  authSecret: "bí mật chỉ dùng trong bài thử, đủ dài",
  demo: false,
  version: "test",
} satisfies Config

/** A browser with a cookie jar at an address, in front of the whole app. */
export class Browser {
  readonly cookies = new Map<string, string>()
  address: string
  lastSetCookies: string[] = []
  private readonly config: Config
  private readonly userAgent: string
  private readonly app

  constructor(db: Db, options: { address?: string; userAgent?: string } & Partial<Config> = {}) {
    const { address = "203.0.113.1", userAgent = "", ...config } = options
    this.config = { ...testConfig, ...config }
    this.address = address
    this.userAgent = userAgent
    this.app = mount(routes, {
      config: () => this.config,
      open: () => ({ db }),
      files: () => someFiles,
      clientAddress: () => this.address,
    })
  }

  async send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const [site] = this.config.origins
    const request = new Request(`${site}/api${path}`, {
      method,
      headers: {
        Origin: site,
        Cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; "),
        "User-Agent": this.userAgent,
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    const answer = await this.app.request(request)
    this.lastSetCookies = answer.headers.getSetCookie()
    for (const line of this.lastSetCookies) this.keep(line)
    return answer
  }

  private keep(line: string) {
    const [pair = "", ...attributes] = line.split("; ")
    const at = pair.indexOf("=")
    const name = pair.slice(0, at)
    if (attributes.some((a) => a.toLowerCase() === "max-age=0")) this.cookies.delete(name)
    else this.cookies.set(name, pair.slice(at + 1))
  }

  get = (path: string) => this.send("GET", path)
  post = (path: string, body: unknown = {}) => this.send("POST", path, body)

  signIn = (username: string, secret = password) =>
    this.post("/auth/sign-in/username", { username, password: secret })

  async whoAmI() {
    const answer = await this.get("/session")
    const { person } = await answer.json()
    return person
  }

  /** The same browser later, or a thief's copy of its cookies. */
  copy(db: Db) {
    const other = new Browser(db, this.config)
    for (const [name, value] of this.cookies) other.cookies.set(name, value)
    return other
  }
}
