import { cloudflare } from "@cloudflare/vite-plugin"
import { paraglideVitePlugin } from "@inlang/paraglide-js"
import react from "@vitejs/plugin-react"
import { defineConfig } from "vite"
import { type ManifestOptions, VitePWA } from "vite-plugin-pwa"
import { precacheOf } from "./.ci/precache.ts"

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

/** How Loa looks and what it offers once it is installed; colours as in the look's tokens. */
const manifest: Partial<ManifestOptions> = {
  id: "/lam-viec",
  name: "Loa: sổ truyền thông",
  short_name: "Loa",
  description: "Ghi hoạt động truyền thông, có mạng hay không có mạng.",
  lang: "vi",
  start_url: "/lam-viec",
  display: "standalone",
  background_color: "#f7f5ef",
  theme_color: "#113b31",
  categories: ["government", "productivity"],
  icons: [
    { src: "/icons/loa-192.png", sizes: "192x192", type: "image/png" },
    { src: "/icons/loa-512.png", sizes: "512x512", type: "image/png" },
    {
      src: "/icons/loa-maskable-512.png",
      sizes: "512x512",
      type: "image/png",
      purpose: "maskable",
    },
  ],
  shortcuts: [
    { name: "Ghi hoạt động", url: "/lam-viec/ghi" },
    { name: "Chờ gửi", url: "/lam-viec/cho-gui" },
  ],
}

/** The form, what waits to be sent, and the frame around them open without a network. */
const offline = precacheOf(
  /\/src\/(frame\/work-frame|activities\/log-([a-z-]+-)?page|outbox\/outbox-page)\.tsx$/,
)

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
    offline.plugin,
    VitePWA({
      strategies: "injectManifest",
      srcDir: "src",
      filename: "sw.ts",
      manifest,
      // The work frame registers it: who only reads downloads nothing for work.
      injectRegister: false,
      includeManifestIcons: false,
      injectManifest: {
        globPatterns: ["**/*.{html,js,css,woff2,png}"],
        manifestTransforms: [
          (files) => ({ manifest: files.filter(({ url }) => offline.needs(url)) }),
        ],
      },
    }),
    cloudflare({
      configPath: "../../wrangler.toml",
      persistState: { path: "../../.wrangler/state" },
      config: command === "serve" ? { vars: settings } : {},
    }),
  ],
}))
