import { cloudflare } from "@cloudflare/vite-plugin"
import { paraglideVitePlugin } from "@inlang/paraglide-js"
import react from "@vitejs/plugin-react"
import { defineConfig } from "vite"

/** What `npm run dev` tells the Worker (`.ci/worker-settings.ts`); a build carries none of it. */
const settingNames = [
  "DATABASE_URL",
  "NEON_LOCAL",
  "AUTH_SECRET",
  "PUBLIC_URL",
  "DEMO",
  "DEMO_PASSWORD",
]
const settings = process.env.NEON_LOCAL
  ? Object.fromEntries(settingNames.map((name) => [name, process.env[name] ?? ""]))
  : {}

export default defineConfig(({ command }) => ({
  root: "apps/web",
  build: { outDir: "../../dist", emptyOutDir: true },
  plugins: [
    paraglideVitePlugin({
      project: "apps/web/project.inlang",
      outdir: "apps/web/src/paraglide",
      emitTsDeclarations: true,
      strategy: ["localStorage", "baseLocale"],
    }),
    react(),
    cloudflare({
      configPath: "../../wrangler.toml",
      persistState: { path: "../../.wrangler/state" },
      config: command === "serve" ? { vars: settings } : {},
    }),
  ],
}))
