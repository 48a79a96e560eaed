import { expect, test } from "playwright/test"
import { expectGoodPage } from "./axe.ts"
import { signInAs, signOut } from "./people.ts"

test("a reporter logs, the coordinator reviews and publishes, a visitor reads it", async ({
  page,
}, { project }) => {
  // Three people, a dozen pages, each looked over by axe.
  test.setTimeout(180_000)
  const title = `Hướng dẫn nộp hồ sơ đất đai qua Cổng dịch vụ công (${project.name}, ${Date.now()})`

  await test.step("the reporter logs a broadcast", async () => {
    await signInAs(page, "reporter")
    await expectGoodPage(page)
    await page.getByRole("main").getByRole("link", { name: "Ghi hoạt động" }).first().click()
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ghi hoạt động")
    await page.getByRole("radio", { name: "Truyền thanh", exact: true }).check({ force: true })
    await page.getByLabel("Đã nói về điều gì?").fill(title)
    await page.getByRole("radio", { name: "Hôm nay" }).check({ force: true })
    await page.getByRole("button", { name: /Tìm trong 24 nội dung/ }).click()
    await page.getByLabel("Tìm trong nội dung và gạch đầu dòng").fill("tiep can dat dai")
    await page.getByRole("checkbox", { name: /Tiếp cận đất đai/ }).check({ force: true })
    await expectGoodPage(page)
    await page.getByRole("button", { name: "Người dân", exact: true }).click()
    await page.getByLabel("Số lượt: Người dân").fill("620")
    await page.getByLabel(/Giải trình thay minh chứng/).fill("Đã ghi sổ phát thanh ngày.")
    await page.getByRole("radio", { name: /Toàn xã/i }).check({ force: true })
    await page.getByRole("button", { name: "Gửi kiểm tra" }).click()
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title)
    await expect(page.getByText("Chờ kiểm tra").first()).toBeVisible()
    await expectGoodPage(page)
    await signOut(page)
  })

  await test.step("the coordinator finds it, checks it and publishes it", async () => {
    await signInAs(page, "coordinator")
    await expectGoodPage(page)
    await page.goto("/lam-viec/hoat-dong")
    await expectGoodPage(page)
    await page.getByRole("link", { name: title }).click()
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title)
    await page.getByRole("button", { name: "Đạt", exact: true }).click()
    await page.getByRole("button", { name: "Công khai", exact: true }).click()
    await expect(page.getByText("Đã công khai", { exact: true }).first()).toBeVisible()
    await expectGoodPage(page)
    await signOut(page)
  })

  await test.step("a visitor reads it, and the figures hold it at once", async () => {
    await page.goto("/hoat-dong?tim=ho+so+dat+dai")
    await expectGoodPage(page)
    await page.getByRole("link", { name: title }).click()
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title)
    await expect(page.getByText("620")).toBeVisible()
    await expectGoodPage(page)
  })
})
