import { expect, test } from "playwright/test"
import { expectGoodPage } from "./axe.ts"
import { signInAs, signOut } from "./people.ts"

const body =
  "Thưa bà con, từ tháng này bà con nộp hồ sơ đất đai qua mạng tại nhà văn hóa thôn, có người hướng dẫn."

test("a script is sent to the units, read, confirmed and broadcast, and its sender sees both", async ({
  page,
}, { project }) => {
  const title = `Bài phát thanh thử (${project.name}, ${Date.now()})`

  await test.step("the coordinator writes it; what was typed outlives a reload", async () => {
    await signInAs(page, "coordinator")
    await page.goto("/lam-viec/tai-lieu")
    await page.getByRole("link", { name: "Đưa tài liệu lên" }).click()
    await page.getByLabel("Tên tài liệu").fill(title)
    await page.getByRole("button", { name: "Gửi cho các đơn vị" }).click()
    await expect(page.getByRole("alert")).toContainText("cần có lời của bài")
    await expectGoodPage(page)
    await page.reload()
    await expect(page.getByLabel("Tên tài liệu")).toHaveValue(title)
    await page.getByLabel("Lời bài phát thanh").fill(body)
    await page.getByLabel("Thời lượng (phút)").fill("5")
    await page.getByLabel("Nội dung chính trong kế hoạch").selectOption("pci-b")
    await page.getByRole("button", { name: "Gửi cho các đơn vị" }).click()
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title)
    await signOut(page)
  })

  await test.step("the commune sees that it waits, reads it and confirms", async () => {
    await signInAs(page, "reporter")
    await expect(page.getByRole("heading", { name: /^Tài liệu chờ xác nhận/ })).toBeVisible()
    await page.goto("/lam-viec/tai-lieu?chua-xac-nhan=1")
    await expectGoodPage(page)
    await page.getByRole("link", { name: title }).click()
    await expect(page.getByText(body)).toBeVisible()
    await expect(page.getByText("Đọc thành tiếng khoảng 1 phút")).toBeVisible()
    await expectGoodPage(page)
    await page.getByRole("button", { name: "Đã nhận, đã đọc" }).click()
    await expect(page.getByText(/xác nhận đã nhận, đã đọc lúc/)).toBeVisible()
  })

  await test.step("it logs that it broadcast it, with the form filled in", async () => {
    await page.getByRole("link", { name: "Đã phát bài này" }).click()
    await expect(page.getByLabel("Đã nói về điều gì?")).toHaveValue(title)
    await expect(page.getByRole("radio", { name: "Truyền thanh", exact: true })).toBeChecked()
    await page.getByRole("button", { name: "Người dân", exact: true }).click()
    await page.getByLabel("Số lượt: Người dân").fill("410")
    await page.getByRole("radio", { name: /Toàn xã/i }).check({ force: true })
    await page.getByRole("button", { name: "Gửi kiểm tra" }).click()
    await expect(page.getByText("Chờ kiểm tra").first()).toBeVisible()
    await signOut(page)
  })

  await test.step("the coordinator sees who read it, who has not, and who broadcast it", async () => {
    await signInAs(page, "coordinator")
    await page.goto("/lam-viec/tai-lieu")
    await page.getByRole("link", { name: title }).click()
    const receipts = page.getByRole("heading", { name: /^Đơn vị đã nhận 1\/\d+$/ })
    await expect(receipts).toBeVisible()
    const asked = Number((await receipts.textContent())?.split("/")[1])
    expect(asked).toBeGreaterThan(1)
    await page.getByText("Đã xác nhận (1)").click()
    await expect(page.getByRole("row", { name: /^UBND xã Trà Bồng .*Cán bộ mẫu 01/ })).toBeVisible()
    await expect(page.getByLabel("Lời nhắc để dán vào Zalo hoặc công văn")).toHaveValue(
      new RegExp(`còn ${asked - 1} đơn vị chưa xác nhận`),
    )
    await expectGoodPage(page)
    await page.getByRole("link", { name: "UBND xã Trà Bồng" }).click()
    await expect(page.getByRole("link", { name: title })).toBeVisible()
    await expect(page.getByText("Làm từ một tài liệu")).toBeVisible()
    await signOut(page)
  })
})
