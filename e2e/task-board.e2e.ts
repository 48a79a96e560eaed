import { expect, type Page, test } from "playwright/test"
import { expectAccessible, expectGoodPage } from "./axe.ts"
import { signInAs, signOut } from "./people.ts"

type Box = { key: string; from: string; due: string; state: string }
type Board = { lines: { code: string; tracks: { boxes: Box[] }[] }[] }

/** The weeks of task 10a in which the reporter's commune missed its broadcast. */
async function missedWeeks(page: Page): Promise<Box[]> {
  const answer = await page.request.get("/api/plan/board")
  expect(answer.status()).toBe(200)
  const { lines }: Board = await answer.json()
  const boxes = lines.find(({ code }) => code === "10a")?.tracks.flatMap((track) => track.boxes)
  return (boxes ?? []).filter(({ state }) => state === "late")
}

const weekOf = ({ key }: Box) => Number(key.slice(-2))
const weekLink = (page: Page, box: Box) =>
  page.getByRole("link", { name: new RegExp(`^Tuần ${weekOf(box)}, `) })

test("a reporter logs from a suggestion, it is verified, and the week's box turns", async ({
  page,
}, { project }) => {
  test.setTimeout(180_000)
  const title = `Bản tin CCHC trong tuần (${project.name}, ${Date.now()})`
  const own = (boxes: Box[]) => (project.name === "phone" ? boxes.at(0) : boxes.at(-1))
  let week: Box = { key: "", from: "", due: "", state: "" }

  await test.step("my work: what is due, what is late, three things worth doing", async () => {
    await signInAs(page, "reporter")
    await expect(page.getByRole("heading", { name: "Sắp đến hạn" })).toBeVisible()
    await expect(page.getByRole("heading", { name: "Đang chậm" })).toBeVisible()
    const doors = page.getByRole("link", { name: /^Ghi hoạt động: / })
    await expect(doors).toHaveCount(3)
    await expectGoodPage(page)
    const found = own(await missedWeeks(page))
    if (!found) throw new Error("The sample misses no week.")
    week = found
    await page
      .getByRole("link", { name: /^Ghi hoạt động: Nói về: / })
      .first()
      .click()
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ghi hoạt động")
    // The item is chosen already; the same address also takes the task line.
    await expect(page.locator("input[type=checkbox]:checked").first()).toBeAttached()
    await page.goto(`${page.url()}&nhiem-vu=10a&hinh-thuc=commune-radio`)
  })

  await test.step("the form is filled as far as the suggestion knows", async () => {
    await expect(page.getByLabel("Thuộc nhiệm vụ nào?")).toHaveValue("10a")
    await expect(page.getByRole("radio", { name: "Truyền thanh", exact: true })).toBeChecked()
    await page.getByLabel("Đã nói về điều gì?").fill(title)
    await page.getByRole("radio", { name: "Ngày khác" }).check({ force: true })
    await page.getByLabel("Ngày nào?").fill(week.from)
    await page.getByRole("button", { name: "Người dân", exact: true }).click()
    await page.getByLabel("Số lượt: Người dân").fill("300")
    await page.getByLabel(/Giải trình thay minh chứng/).fill("Đã ghi sổ phát thanh.")
    await page.getByRole("radio", { name: /Toàn xã/i }).check({ force: true })
    await page.getByRole("button", { name: "Gửi kiểm tra" }).click()
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title)
    await expect(page.getByText("Chờ kiểm tra").first()).toBeVisible()
  })

  await test.step("the box says that something waits", async () => {
    await page.goto("/lam-viec/ke-hoach")
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bảng nhiệm vụ")
    await expectGoodPage(page)
    await page.getByRole("link", { name: /^Nhiệm vụ 10a: / }).click()
    await expect(weekLink(page, week)).toHaveAccessibleName(/Chậm.*1 hoạt động chờ kiểm tra/)
    await weekLink(page, week).click()
    await expect(page.getByRole("link", { name: title })).toBeVisible()
    await expectGoodPage(page)
    await signOut(page)
  })

  await test.step("the coordinator checks it, and the box is done", async () => {
    await signInAs(page, "coordinator")
    await page.goto(`/lam-viec/ke-hoach/10a?o=${week.key}`)
    await page.getByRole("link", { name: title }).click()
    await page.getByRole("button", { name: "Đạt", exact: true }).click()
    await expect(page.getByText("Đã kiểm tra", { exact: true }).first()).toBeVisible()
    await page.goto(`/lam-viec/ke-hoach/10a?o=${week.key}`)
    await expect(weekLink(page, week)).toHaveAccessibleName(/Hoàn thành/)
    await signOut(page)
  })
})

