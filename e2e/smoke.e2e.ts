import { gzipSync } from "node:zlib"
import { expect, test } from "playwright/test"

test("a visitor opens the home page in Vietnamese, and nothing complains", async ({ page }) => {
  const complaints: string[] = []
  page.on("pageerror", (error) => complaints.push(String(error)))
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text())
  })
  await page.goto("/")

  await expect(page.getByRole("heading", { level: 1 })).toContainText("hoạt động")
  await expect(page.locator("html")).toHaveAttribute("lang", "vi")
  await page.waitForLoadState("networkidle")
  expect(complaints).toEqual([])
})

test("the server says that its database is ready", async ({ request }) => {
  const health = await request.get("/api/health")

  expect(health.status()).toBe(200)
})

test("an address of the API that does not exist is a problem document, not the page", async ({
  request,
}) => {
  const unknown = await request.get("/api/khong-co")

  expect(unknown.status()).toBe(404)
  expect(unknown.headers()["content-type"]).toContain("application/problem+json")
})

test("the home page loads at most 180 kB of JavaScript until something is clicked", async ({
  page,
}) => {
  const scripts: Promise<Buffer>[] = []
  page.on("response", (answer) => {
    if (answer.url().endsWith(".js")) scripts.push(answer.body())
  })
  await page.goto("/")
  await page.waitForLoadState("networkidle")

  const sizes = (await Promise.all(scripts)).map((body) => gzipSync(body).length)
  expect(sizes.length).toBeGreaterThan(0)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(180_000)
})
