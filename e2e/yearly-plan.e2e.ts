import { expect, type Page, test } from "playwright/test"
import { expectAccessible, expectGoodPage } from "./axe.ts"
import { signInAs, signOut } from "./people.ts"

/** Both screens share one database: each plans an item of its own, which no other journey talks about. */
const items: Record<string, string> = { phone: "par-e", desktop: "pci-b" }
const channel = "commune-radio"

type Slot = { itemCode: string; channelCode: string; month: number; planned: number }
type Own = { items: { code: string; label: string }[]; slots: (Slot & { state: string })[] }

const json = async <Body>(page: Page, address: string): Promise<Body> => {
  const answer = await page.request.get(address)
  expect(answer.status()).toBe(200)
  return answer.json()
}

const ownPlan = async (page: Page) => (await json<{ own: Own }>(page, "/api/outreach")).own

/** How often the commune did it this month already: one more is planned. */
async function doneSoFar(page: Page, item: string, today: string) {
  const asked = new URLSearchParams({ mine: "own", item, channel, limit: "200" })
  asked.append("from", `${today.slice(0, 8)}01`)
  asked.append("to", today)
  for (const state of ["verified", "published"]) asked.append("state", state)
  const { data } = await json<{ data: unknown[] }>(page, `/api/activities?${asked}`)
  return data.length
}

test("a commune plans three lines, logs one, it is checked, and the line is done", async ({
  page,
}, { project }) => {
  test.setTimeout(180_000)
  const item = items[project.name] ?? ""
  const title = `Theo kế hoạch năm (${project.name}, ${Date.now()})`
  await signInAs(page, "reporter")
  const { today } = await json<{ today: string }>(page, "/api/session")
  const month = Number(today.slice(5, 7))
  const months = [month, (month % 12) + 1, ((month + 1) % 12) + 1]
  const times = (await doneSoFar(page, item, today)) + 1
  const label = (await ownPlan(page)).items.find(({ code }) => code === item)?.label ?? ""
  const rowAction = (verb: string) =>
    page.getByRole("link", { name: new RegExp(`^${verb}: ${label} · .*Tháng ${month}$`) })
  const figure = page
    .getByRole("link", { name: new RegExp(`^${label} · .* · .*, Tháng ${month}: `) })
    .first()

  await test.step("three months in one go", async () => {
    await page.goto("/lam-viec/ke-hoach-nam")
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kế hoạch truyền thông năm")
    const field = page.getByLabel("Nội dung", { exact: true })
    if (!(await field.isVisible())) await page.getByText("Thêm vào kế hoạch").click()
    await page.getByRole("button", { name: /^Thêm (dòng|\d+ dòng)$/ }).click()
    await expect(page.getByText("chọn ít nhất một tháng.")).toBeVisible()
    await field.selectOption(item)
    await page.getByLabel("Hình thức", { exact: true }).selectOption(channel)
    for (const one of months)
      await page.getByRole("button", { name: `Tháng ${one}`, exact: true }).click()
    await page.getByLabel("Số lần trong tháng").fill(String(times))
    await page.getByRole("button", { name: "Thêm 3 dòng" }).click()
    await expect(page.getByText("Đã thêm 3 dòng vào kế hoạch.")).toBeVisible()
    await expect(figure).toHaveText(`${times - 1}/${times} lần`)
    await expectGoodPage(page)
    const slots = (await ownPlan(page)).slots.filter(({ itemCode }) => itemCode === item)
    expect(slots.map((slot) => slot.month)).toEqual(months.toSorted((a, b) => a - b))
  })

  await test.step("it stands with my work, and its form is filled in", async () => {
    await page.goto("/lam-viec")
    await expect(page.getByRole("heading", { name: /^Kế hoạch tháng này/ })).toBeVisible()
    await rowAction("Ghi hoạt động").click()
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ghi hoạt động")
    await expect(page.getByRole("radio", { name: "Truyền thanh", exact: true })).toBeChecked()
    await page.getByLabel("Đã nói về điều gì?").fill(title)
    await page.getByRole("button", { name: "Người dân", exact: true }).click()
    await page.getByLabel("Số lượt: Người dân").fill("120")
    await page.getByLabel(/Giải trình thay minh chứng/).fill("Đã ghi sổ phát thanh.")
    await page.getByRole("radio", { name: /Toàn xã/i }).check({ force: true })
    await page.getByRole("button", { name: "Gửi kiểm tra" }).click()
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title)
  })

  await test.step("it waits, and is named behind the figure", async () => {
    await page.goto("/lam-viec/ke-hoach-nam")
    await expect(figure).toHaveText(`${times - 1}/${times} lần`)
    await figure.click()
    const dialog = page.getByRole("dialog")
    await expect(dialog.getByRole("link", { name: title })).toBeVisible()
    await expectAccessible(page)
    await signOutFrom(page)
  })

  await test.step("the coordinator checks it and sees how the unit stands", async () => {
    await signInAs(page, "coordinator")
    await page.goto("/lam-viec/ke-hoach-nam")
    await expect(
      page.getByRole("heading", { name: /^Kế hoạch năm \d{4} của các đơn vị/ }),
    ).toBeVisible()
    await expectGoodPage(page)
    await page.getByRole("link", { name: "UBND xã Trà Bồng", exact: true }).click()
    await figure.click()
    await page.getByRole("dialog").getByRole("link", { name: title }).click()
    await page.getByRole("button", { name: "Đạt", exact: true }).click()
    await expect(page.getByText("Đã kiểm tra", { exact: true }).first()).toBeVisible()
    await signOut(page)
  })

  await test.step("the line is done", async () => {
    await signInAs(page, "reporter")
    await page.goto("/lam-viec/ke-hoach-nam")
    const slot = (await ownPlan(page)).slots.find(
      (one) => one.itemCode === item && one.channelCode === channel && one.month === month,
    )
    expect(slot?.state).toBe("done")
    await expect(rowAction("Ghi hoạt động")).toHaveCount(0)
    const table = page.getByRole("table", { name: /^Đã đạt trên dự kiến/ })
    await expect(
      table.getByRole("link", { name: new RegExp(`^${label} · .*, Tháng ${month}: ${times}/`) }),
    ).toBeVisible()
    await signOut(page)
  })
})

