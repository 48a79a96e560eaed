import { createHash } from "node:crypto"
import { existsSync } from "node:fs"
import { glob, mkdir, readFile, writeFile } from "node:fs/promises"
import { awaitFolder } from "@loa/db/folder-lock.ts"
import { run } from "./processes.ts"

const sources = [
  "apps/**/*",
  "packages/**/*",
  "drizzle/**/*",
  "vite.config.ts",
  "wrangler.toml",
  "package-lock.json",
]
const notSources = ["node_modules", "paraglide", ".wrangler"]
const stamp = "dist/.built-from"

/** Pages and Worker into `dist/`, unless the sources are those of the last build. */
export async function buildIfChanged() {
  await mkdir(".cache", { recursive: true })
  const unlock = await awaitFolder(".cache/build")
  try {
    const now = await hashSources()
    if (existsSync(stamp) && (await readFile(stamp, "utf8")) === now) return
    console.info("Đang dựng trang …")
    await run("npm", ["run", "build", "--silent"], { quiet: true })
    await writeFile(stamp, now)
  } finally {
    await unlock()
  }
}

async function hashSources() {
  const files: string[] = []
  const found = glob(sources, { withFileTypes: true, exclude: (e) => notSources.includes(e.name) })
  for await (const entry of found) {
    const isTest = entry.name.endsWith(".test.ts") || entry.name.endsWith(".test.tsx")
    if (entry.isFile() && !isTest) files.push(`${entry.parentPath}/${entry.name}`)
  }
  const hash = createHash("sha256")
  for (const file of files.sort()) hash.update(file).update(await readFile(file))
  return hash.digest("hex")
}
