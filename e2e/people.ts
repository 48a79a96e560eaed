import { expect, type Page } from "playwright/test"

const password = process.env.DEMO_PASSWORD ?? ""

/** Signs a demo account in through the page, as a person does. */
export async function signInAs(page: Page, username: "reporter" | "approver" | "coordinator") {
  await page.goto("/dang-nhap")
  await page.getByLabel("Tên đăng nhập").fill(username)
  await page.getByLabel("Mật khẩu", { exact: true }).fill(password)
  await page.getByRole("button", { name: "Đăng nhập", exact: true }).click()
  await expect(page).toHaveURL(/\/lam-viec$/)
}

/** Signs out from wherever one is: the button is behind the name, or in the phone's menu. */
export async function signOut(page: Page) {
  const menu = page.getByRole("button", { name: "Mở danh mục" })
  const name = page.getByTitle("Tài khoản")
  await ((await menu.isVisible()) ? menu : name).click()
  await page.getByRole("button", { name: "Đăng xuất" }).click()
  await expect(page).toHaveURL(/\/$/)
}
