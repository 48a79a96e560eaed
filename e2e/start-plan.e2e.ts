import { type Browser, expect, type Page, test } from "playwright/test"
import { expectGoodPage } from "./axe.ts"
import { signInAs, signOut } from "./people.ts"

/** Both screens share one database: each has an owner and years of its own, far from those that other journeys meet. */
const grounds = {
  phone: { place: "xã Cà Đam", username: "ca-dam.ghi", from: 2041 },
  desktop: { place: "xã Thanh Bồng", username: "thanh-bong.ghi", from: 2046 },
}

const source = "Kế hoạch truyền thông huyện Trà Bồng 2022–2025"
const password = "nương quế sau mưa 26"
const begin = (page: Page) => page.getByRole("button", { name: "Lập kế hoạch", exact: true })

/** Somebody who logs for the commune: invited by the administrator, on a device of their own. */
async function joined(page: Page, browser: Browser, { place, username }: typeof grounds.phone) {
  await page.goto("/lam-viec/quan-tri/tai-khoan/moi")
  await page.getByLabel("Họ và tên").fill(`Cán bộ ghi ${place}`)
  await page.getByLabel("Tên đăng nhập").fill(username)
  await page.getByLabel("Đơn vị").fill(`UBND ${place}`)
  await page
    .getByRole("button", { name: new RegExp(`^UBND ${place}`) })
    .first()
    .click()
  await page.getByLabel("Vai trò").selectOption("reporter")
  await page.getByRole("button", { name: "Lập tài khoản và lấy mã" }).click()
  const link = await page.locator("code").innerText()
  const theirs = await (await browser.newContext({ locale: "vi-VN" })).newPage()
  await theirs.goto(new URL(link).pathname)
  await theirs.getByLabel("Mật khẩu mới").fill(password)
  await theirs.getByRole("button", { name: "Đặt mật khẩu và vào làm việc" }).click()
  await expect(theirs).toHaveURL(/\/lam-viec$/)
  return theirs
}

