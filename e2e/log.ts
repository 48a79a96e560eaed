import { expect, type Page } from "playwright/test"

/** Fills in the six answers of a broadcast; the form is open. */
export async function fillBroadcast(page: Page, title: string) {
  await page.getByRole("radio", { name: "Truyền thanh", exact: true }).check({ force: true })
  await page.getByLabel("Đã nói về điều gì?").fill(title)
  await page.getByRole("button", { name: /Tìm trong 24 nội dung/ }).click()
  await page.getByLabel("Tìm trong nội dung và gạch đầu dòng").fill("tiep can dat dai")
  await page.getByRole("checkbox", { name: /Tiếp cận đất đai/ }).check({ force: true })
  await page.getByRole("button", { name: "Người dân", exact: true }).click()
  await page.getByLabel("Số lượt: Người dân").fill("620")
  await page.getByRole("radio", { name: /Toàn xã/i }).check({ force: true })
}

export async function logBroadcast(page: Page, title: string) {
  await fillBroadcast(page, title)
  await page.getByRole("button", { name: "Gửi kiểm tra" }).click()
}

/** The state of the entry with this title in the list of one's own office; "" when the server has none. */
export async function stateOnServer(page: Page, title: string): Promise<string> {
  const answer = await page.request.get("/api/activities", { params: { mine: "own", q: title } })
  expect(answer.status()).toBe(200)
  const { data }: { data: { title: string; state: string }[] } = await answer.json()
  return data
    .filter((row) => row.title === title)
    .map((row) => row.state)
    .join(", ")
}

/** The device has what it needs to open the form without a network. */
export async function readyForOffline(page: Page) {
  await page.waitForLoadState("networkidle")
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
}
