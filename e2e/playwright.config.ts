import { defineConfig } from "playwright/test"
import { browserOptions } from "./browser.ts"

const desktop = { width: 1280, height: 800 }
const phone = { width: 360, height: 780 }
const smoke = /smoke\.e2e\.ts$/

/** `npm run e2e` starts what the addresses name: the built Worker, and the Node server. */
export default defineConfig({
  testDir: ".",
  testMatch: /\.e2e\.ts$/,
  outputDir: "../test-results",
  workers: 2,
  timeout: 120_000,
  // One journey imports 5,000 rows into the one database of all; the others wait for it.
  expect: { timeout: 30_000 },
  forbidOnly: true,
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [["list"], ["json"]] : [["list"]],
  use: {
    baseURL: process.env.E2E_WORKER,
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    launchOptions: await browserOptions(),
  },
  projects: [
    { name: "phone", use: { viewport: phone, hasTouch: true } },
    { name: "desktop", use: { viewport: desktop } },
    {
      name: "smoke",
      testMatch: smoke,
      use: { viewport: desktop, baseURL: process.env.E2E_NODE },
    },
  ],
})
