import type { Plugin } from "vite"

type Files = { plugin: Plugin; needs: (file: string) => boolean }

/**
 * Which built files a device keeps to open some pages without a network: what the first page loads, and those pages
 * with everything they may load later. All other pages are fetched when they are opened.
 * @param pages recognises the modules of those pages.
 */
export function precacheOf(pages: RegExp): Files {
  const needed = new Set<string>()
  const plugin: Plugin = {
    name: "loa:precache",
    apply: "build",
    applyToEnvironment: (environment) => environment.name === "client",
    generateBundle(_options, bundle) {
      needed.clear()
      const take = (file: string, later: boolean) => {
        const chunk = bundle[file]
        if (needed.has(file) || chunk?.type !== "chunk") return
        needed.add(file)
        for (const css of chunk.viteMetadata?.importedCss ?? []) needed.add(css)
        for (const next of chunk.imports) take(next, later)
        if (later) for (const next of chunk.dynamicImports) take(next, later)
      }
      const chunks = Object.values(bundle).filter((file) => file.type === "chunk")
      // The address book imports every page: of the entry only what it loads at once is taken.
      for (const entry of chunks.filter(({ isEntry }) => isEntry)) take(entry.fileName, false)
      for (const page of chunks.filter(({ facadeModuleId }) => pages.test(facadeModuleId ?? "")))
        take(page.fileName, true)
    },
  }
  const always = /^(index\.html|assets\/.+\.woff2|icons\/loa-192\.png)$/
  return { plugin, needs: (file) => always.test(file) || needed.has(file) }
}
