import { connectNeon } from "@loa/db/connect-neon.ts"
import packageJson from "../../../package.json" with { type: "json" }
import { routes } from "./app.ts"
import { type Bucket, bucketStore } from "./evidence/bucket-store.ts"
import type { Config } from "./http/context.ts"
import { mount } from "./http/mount.ts"

/** wrangler.toml's variables and the secrets set beside it. */
type Bindings = {
  DATABASE_URL: string
  /** R2. */
  EVIDENCE: Bucket
  AUTH_SECRET: string
  PUBLIC_URL: string
  DEMO?: string
  DEMO_PASSWORD?: string
  /** `host:port` of the local Neon endpoint; only in development and browser tests. */
  NEON_LOCAL?: string
}

const configOf = (env: Bindings): Config => ({
  origins: [new URL(env.PUBLIC_URL).origin],
  authSecret: env.AUTH_SECRET,
  demo: env.DEMO === "1",
  offeredDemoPassword: env.DEMO === "1" && env.NEON_LOCAL ? env.DEMO_PASSWORD : undefined,
  version: packageJson.version,
})

// Hono types bindings per app; the routes know none, so the entry states what wrangler guarantees.
const bindings = (c: { env: unknown }) => c.env as Bindings

export default mount(routes, {
  config: (c) => configOf(bindings(c)),
  clientAddress: (c) => c.req.header("cf-connecting-ip") ?? "",
  files: (c) => bucketStore(bindings(c).EVIDENCE),
  open: (c, onQuery) => {
    const { DATABASE_URL, NEON_LOCAL } = bindings(c)
    return connectNeon({ url: DATABASE_URL, local: NEON_LOCAL, onQuery })
  },
})