test("the coordinator says with a reason that a week will not be done, and takes it back", async ({
  page,
}, { project }) => {
  const reason = "Hệ thống loa hỏng do mưa lũ, đang sửa."
  await signInAs(page, "coordinator")
  await page.goto("/lam-viec/ke-hoach/10a")
  const missed = await missedWeeks(page)
  const week = project.name === "phone" ? missed.at(1) : missed.at(-2)
  if (!week) throw new Error("The sample misses fewer weeks than the journeys need.")

  await weekLink(page, week).click()
  await page.getByRole("button", { name: "Ghi không thực hiện" }).click()
  const dialog = page.getByRole("dialog")
  await dialog.getByRole("button", { name: "Ghi không thực hiện" }).click()
  await expect(
    dialog.getByText("chưa nhập").or(dialog.getByText("cần ghi rõ vì sao")),
  ).toBeVisible()
  await dialog.getByLabel("Vì sao không thực hiện").fill(reason)
  await expectAccessible(page)
  await dialog.getByRole("button", { name: "Ghi không thực hiện" }).click()
  await expect(dialog).toBeHidden()
  await expect(weekLink(page, week)).toHaveAccessibleName(/Không thực hiện.*loa hỏng/)
  await expect(page.getByText(reason).first()).toBeVisible()
  await expectGoodPage(page)

  await page.getByRole("button", { name: "Bỏ ghi không thực hiện" }).click()
  await expect(weekLink(page, week)).toHaveAccessibleName(/Chậm/)
  await signOut(page)
})

/** A calendar's entries (RFC 5545): folded lines joined, one map an entry. */
function eventsOf(calendar: string): Map<string, string>[] {
  const lines = calendar.replaceAll("\r\n ", "").split("\r\n")
  expect(lines[0]).toBe("BEGIN:VCALENDAR")
  expect(lines.filter(Boolean).at(-1)).toBe("END:VCALENDAR")
  const events: Map<string, string>[] = []
  for (const line of lines) {
    const [name = "", ...value] = line.split(":")
    if (line === "BEGIN:VEVENT") events.push(new Map())
    else events.at(-1)?.set(name, value.join(":"))
  }
  return events
}

test("a calendar address is made, read by a program without a session, and revoked", async ({
  page,
  playwright,
}) => {
  await signInAs(page, "approver")
  await page.goto("/lam-viec/tai-khoan")
  await page.getByRole("button", { name: "Tạo địa chỉ lịch" }).click()
  const field = page.getByLabel("Địa chỉ lịch", { exact: true })
  await expect(field).toHaveValue(/\/api\/calendar\/[0-9a-z]{26}\.ics$/)
  const address = await field.inputValue()
  await expectGoodPage(page)

  const program = await playwright.request.newContext()
  const answer = await program.get(address)
  expect(answer.headers()["content-type"]).toContain("text/calendar")
  const events = eventsOf(await answer.text())
  expect(events.length).toBeGreaterThan(0)
  for (const event of events) {
    expect(event.get("DTSTART;VALUE=DATE")).toMatch(/^\d{8}$/)
    expect(event.get("UID")).toMatch(/@loa$/)
    expect(event.get("SUMMARY")).toMatch(/^(Nhiệm vụ|Chốt số liệu|Hạn gửi báo cáo)/)
  }

  await page
    .getByRole("button", { name: /^Thu hồi địa chỉ lịch của/ })
    .first()
    .click()
  await expect.poll(async () => (await program.get(address)).status()).toBe(404)
  await program.dispose()
  await signOut(page)
})
