import { addDays } from "@loa/domain/dates.ts"
import { expect, type Page, test } from "playwright/test"
import { expectAccessible, expectGoodPage, expectNoSidewaysScroll } from "./axe.ts"
import { signInAs, signOut } from "./people.ts"
import { inTurn } from "./take-turns.ts"

type Review = {
  today: string
  plan: { id: string; endsOn: string }
  versions: { version: number; effectiveFrom: string }[]
}

const reviewNow = async (page: Page): Promise<Review> => {
  const answer = await page.request.get("/api/plan-review")
  expect(answer.status()).toBe(200)
  return answer.json()
}

/** Late in the plan's span, so that what the other journeys read today keeps its words. */
function dayOfNext({ today, plan, versions }: Review): string {
  const last = versions.at(-1)?.effectiveFrom ?? today
  const days = [addDays(today, 1), addDays(last, 1), addDays(plan.endsOn, -9)]
  return days.toSorted().at(-1) ?? today
}

const viewDay = (day: string) => day.split("-").toReversed().map(Number).join("/")

const toReview = async (page: Page) => {
  await page.goto("/lam-viec/ke-hoach")
  await page.getByRole("link", { name: "Rà soát kế hoạch" }).click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Rà soát kế hoạch")
}

const proposal = (page: Page, words: string) => page.getByRole("article").filter({ hasText: words })

const part = (page: Page, title: string) =>
  page
    .locator("section")
    .filter({ has: page.getByRole("heading", { name: title }) })
    .last()

