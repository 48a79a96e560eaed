import { expect, type Page } from "playwright/test"

/** One for all demo accounts. */
export const demoPassword = process.env.DEMO_PASSWORD ?? ""

/** Signs an account in through the page, as a person does. */
export async function signInAs(page: Page, username: string, password = demoPassword) {
  await page.goto("/dang-nhap")
  await page.getByLabel("Tên đăng nhập").fill(username)
  await page.getByLabel("Mật khẩu", { exact: true }).fill(password)
  await page.getByRole("button", { name: "Đăng nhập", exact: true }).click()
  // Whoever only administers starts at the administrator's pages.
  await expect(page).toHaveURL(/\/lam-viec(\/quan-tri)?$/)
}

/** Signs out from wherever one is: the button is behind the name, or in the phone's menu. */
export async function signOut(page: Page) {
  const menu = page.getByRole("button", { name: "Mở danh mục" })
  const name = page.getByTitle("Tài khoản")
  await ((await menu.isVisible()) ? menu : name).click()
  await page.getByRole("button", { name: "Đăng xuất", exact: true }).click()
  await expect(page).toHaveURL(/\/$/)
}
