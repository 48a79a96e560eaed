import { existsSync } from "node:fs"
import { chromium, type LaunchOptions } from "playwright/test"

/**
 * The browser this machine has: Playwright's own, an installed one, else the one npm brings, which
 * runs on Linux x64 without installing anything.
 */
export async function browserOptions(): Promise<LaunchOptions> {
  const executablePath = await findBrowser()
  // The last two help on small machines and in containers; root may not use the sandbox.
  const args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
  // On a machine without a language a browser saves a file of a Vietnamese name as "download".
  return { executablePath, args, env: { ...process.env, LANG: "C.UTF-8" } }
}

const installed = [
  process.env.CHROMIUM,
  chromium.executablePath(),
  "/usr/bin/google-chrome",
  "/usr/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
]

async function findBrowser(): Promise<string> {
  const found = installed.find((path) => path && existsSync(path))
  if (found) return found
  if (process.platform === "linux" && process.arch === "x64") {
    const { default: packaged } = await import("@sparticuz/chromium")
    return packaged.executablePath()
  }
  throw new Error("No browser found: run `npx playwright install chromium`.")
}
