import { cloudflare } from "@cloudflare/vite-plugin"
import { paraglideVitePlugin } from "@inlang/paraglide-js"
import react from "@vitejs/plugin-react"
import { defineConfig } from "vite"

export default defineConfig({
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
    }),
  ],
})
