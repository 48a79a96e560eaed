import { expect, type Page, test } from "playwright/test"
import { expectAccessible, expectNoSidewaysScroll } from "./axe.ts"
import { signInAs, signOut } from "./people.ts"
import { sendEntries } from "./waiting-entries.ts"

const title = (page: Page) => page.getByRole("heading", { level: 2 })
const done = (page: Page) => page.getByRole("region", { name: "Vừa làm" })

async function checkedInBothSchemes(page: Page) {
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme })
    await expectAccessible(page)
  }
  await expectNoSidewaysScroll(page)
}

/** Tabs on until the focus is on the button of this name. */
async function tabTo(page: Page, name: string) {
  for (let n = 0; n < 20; n++) {
    await page.keyboard.press("Tab")
    const focused = await page.evaluate(() => document.activeElement?.textContent?.trim())
    if (focused === name) return
  }
  throw new Error(`No way by Tab to “${name}”.`)
}

/** Opens the queue of one channel and goes on with `j` until one of this journey's entries is in sight. */
async function openQueue(page: Page, channel: string, mark: string) {
  await page.goto(`/lam-viec/kiem-tra?hinh-thuc=${channel}`)
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kiểm tra")
  for (let n = 0; n < 30; n++) {
    const text = await title(page).textContent()
    if (text?.includes(mark)) return
    await page.keyboard.press("j")
    await expect(title(page)).not.toHaveText(text ?? "")
  }
  throw new Error("The entries that were sent are not in the queue.")
}

test("a coordinator reviews a dozen entries by keyboard alone", async ({ page }, { project }) => {
  test.skip(project.name !== "desktop", "keys are for who has them")
  // Four sign-ins, two dozen entries, each page looked over by axe in both schemes.
  test.setTimeout(240_000)
  const mark = `bàn phím ${Date.now()}`
  const titles = Array.from({ length: 12 }, (_, n) => `Hội thi thôn ${n + 1} về đất đai, ${mark}`)
  const nth = (n: number) => titles[n] ?? ""
  let returned = ""

  await test.step("a reporter sends twelve", async () => {
    await signInAs(page, "reporter")
    const ids = await sendEntries(
      page,
      "contest",
      titles.map((text) => ({ title: text })),
    )
    returned = ids[11] ?? ""
    await signOut(page)
  })

  await signInAs(page, "coordinator")
  await test.step("one after the other, each next one at once", async () => {
    await openQueue(page, "contest", mark)
    await checkedInBothSchemes(page)
    for (let n = 0; n < 7; n++) {
      await expect(title(page)).toHaveText(nth(n))
      await page.keyboard.press("d")
    }
    await expect(title(page)).toHaveText(nth(7))
    await expect(done(page)).toContainText("đạt 7")
  })

  await test.step("the keys are shown, and can be turned off and on", async () => {
    const keys = page.getByRole("dialog", { name: "Phím tắt" })
    await page.keyboard.press("?")
    await expect(keys).toBeVisible()
    await expectAccessible(page)
    const wanted = keys.getByRole("checkbox", { name: /Dùng phím tắt/ })
    for (const on of [false, true]) {
      await expect(wanted).toBeFocused()
      await page.keyboard.press("Space")
      await expect(wanted).toBeChecked({ checked: on })
      await page.keyboard.press("Escape")
      await expect(keys).toBeHidden()
      await page.keyboard.press("j")
      await expect(title(page)).toHaveText(nth(on ? 8 : 7))
      if (!on) await page.keyboard.press("?")
    }
  })

  await test.step("back, then four together", async () => {
    await page.keyboard.press("k")
    for (let n = 7; n < 11; n++) {
      await expect(title(page)).toHaveText(nth(n))
      await page.keyboard.press("x")
      if (n < 10) await page.keyboard.press("j")
    }
    await expect(page.getByText("Đã chọn 4 bài")).toBeVisible()
    await page.keyboard.press("d")
    await expect(done(page)).toContainText("đạt 11")
    await expect(title(page)).toHaveText(nth(11))
  })

  await test.step("the last is returned with a reason that is picked and added to", async () => {
    await page.keyboard.press("t")
    const dialog = page.getByRole("dialog", { name: "Trả lại hoạt động" })
    await expect(dialog).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press("Space")
    const reason = dialog.getByLabel("Lý do", { exact: true })
    await expect(reason).toHaveValue(/Đề nghị/)
    for (
      let n = 0;
      n < 12 && !(await reason.evaluate((box) => box === document.activeElement));
      n++
    )
      await page.keyboard.press("Tab")
    await page.keyboard.press("End")
    // Letters that are typed are no shortcuts.
    await page.keyboard.type(" Cần dt.")
    await expect(reason).toHaveValue(/Cần dt\.$/)
    await tabTo(page, "Trả lại")
    await page.keyboard.press("Enter")
    await expect(done(page)).toContainText("trả lại 1")
  })

  await signOut(page)
  const mended = nth(11).replace("thôn 12", "thôn Nước Nia")
  await test.step("the author is told why and since when, and mends it", async () => {
    await signInAs(page, "reporter")
    await page.goto(`/lam-viec/hoat-dong/${returned}`)
    await expect(page.getByText("Bị trả lại hôm nay")).toBeVisible()
    await expect(page.getByText(/Cần dt\./).first()).toBeVisible()
    await checkedInBothSchemes(page)
    await page.getByRole("link", { name: "Sửa và gửi lại" }).click()
    await page.getByLabel("Đã nói về điều gì?").fill(mended)
    await page.getByRole("button", { name: /^Gửi/ }).click()
    // A slow server is not waited for: the entry is kept on the device and on its way.
    await expect(async () => {
      await page.goto(`/lam-viec/hoat-dong/${returned}`)
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(mended)
      await expect(page.getByText("Chờ kiểm tra").first()).toBeVisible()
    }).toPass({ timeout: 60_000 })
    await signOut(page)
  })

  await test.step("what changed is shown field by field, and it is verified", async () => {
    await signInAs(page, "coordinator")
    await page.goto("/lam-viec/kiem-tra?hinh-thuc=contest")
    await page.getByRole("button", { name: "Đã sửa sau trả lại" }).click()
    await page.getByRole("link", { name: mended }).click()
    await expect(title(page)).toHaveText(mended)
    await expect(page.getByText("Đã đổi từ lần kiểm tra trước")).toBeVisible()
    // In the whole, and word by word.
    await expect(page.locator("del", { hasText: nth(11) }).first()).toBeVisible()
    await expect(page.locator("ins", { hasText: mended }).first()).toBeVisible()
    await checkedInBothSchemes(page)
    await page.keyboard.press("d")
    await expect(done(page)).toContainText("đạt 1")
  })
})

