import { type Browser, expect, type Page, test } from "playwright/test"
import { expectGoodPage } from "./axe.ts"
import { signInAs } from "./people.ts"

/** Each window sets up a commune of its own: they share one database. */
const communes = {
  phone: { name: "Xã Sơn Hà", code: "21289", slug: "son-ha" },
  desktop: { name: "Xã Mộ Đức", code: "21400", slug: "mo-duc" },
}

const password = "nương quế sau mưa 26"

async function invite(
  page: Page,
  person: { name: string; username: string; role: string },
  at: string,
) {
  await page.goto("/lam-viec/quan-tri/tai-khoan/moi")
  await page.getByLabel("Họ và tên").fill(person.name)
  await page.getByLabel("Tên đăng nhập").fill(person.username)
  await page.getByLabel("Đơn vị").fill(at)
  await page
    .getByRole("button", { name: new RegExp(`UBND ${at}|Ủy ban nhân dân ${at}`, "i") })
    .first()
    .click()
  await page.getByLabel("Vai trò").selectOption(person.role)
  await expectGoodPage(page)
  await page.getByRole("button", { name: "Lập tài khoản và lấy mã" }).click()
  return page.locator("code").innerText()
}

/** The invited person, on a device of their own. */
async function accept(browser: Browser, link: string) {
  const page = await (await browser.newContext({ locale: "vi-VN" })).newPage()
  await page.goto(new URL(link).pathname)
  await expectGoodPage(page)
  await page.getByLabel("Mật khẩu mới").fill(password)
  await page.getByRole("button", { name: "Đặt mật khẩu và vào làm việc" }).click()
  await expect(page).toHaveURL(/\/lam-viec$/)
  return page
}

test("an administrator sets up a commune with two accounts; one commune sees nothing of another; a leaving clerk hands over", async ({
  page,
  browser,
  baseURL,
}, { project }) => {
  test.setTimeout(240_000)
  const commune = communes[project.name === "phone" ? "phone" : "desktop"]
  await signInAs(page, "admin")

  await test.step("a whole commune from nothing", async () => {
    await page.goto("/lam-viec/quan-tri/lap-xa")
    await expectGoodPage(page)
    await page.getByLabel("Tìm xã, phường theo tên hoặc mã").fill(commune.code)
    await page.getByRole("button", { name: commune.name }).click()
    await page.locator("#plan").selectOption({ label: "Kế hoạch 2026 (mẫu minh hoạ)" })
    await page.getByRole("button", { name: "Lập xã" }).click()
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Đã lập ${commune.name}`)
    await expectGoodPage(page)
  })

  const username = `${commune.slug}.ghi`
  const clerk = await test.step("two accounts, each with a code used once", async () => {
    const role = { reporter: "reporter", approver: "approver" }
    const first = await invite(
      page,
      { name: "Cán bộ thử ghi", username, role: role.reporter },
      commune.name,
    )
    const second = await invite(
      page,
      { name: "Cán bộ thử duyệt", username: `${commune.slug}.duyet`, role: role.approver },
      commune.name,
    )
    await accept(browser, second)
    const entered = await accept(browser, first)
    const again = await browser.newPage({ locale: "vi-VN" })
    await again.goto(new URL(first).pathname)
    await expect(again.getByRole("heading", { level: 1 })).toHaveText("Mã này không dùng được")
    return entered
  })

  await test.step("another commune's activity: nothing by address, API, list or search", async () => {
    const foreign = await page.request.get(
      "/api/public/v1/activities?limit=1&organization=ubnd-xa-tra-bong",
    )
    const { data } = await foreign.json()
    const id = data[0].id
    await clerk.goto(`/lam-viec/hoat-dong/${id}`)
    await expect(clerk.getByRole("heading", { level: 1 })).toHaveText("Không có trang này")
    for (const answer of [
      await clerk.request.get(`/api/activities/${id}`),
      await clerk.request.post(`/api/activities/${id}/withdraw`, {
        data: { reason: "thử" },
        headers: { Origin: baseURL ?? "" },
      }),
    ])
      expect([403, 404]).toContain(answer.status())
    const list = await clerk.request.get("/api/activities?organization=ubnd-xa-tra-bong")
    expect((await list.json()).data).toEqual([])
    const found = await clerk.request.get(`/api/activities?q=${encodeURIComponent(data[0].title)}`)
    expect((await found.json()).data).toEqual([])
    expect((await clerk.request.get("/api/accounts")).status()).toBe(403)
    expect((await clerk.request.get("/api/audit?format=csv")).status()).toBe(403)
  })

  await test.step("the clerk leaves: drafts stay with the commune, the account ends", async () => {
    await clerk.goto("/lam-viec/ghi")
    await clerk.getByLabel("Đã nói về điều gì?").fill("Bài còn dở khi nghỉ việc")
    await clerk.getByRole("button", { name: "Lưu nháp" }).click()
    await expect(clerk.getByText(/Đã lưu nháp/).first()).toBeVisible()

    await page.goto(`/lam-viec/quan-tri/tai-khoan?tim=${username}`)
    await page.getByRole("link", { name: "Cán bộ thử ghi" }).first().click()
    await expectGoodPage(page)
    await page.getByRole("link", { name: "Bàn giao" }).click()
    await expect(page.getByText("Bài còn dở khi nghỉ việc")).toBeVisible()
    await expectGoodPage(page)
    await page.getByRole("button", { name: "Bàn giao", exact: true }).click()
    await page.getByRole("dialog").getByRole("button", { name: "Bàn giao", exact: true }).click()
    await expect(page.getByText("Biên bản bàn giao").first()).toBeVisible()
    await expectGoodPage(page)

    await clerk.goto("/lam-viec")
    await expect(clerk, "the session has ended").toHaveURL(/dang-nhap/)
  })
})