/** The address keeps the dialog open; the button to sign out is behind it. */
async function signOutFrom(page: Page) {
  await page.getByRole("dialog").getByRole("button", { name: "Đóng" }).click()
  await expect(page.getByRole("dialog")).toBeHidden()
  await signOut(page)
}

test("an order of a clip goes from its brief to its acceptance, and becomes a material", async ({
  page,
}, { project }) => {
  const title = `Phóng sự một cửa (${project.name}, ${Date.now()})`
  const dialog = page.getByRole("dialog")
  const order = page.getByRole("listitem").filter({ hasText: title })
  await signInAs(page, "coordinator")
  const { today } = await json<{ today: string }>(page, "/api/session")
  await page.goto("/lam-viec/ke-hoach/9")

  await page.getByRole("button", { name: "Thêm đơn đặt hàng" }).click()
  await dialog.getByRole("button", { name: "Lưu" }).click()
  await expect(dialog.getByText("chưa nhập.").first()).toBeVisible()
  await dialog.getByLabel("Tên phóng sự, clip").fill(title)
  await dialog.getByLabel("Đơn vị thực hiện").fill("Trung tâm Truyền thông")
  await dialog.getByLabel("Yêu cầu").fill("Ba phút, có phụ đề tiếng Cor.")
  await dialog.getByLabel("Kinh phí").fill("12500000")
  await dialog.getByLabel("Ngày đặt").fill("2026-01-05")
  await dialog.getByLabel("Hạn giao").fill("2026-02-05")
  await expectAccessible(page)
  await dialog.getByRole("button", { name: "Lưu" }).click()
  await expect(order.getByText("Quá hạn giao")).toBeVisible()
  await expect(order.getByText(/12\.500\.000/)).toBeVisible()
  await expectGoodPage(page)

  await order.getByRole("button", { name: /^Sửa đơn/ }).click()
  await dialog.getByLabel("Ngày nghiệm thu").fill(today)
  await dialog.getByRole("button", { name: "Lưu" }).click()
  await expect(dialog.getByText(/cần có ngày giao trước khi nghiệm thu/)).toBeVisible()
  await dialog.getByLabel("Ngày giao", { exact: true }).fill(today)
  await dialog.getByLabel("Đường dẫn đến clip").fill("https://example.vn/clip-mot-cua")
  await dialog.getByRole("button", { name: "Lưu" }).click()
  await expect(order.getByText("Đã nghiệm thu")).toBeVisible()

  await order.getByRole("link", { name: "Đưa vào tài liệu dùng chung" }).click()
  await expect(page.getByRole("textbox", { name: /Tên tài liệu/ })).toHaveValue(title)
  await expect(page.getByRole("textbox", { name: /Đường dẫn/ })).toHaveValue(/clip-mot-cua/)
  await signOut(page)

  // What it cost is nothing for a unit that has no part in the line.
  await signInAs(page, "reporter")
  await page.goto("/lam-viec/ke-hoach/9")
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
  await expect(page.getByText(title)).toBeHidden()
  await signOut(page)
})