test("a gap becomes a proposal, the leader decides, and the plan has a new version from a day", async ({
  page,
}, info) => {
  test.setTimeout(360_000)
  const mark = `${info.project.name}, ${Date.now()}`
  const wanted = `Hướng dẫn bà con tra cứu hồ sơ tại nhà văn hóa thôn (${mark})`
  const refused = `Mỗi thôn có một nhóm Zalo (${mark})`
  const dialog = page.getByRole("dialog")

  await test.step("a unit starts from what is hardly spoken of; what it typed outlives a reload", async () => {
    await signInAs(page, "reporter")
    await toReview(page)
    const rail = page.getByRole("link", { name: "Kế hoạch", exact: true })
    await expect(rail).toHaveAttribute("aria-current", "page")
    const gap = page.getByRole("link", { name: /^Đề xuất về P(AR|API|CI)\./ }).first()
    if (!(await gap.isVisible())) await page.getByText(/^Chỗ còn trống/).click()
    await expectGoodPage(page)
    await gap.click()
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Đề xuất thay đổi")
    await expect(page.getByLabel("Lý do")).toHaveValue(/^Năm \d{4} mới có [\d.]+ hoạt động/)
    await page.getByRole("button", { name: "Gửi đề xuất" }).click()
    await expect(page.getByRole("alert")).toContainText("Lời của ý, biện pháp: chưa nhập.")
    await page.getByLabel("Lời của ý", { exact: true }).fill(wanted)
    await page.reload()
    await expect(page.getByLabel("Lời của ý", { exact: true })).toHaveValue(wanted)
    await expect(page.getByRole("heading", { name: "Kế hoạch sẽ đọc là" })).toBeVisible()
    await expectGoodPage(page)
    await page.getByRole("button", { name: "Gửi đề xuất" }).click()
    await expect(proposal(page, wanted)).toContainText("Chờ quyết định")
  })

  await test.step("it proposes a measure too", async () => {
    await page.getByRole("link", { name: "Đề xuất thay đổi" }).click()
    await page.getByLabel("Muốn thay đổi gì?").selectOption("Thêm biện pháp, yêu cầu")
    await page.getByLabel("Lời của biện pháp, yêu cầu").fill(refused)
    await page.getByRole("button", { name: "Gửi đề xuất" }).click()
    await expect(page.getByRole("alert")).toContainText("Lý do: cần ghi rõ vì sao.")
    await page.getByLabel("Lý do").fill("Nhiều thôn chưa có kênh số.")
    await page.getByRole("button", { name: "Gửi đề xuất" }).click()
    await expect(proposal(page, refused)).toContainText("Nhiều thôn chưa có kênh số.")
    await signOut(page)
  })

  await test.step("the leader refuses one with a reason", async () => {
    await signInAs(page, "leader")
    await toReview(page)
    await proposal(page, refused)
      .getByRole("button", { name: /^Không đồng ý/ })
      .click()
    await expect(dialog).toContainText(refused)
    await dialog.getByRole("button", { name: "Không đồng ý" }).click()
    await expect(dialog.getByText("Cần ghi rõ lý do.")).toBeVisible()
    await expectAccessible(page)
    await dialog.getByLabel("Lý do").fill("Đã có trong kế hoạch chuyển đổi số.")
    await dialog.getByRole("button", { name: "Không đồng ý" }).click()
    await expect(proposal(page, refused)).toContainText("Đã có trong kế hoạch chuyển đổi số.")
    await expect(proposal(page, refused).getByText("Không đồng ý", { exact: true })).toBeVisible()
  })

  // A version takes everything that was accepted: between the two nobody else may come.
  await inTurn("plan-version", info, async () => {
    await test.step("the leader agrees to the other", async () => {
      await proposal(page, wanted)
        .getByRole("button", { name: /^Đồng ý/ })
        .click()
      await dialog.getByLabel("Lý do").fill("Hợp với địa bàn.")
      await dialog.getByRole("button", { name: "Đồng ý", exact: true }).click()
      await expect(proposal(page, wanted)).toContainText("Đồng ý, chờ ban hành")
      await expect(page.getByRole("button", { name: "Ban hành bản mới" })).toBeHidden()
      await expectGoodPage(page)
      await signOut(page)
    })

    await test.step("the coordinator issues the next version from a day, and reads what differs", async () => {
      await signInAs(page, "coordinator")
      await toReview(page)
      const now = await reviewNow(page)
      const [last, day] = [now.versions.length, dayOfNext(now)]
      const next = part(page, `Bản ${last + 1} sẽ khác thế nào?`)
      await expect(next.getByRole("insertion").filter({ hasText: wanted })).toBeVisible()
      await expect(next).not.toContainText(refused)
      await page.getByRole("button", { name: "Ban hành bản mới" }).click()
      await dialog.getByLabel("Áp dụng từ ngày").fill(addDays(now.today, -1))
      await dialog.getByLabel("Văn bản quyết định").fill(`Công văn số 12/UBND-VX (${mark})`)
      await dialog.getByRole("button", { name: "Ban hành bản mới" }).click()
      await expect(dialog.getByText(/^Phải từ hôm nay/i)).toBeVisible()
      await expect(dialog.getByLabel("Văn bản quyết định")).toHaveValue(/12\/UBND-VX/)
      await expectAccessible(page)
      await dialog.getByLabel("Áp dụng từ ngày").fill(day)
      await dialog.getByRole("button", { name: "Ban hành bản mới" }).click()
      await expect(page.getByText(`Đã ban hành bản ${last + 1}.`)).toBeVisible()
      await expect(proposal(page, wanted)).toContainText("Đã vào kế hoạch")
      await proposal(page, wanted)
        .getByRole("link", { name: `có trong bản ${last + 1}` })
        .click()
      const difference = part(page, `Bản ${last + 1} khác bản ${last} thế nào?`)
      await expect(difference.getByRole("heading")).toBeInViewport()
      await expect(difference.getByRole("insertion").filter({ hasText: wanted })).toBeVisible()
      await expect(difference).toContainText(`1 chỗ khác nhau, có hiệu lực từ ${viewDay(day)}`)
      await expectGoodPage(page)
      await signOut(page)
      await readInPublic(page, { plan: now.plan.id, wanted, version: last + 1, day })
    })
  })
})

type Issued = { plan: string; wanted: string; version: number; day: string }

/** Anybody reads the words of today, those to come, and when they come. */
async function readInPublic(page: Page, { plan, wanted, version, day }: Issued) {
  await page.goto(`/ke-hoach/${plan}`)
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
  await expect(page.getByText(wanted)).toBeHidden()
  const link = `Bản ${version} (từ ${viewDay(day)})`
  await page.getByRole("link", { name: link, exact: true }).click()
  await expect(
    page.getByText(`Bản ${version} đã ban hành, có hiệu lực từ ${viewDay(day)}.`),
  ).toBeVisible()
  await expect(page.getByText(wanted).first()).toBeAttached()
  await expectNoSidewaysScroll(page)
  await page.getByRole("link", { name: "Bản 1 (từ 1/1/2026)", exact: true }).click()
  await expect(page.getByText(`Bản ${version} đã ban hành`)).toBeHidden()
  await expect(page.getByText(wanted)).toHaveCount(0)
}