test("an administrator starts a plan from an old one; everybody reads it, its commune works with it", async ({
  page,
  browser,
}, { project }) => {
  test.setTimeout(240_000)
  const ground = grounds[project.name === "phone" ? "phone" : "desktop"]
  const { place, from } = ground
  const years = `${from}–${from + 4}`
  const shortTitle = `Kế hoạch truyền thông ${place} ${years}`
  const economy = page.getByRole("checkbox", { name: `Phòng Kinh tế ${place}` })
  await signInAs(page, "admin")

  await test.step("from which plan, for whom, when", async () => {
    await page.goto("/lam-viec/quan-tri")
    await page.getByRole("link", { name: "Lập kế hoạch mới" }).click()
    await page.getByRole("button", { name: "Xem đề xuất" }).click()
    await expect(page.getByRole("alert")).toContainText("Cơ quan ban hành: chưa nhập.")
    await expectGoodPage(page)
    await page.getByLabel("Kế hoạch gốc", { exact: true }).selectOption({ label: source })
    await page.getByRole("button", { name: `UBND ${place}`, exact: true }).click()
    await page.getByLabel("Ngày đầu").fill(`${from}-01-01`)
    await page.getByLabel("Ngày cuối").fill(`${from - 1}-12-31`)
    await page.getByRole("button", { name: "Xem đề xuất" }).click()
    await expect(page.getByRole("alert")).toContainText("Ngày cuối: phải sau ngày đầu.")
    await page.getByLabel("Ngày cuối").fill(`${from + 4}-12-31`)
    await page.getByRole("button", { name: "Xem đề xuất" }).click()
    await expect(page.getByLabel("Tên ngắn")).toHaveValue(shortTitle)
    await expectGoodPage(page)
  })

  await test.step("part by part; what was typed outlives a reload", async () => {
    await page.getByLabel("Số, ký hiệu").fill("07/KH-UBND")
    await page.getByRole("checkbox", { name: /^11\. / }).uncheck({ force: true })
    await page.getByLabel("Thời gian thực hiện nhiệm vụ 4").selectOption("weekly")
    await page.getByText("PAPI (8/8)").click()
    await page
      .getByRole("checkbox", { name: /^PAPI\./ })
      .first()
      .uncheck({ force: true })
    await page.reload()
    await expect(page.getByLabel("Số, ký hiệu")).toHaveValue("07/KH-UBND")
    await expect(page.getByText("Đã giữ những gì bạn nhập và chọn trước đó.")).toBeVisible()
    await expect(page.getByRole("checkbox", { name: /^11\. / })).not.toBeChecked()
  })

  await test.step("a lead that does not take part is refused by name, and let in", async () => {
    await economy.uncheck({ force: true })
    await begin(page).click()
    await expect(
      page.getByRole("link", { name: new RegExp(`Phòng Kinh tế ${place} chủ trì nhiệm vụ 3, 8`) }),
    ).toBeVisible()
    await page.getByRole("button", { name: "Cho tham gia kế hoạch" }).click()
    await expect(economy).toBeChecked()
    await page.getByRole("button", { name: "Xuống phần tóm tắt" }).click()
    await expect(page.getByText("Đổi thời gian thực hiện: 4 Hằng tuần")).toBeVisible()
    await expect(page.getByText(/^Nhiệm vụ bỏ lại: 11 /)).toBeVisible()
    await expectGoodPage(page)
  })

  await test.step("it is made", async () => {
    await begin(page).click()
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Đã lập kế hoạch mới")
    await expect(
      page.getByText("23 nội dung, 11 nhiệm vụ, 5 đơn vị tham gia, 0 người được chuyển sang."),
    ).toBeVisible()
    await expectGoodPage(page)
    await page.getByRole("link", { name: "Đọc kế hoạch" }).click()
    await expect(page.getByRole("heading", { level: 1 })).toContainText(
      `của ${place} giai đoạn ${years}`,
    )
  })
  const address = page.url()

  await test.step("the name is taken now; nothing is lost", async () => {
    const asked = { goc: "tra-bong-2022-2025", tu: `${from + 1}-01-01`, den: `${from + 4}-12-31` }
    const owner = place === "xã Cà Đam" ? "ubnd-xa-ca-dam" : "ubnd-xa-thanh-bong"
    await page.goto(
      `/lam-viec/quan-tri/ke-hoach-moi?${new URLSearchParams({ ...asked, cua: owner })}`,
    )
    await page.getByLabel("Tên ngắn").fill(shortTitle.toUpperCase())
    await begin(page).click()
    await expect(page.getByRole("link", { name: `Tên ngắn: đã có “${shortTitle}”` })).toBeVisible()
    await expect(page.getByLabel("Tên ngắn")).toHaveValue(shortTitle.toUpperCase())
  })

  await test.step("its commune chooses it on the board, in coverage, its year and the form", async () => {
    const theirs = await joined(page, browser, ground)
    for (const work of ["ke-hoach", "do-phu", "ke-hoach-nam"]) {
      await theirs.goto(`/lam-viec/${work}`)
      await theirs
        .getByLabel("Kế hoạch", { exact: true })
        .first()
        .selectOption({ label: shortTitle })
      await expect(theirs).toHaveURL(/ke-hoach=ke-hoach-truyen-thong-xa-/)
      await expect(theirs.getByRole("link", { name: String(from), exact: true })).toBeVisible()
    }
    await theirs.goto("/lam-viec/ghi")
    await expect(
      theirs.getByRole("option", { name: shortTitle, exact: true, includeHidden: true }),
    ).toBeAttached()
    await theirs.context().close()
    await page.goto("/lam-viec/quan-tri")
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
    await signOut(page)
  })

  await test.step("the public reads it", async () => {
    await page.goto(address)
    await expect(page.getByRole("heading", { level: 1 })).toContainText(years)
    await expect(page.getByText("07/KH-UBND").first()).toBeVisible()
    await expect(page.getByText("Tuyên truyền trên Trang Thông tin điện tử xã")).toBeVisible()
    await expectGoodPage(page)
  })
})