test("on a phone a coordinator reviews by taps", async ({ page }, { project }) => {
  test.skip(project.name !== "phone", "the wide screen has its own journey")
  const mark = `chạm ${Date.now()}`
  const titles = [`Đối thoại thôn 1 về đất đai, ${mark}`, `Đối thoại thôn 2 về đất đai, ${mark}`]
  await signInAs(page, "reporter")
  await sendEntries(
    page,
    "dialogue",
    titles.map((text) => ({ title: text, links: [] })),
  )
  await signOut(page)

  await signInAs(page, "coordinator")
  await page.getByRole("link", { name: "Kiểm tra", exact: true }).first().tap()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kiểm tra")
  await page.goto("/lam-viec/kiem-tra?hinh-thuc=dialogue")
  await expect(page.getByRole("link", { name: titles[0] })).toBeVisible()
  await checkedInBothSchemes(page)
  await page.getByRole("link", { name: titles[0] }).tap()
  await expect(title(page)).toHaveText(titles[0] ?? "")
  await expect(page.getByText("Nên xem kỹ")).toBeVisible()
  await checkedInBothSchemes(page)

  await test.step("without proof it cannot be verified: it comes back with the reason", async () => {
    await page.getByRole("button", { name: "Đạt", exact: true }).tap()
    await expect(title(page)).toHaveText(titles[1] ?? "")
    await expect(done(page)).toContainText("không được 1")
    await expect(done(page)).toContainText("chưa có liên kết")
  })

  await test.step("so it is returned, and the next one comes", async () => {
    await page.getByRole("button", { name: "Bài trước" }).tap()
    await expect(title(page)).toHaveText(titles[0] ?? "")
    await page.getByRole("button", { name: "Trả lại", exact: true }).tap()
    const dialog = page.getByRole("dialog", { name: "Trả lại hoạt động" })
    await dialog.getByRole("button", { name: /^Chưa có minh chứng/ }).tap()
    await dialog.getByRole("button", { name: "Trả lại", exact: true }).tap()
    await expect(title(page)).toHaveText(titles[1] ?? "")
    await expect(done(page)).toContainText("trả lại 1")
    await page.getByRole("link", { name: "Hàng chờ" }).tap()
    const queue = page.getByRole("list", { name: "Hàng chờ" })
    await expect(queue.getByRole("link", { name: titles[1] })).toBeVisible()
    await expect(queue.getByRole("link", { name: titles[0] })).toBeHidden()
  })
})
