import { type BrowserContext, expect, type Page, test } from "playwright/test"
import { v7 as uuidv7 } from "uuid"
import { expectAccessible, expectNoSidewaysScroll } from "./axe.ts"
import { fillBroadcast, logBroadcast, readyForOffline, stateOnServer } from "./log.ts"
import { signInAs, signOut } from "./people.ts"

// What a device does without a network is the same at every width.
test.skip(({ viewport }) => (viewport?.width ?? 0) > 500, "on the phone only")

const titled = (what: string) => `${what} ${Date.now()}`
const badge = (page: Page) => page.getByRole("link", { name: /chờ gửi|bị từ chối|chờ đăng nhập/ })
const main = (page: Page) => page.getByRole("main")

async function reopened(context: BrowserContext, page: Page, path: string) {
  await page.close()
  const next = await context.newPage()
  await next.goto(path)
  return next
}

test("written after a cold start in flight mode, it is on the server once the network is back", async ({
  page: first,
  context,
}) => {
  const title = titled("Phát loa lúc mất sóng")
  await signInAs(first, "reporter")
  await readyForOffline(first)
  await context.setOffline(true)

  const cold = await reopened(context, first, "/lam-viec/ghi")
  await expect(cold.getByText(/danh mục để chọn là của lúc/)).toBeVisible()
  await logBroadcast(cold, title)
  await expect(cold.getByText("Đã lưu trong máy, sẽ tự gửi khi có mạng.")).toBeVisible()
  await expect(badge(cold)).toHaveText("1 chờ gửi")
  await expect(cold.getByLabel("Đã nói về điều gì?")).toHaveValue("")

  const again = await reopened(context, cold, "/lam-viec/cho-gui")
  await expect(main(again).getByText(title)).toBeVisible()
  await expectAccessible(again)
  await expectNoSidewaysScroll(again)
  await context.setOffline(false)
  await expect(badge(again)).toBeHidden()
  expect(await stateOnServer(again, title)).toBe("submitted")
})

test("another account on the device neither sees nor sends what waits; signing out says so", async ({
  page,
  context,
}) => {
  const title = titled("Của người khác")
  await signInAs(page, "reporter")
  await page.goto("/lam-viec/ghi")
  await readyForOffline(page)
  await context.setOffline(true)
  await logBroadcast(page, title)
  await expect(page.getByText("Đã lưu trong máy, sẽ tự gửi khi có mạng.")).toBeVisible()
  await expect(badge(page)).toHaveText("1 chờ gửi")

  await page.getByRole("button", { name: "Mở danh mục" }).click()
  await page.getByRole("button", { name: "Đăng xuất", exact: true }).click()
  const dialog = page.getByRole("dialog", { name: "Còn 1 mục chưa gửi" })
  await dialog.getByRole("button", { name: "Ở lại" }).click()
  await page.getByRole("button", { name: "Đăng xuất", exact: true }).click()
  await dialog.getByRole("button", { name: "Đăng xuất và giữ trên máy này" }).click()
  await expect(page).toHaveURL(/\/$/)

  await context.setOffline(false)
  await signInAs(page, "approver")
  await page.goto("/lam-viec/cho-gui")
  await expect(page.getByText("Mọi thứ đã ghi trên máy này đều đã lên máy chủ.")).toBeVisible()
  await expect(page.getByText(title)).toBeHidden()
  expect(await stateOnServer(page, title)).toBe("")
  await signOut(page)

  await signInAs(page, "reporter")
  await expect.poll(() => stateOnServer(page, title)).toBe("submitted")
})

test("a session that ended in the meantime asks to sign in, and goes on", async ({
  page,
  context,
}) => {
  const title = titled("Hết phiên")
  await signInAs(page, "reporter")
  await page.goto("/lam-viec/ghi")
  await fillBroadcast(page, title)
  await context.clearCookies()
  await page.getByRole("button", { name: "Gửi kiểm tra" }).click()
  await expect(badge(page)).toHaveText("1 chờ đăng nhập")
  await expect(page.getByText("Phiên đăng nhập đã hết.")).toBeVisible()
  await expectAccessible(page)

  await page.getByRole("link", { name: "Đăng nhập", exact: true }).click()
  await page.getByLabel("Tên đăng nhập").fill("reporter")
  await page.getByLabel("Mật khẩu", { exact: true }).fill(process.env.DEMO_PASSWORD ?? "")
  await page.getByRole("button", { name: "Đăng nhập", exact: true }).click()
  await expect(page).toHaveURL(/\/lam-viec\/ghi$/)
  await expect.poll(() => stateOnServer(page, title)).toBe("submitted")
  await expect(badge(page)).toBeHidden()
})

test("what somebody else changed first stays with the reason, and is mended in the form", async ({
  page,
  context,
}) => {
  const title = titled("Hai người cùng sửa")
  await signInAs(page, "reporter")
  await readyForOffline(page)
  await page.goto("/lam-viec/ghi")
  await fillBroadcast(page, title)
  await page.getByRole("button", { name: "Lưu nháp" }).click()
  await expect(page).toHaveURL(/\/ghi\/[0-9a-f-]{36}$/)
  const address = `/api/activities/${page.url().split("/").at(-1)}`

  await context.setOffline(true)
  await page.getByLabel("Đã nói về điều gì?").fill("Sửa trên máy này")
  await page.getByRole("button", { name: "Lưu nháp" }).click()
  await expect(badge(page)).toHaveText("1 chờ gửi")
  await badge(page).click()
  const row = await (await page.request.get(address)).json()
  const theirs = { ...row, writeId: uuidv7(), deviceId: null, title: "Sửa ở máy khác" }
  expect((await page.request.put(address, { data: theirs })).status()).toBe(200)
  await context.setOffline(false)

  await expect(badge(page)).toHaveText("1 bị từ chối")
  await expect(main(page).getByText(/đã được sửa ở nơi khác/)).toBeVisible()
  await expectAccessible(page)
  await main(page).getByRole("link", { name: "Sửa", exact: true }).click()
  const dialog = page.getByRole("dialog")
  await expect(dialog).toContainText("Sửa ở máy khác")
  await expect(dialog).toContainText("Sửa trên máy này")
  await dialog.getByRole("button", { name: "Giữ bản của tôi" }).click()
  await expect(page.getByText("Đã lưu nháp.")).toBeVisible()
  await expect(badge(page)).toBeHidden()
  expect((await (await page.request.get(address)).json()).title).toBe("Sửa trên máy này")
})
