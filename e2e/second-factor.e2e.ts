import { expect, test } from "playwright/test"
import { expectAccessible, expectNoSidewaysScroll } from "./axe.ts"
import { demoPassword, signInAs, signOut } from "./people.ts"
import { totp } from "./totp.ts"

test("a second factor is turned on, asked for at signing in, and turned off", async ({ page }, {
  project,
}) => {
  // Each window has an account of its own: they share one database.
  const username = project.name === "phone" ? "leader" : "finance"
  await signInAs(page, username)
  await page.goto("/lam-viec/tai-khoan")
  await page.getByRole("button", { name: "Bật xác thực hai bước" }).click()
  await page.getByLabel("Nhập mật khẩu để tiếp tục", { exact: true }).fill(demoPassword)
  await page.getByRole("button", { name: "Bật xác thực hai bước" }).click()
  const secret = await page.locator("code").innerText()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)

  await page.getByLabel("Mã 6 số đang hiện trên điện thoại").fill("000000")
  await page.getByRole("button", { name: "Xác nhận và bật" }).click()
  const code = page.getByLabel("Mã 6 số đang hiện trên điện thoại")
  await expect(code).toHaveAttribute("aria-invalid", "true")
  await code.fill(totp(secret))
  await page.getByRole("button", { name: "Xác nhận và bật" }).click()
  await expect(page.getByText("Mười mã khôi phục").first()).toBeVisible()
  await expectAccessible(page)
  await page.getByRole("button", { name: "Tôi đã cất xong" }).click()
  await signOut(page)

  await page.goto("/dang-nhap")
  await page.getByLabel("Tên đăng nhập").fill(username)
  await page.getByLabel("Mật khẩu", { exact: true }).fill(demoPassword)
  await page.getByRole("button", { name: "Đăng nhập", exact: true }).click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Xác thực hai bước")
  await expectAccessible(page)
  await page.goto("/lam-viec")
  await expect(page, "the password alone opens nothing").toHaveURL(/dang-nhap/)

  await page.getByLabel("Tên đăng nhập").fill(username)
  await page.getByLabel("Mật khẩu", { exact: true }).fill(demoPassword)
  await page.getByRole("button", { name: "Đăng nhập", exact: true }).click()
  // A code works once, so the one of the next half minute: the clocks of phones are not exact either.
  await page.getByLabel("Mã 6 số").fill(totp(secret, 1))
  await page.getByRole("button", { name: "Tiếp tục" }).click()
  await expect(page).toHaveURL(/\/lam-viec$/)

  await page.goto("/lam-viec/tai-khoan")
  await page.getByRole("button", { name: "Tắt xác thực hai bước" }).click()
  await page.getByLabel("Nhập mật khẩu để tiếp tục", { exact: true }).fill(demoPassword)
  await page.getByRole("button", { name: "Tắt xác thực hai bước" }).click()
  await expect(page.getByText("Đã tắt xác thực hai bước.")).toBeVisible()
})
