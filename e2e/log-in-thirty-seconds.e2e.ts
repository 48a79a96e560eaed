import { expect, type Locator, type Page, test } from "playwright/test"
import { v7 as uuidv7 } from "uuid"
import { expectAccessible, expectNoSidewaysScroll } from "./axe.ts"
import { signInAs } from "./people.ts"

/** Counts what a person does: every tap, and every stretch of typing between two taps. */
class Fingers {
  #count = 0
  #began = Date.now()

  async tap(what: Locator) {
    this.#count += 1
    await what.tap()
  }

  async type(into: Locator, text: string) {
    await this.tap(into)
    this.#count += 1
    await into.pressSequentially(text)
  }

  tell(what: string): number {
    const seconds = ((Date.now() - this.#began) / 1000).toFixed(1)
    console.log(`${what}: ${this.#count} taps and keystroke groups, ${seconds} s`)
    return this.#count
  }
}

const most = 12

/** A radio button is drawn by its label, which is what a finger meets. */
const tile = (page: Page, name: string | RegExp) =>
  page.getByRole("radio", { name, exact: true }).locator("xpath=ancestor::label")

const sent = async (page: Page, title: string) => {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title, { timeout: 30_000 })
  await expect(page.getByText("Chờ kiểm tra").first()).toBeVisible()
  const id = page.url().split("/").at(-1)
  const answer = await page.request.get(`/api/activities/${id}`)
  expect(answer.ok()).toBe(true)
  return answer.json()
}

/** What this clerk aired last: other journeys log for the same commune, not always with minutes. */
async function airedBefore(page: Page) {
  const options = await (await page.request.get("/api/activities/options")).json()
  const address = `/api/activities/${uuidv7()}`
  const saved = await page.request.put(address, {
    data: {
      ...{ writeId: uuidv7(), organizationId: options.organization.id, planId: options.planId },
      ...{ firstDay: options.today, channelCode: "commune-radio", title: "Bản tin lần trước" },
      ...{ place: "Các cụm loa thôn", minutes: 15, links: ["https://example.vn/ban-tin"] },
      items: [{ code: "par-a", main: true }],
      audiences: [{ code: "people", reach: null }],
    },
  })
  expect(saved.status()).toBe(201)
  expect((await page.request.post(`${address}/submit`, { data: {} })).ok()).toBe(true)
  // The page that is open asked what was last before it was.
  await page.reload()
}

test.beforeEach(async ({ page }, { project }) => {
  test.skip(project.name !== "phone", "It is on the phone that it has to be quick.")
  await signInAs(page, "reporter")
})

test("a radio entry, each answer of last time one tap away", async ({ page }) => {
  const title = `Phân loại rác tại nhà, giữ sạch nguồn nước (${Date.now()})`
  await airedBefore(page)
  const fingers = new Fingers()
  await fingers.tap(page.getByRole("main").getByRole("link", { name: "Ghi hoạt động" }).first())
  await fingers.tap(tile(page, "Truyền thanh"))

  // What was said last time by this channel is offered, and nothing of it chosen.
  await expect(page.getByRole("button", { name: /^Như lần ghi \d+\/\d+:/ })).toBeVisible()
  const offers = page.getByRole("button", { name: /^Như lần trước: / })
  const people = offers.filter({ hasText: "Người dân" })
  const minutes = offers.filter({ hasText: /Thời lượng \(phút\): \d+/ })
  const place = tile(page, /cụm loa|Hệ thống truyền thanh/).first()
  for (const offer of [people, minutes, place]) await expect(offer).toBeVisible()
  await expect(page.getByRole("radio", { name: /xã Trà Bồng/, checked: true })).toHaveCount(0)

  await fingers.type(page.getByLabel("Đã nói về điều gì?"), title)
  const suggested = page.getByRole("checkbox", { name: /PAPI\.f/ })
  await expect(page.getByText("Loa gợi ý từ câu trên.")).toBeVisible()
  await expect(suggested).not.toBeChecked()
  await fingers.tap(suggested.locator("xpath=ancestor::label"))
  await fingers.tap(people)
  await fingers.tap(place)
  await fingers.tap(minutes)
  await fingers.tap(page.getByRole("button", { name: "Gửi kiểm tra" }))

  const row = await sent(page, title)
  expect(row).toMatchObject({
    ...{ channelCode: "commune-radio", title },
    items: [{ code: "papi-f", main: true }],
    audiences: [{ code: "people" }],
  })
  expect(row.minutes).toBeGreaterThan(0)
  expect(row.place).not.toBe("")
  expect(fingers.tell("radio entry, answer by answer")).toBeLessThanOrEqual(most)
})

test("a radio entry as last time, taken back once", async ({ page }) => {
  const title = `Lịch tiếp công dân tháng này (${Date.now()})`
  const fingers = new Fingers()
  await fingers.tap(page.getByRole("main").getByRole("link", { name: "Ghi hoạt động" }).first())
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await fingers.tap(tile(page, "Truyền thanh"))
  await fingers.tap(page.getByRole("button", { name: /^Như lần ghi/ }))
  await fingers.tap(page.getByRole("button", { name: "Hoàn tác" }))
  await expect(page.getByRole("radio", { name: /xã Trà Bồng/, checked: true })).toHaveCount(0)
  await fingers.tap(page.getByRole("button", { name: /^Như lần ghi/ }))
  await expect(page.getByText(/^Đã điền như lần ghi/)).toBeVisible()
  await fingers.type(page.getByLabel("Đã nói về điều gì?"), title)
  await expectAccessible(page)
  await fingers.tap(page.getByRole("button", { name: "Gửi kiểm tra" }))
  expect(await sent(page, title)).toMatchObject({ channelCode: "commune-radio", title })
  expect(fingers.tell("radio entry, as last time")).toBeLessThanOrEqual(most)
})

test("what was broadcast fills in the rest, and the same again is pointed out", async ({
  page,
}) => {
  const fingers = new Fingers()
  await page.goto("/lam-viec/ghi")
  await fingers.tap(page.getByRole("button", { name: "Bài có sẵn" }))
  await fingers.tap(page.getByRole("button", { name: /Việc của thôn: dân biết/ }))
  await expect(page.getByLabel("Đã nói về điều gì?")).toHaveValue(/^Việc của thôn: dân biết/)
  await fingers.tap(page.getByRole("button", { name: /^Như lần trước: .*Người dân/ }))
  await fingers.tap(tile(page, /^Toàn xã/))
  await fingers.tap(page.getByRole("button", { name: "Gửi kiểm tra" }))
  await expect(page.getByText("Chờ kiểm tra").first()).toBeVisible()
  expect(fingers.tell("radio entry, from a script")).toBeLessThanOrEqual(most)

  await page.goto("/lam-viec/ghi")
  await page.getByRole("button", { name: "Bài có sẵn" }).tap()
  await page.getByRole("button", { name: /Việc của thôn: dân biết/ }).tap()
  const told = page.getByRole("status").filter({ hasText: "Đơn vị đã ghi ngày" })
  await expect(told.getByRole("link", { name: /Việc của thôn/ })).toBeVisible()
  await expectAccessible(page)
})

test("a pasted link says how and where it was published, and can be taken back", async ({
  page,
}) => {
  await page.goto("/lam-viec/ghi")
  await page.getByRole("button", { name: "Dán liên kết" }).tap()
  await page.getByLabel("Liên kết của bài đã đăng").fill("baoquangngai.vn/tin/xa-tra-bong.html")
  await page.getByRole("button", { name: "Dùng", exact: true }).tap()
  await expect(page.getByText(/“Báo chí”, cơ quan “Báo Quảng Ngãi”/)).toBeVisible()
  await expect(page.getByRole("radio", { name: "Báo chí" })).toBeChecked()
  await expect(page.getByLabel("Liên kết 1", { exact: true })).toHaveValue(
    "https://baoquangngai.vn/tin/xa-tra-bong.html",
  )
  await expect(page.getByLabel("Cơ quan báo chí")).toHaveValue("Báo Quảng Ngãi")
  await page.getByRole("button", { name: "Hoàn tác" }).tap()
  await expect(page.getByRole("radio", { name: /Báo chí/, checked: true })).toHaveCount(0)
})
