import { expect, test } from "playwright/test"
import { expectAccessible, expectNoSidewaysScroll } from "./axe.ts"
import { signInAs } from "./people.ts"

const dayMs = 86_400_000
const vietnam = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" })
const dayAt = (instant: number) => vietnam.format(instant)
const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay()

/** Days that hold an entry already are not ticked, so each project has weekdays of its own. */
const weekdaysOf = (project: string) =>
  project === "phone"
    ? { numbers: [2, 6], buttons: ["T3, thứ Ba", "T7, thứ Bảy"] }
    : { numbers: [1, 4], buttons: ["T2, thứ Hai", "T5, thứ Năm"] }

test("two weekdays, twice a day, but for one: each day becomes an entry of its own", async ({
  page,
}, { project }) => {
  const title = `Bản tin sáng: giữ vệ sinh đường thôn (${project.name}, ${Date.now()})`
  // Two days to come are in the span, to be refused.
  const days = Array.from({ length: 31 }, (_, at) => dayAt(Date.now() + (at - 24) * dayMs))
  const today = dayAt(Date.now())
  const { numbers, buttons } = weekdaysOf(project.name)
  const wanted = days.filter((day) => numbers.includes(weekday(day)))
  const [off = ""] = wanted
  await signInAs(page, "reporter")

  const span = `from=${days[0]}&to=${days.at(-1)}&channel=mobile-loudspeaker&mine=own&limit=200`
  const before = await (await page.request.get(`/api/activities?${span}`)).json()
  const logged = new Set(before.data.map((row: { firstDay: string }) => row.firstDay))
  const made = wanted.filter((day) => day !== off && day <= today && !logged.has(day))

  await page.goto("/lam-viec/ghi")
  await page.getByRole("link", { name: "Nhiều buổi" }).click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ghi nhiều buổi một lần")
  await page.getByRole("radio", { name: "Loa lưu động", exact: true }).check({ force: true })
  for (const name of buttons) await page.getByRole("button", { name }).click()
  await page.getByLabel("Từ ngày").fill(days[0] ?? "")
  await page.getByLabel("Đến ngày").fill(days.at(-1) ?? "")
  await page.getByLabel("Mỗi ngày mấy phút?").fill("30")
  await page.getByRole("button", { name: "Thêm ngày nghỉ" }).click()
  await page.getByLabel("Nghỉ 1: từ").fill(off)
  await page.getByLabel("Đã nói về điều gì?").fill(title)
  await page.getByRole("checkbox", { name: /PAPI\.f/ }).check({ force: true })
  await page.getByRole("button", { name: "Người dân", exact: true }).click()
  await page.getByRole("radio", { name: /^Toàn xã/ }).check({ force: true })

  const send = page.getByRole("button", { name: `Gửi ${made.length} hoạt động` })
  await expect(send).toBeVisible()
  await expect(
    page.getByText(`${made.length} hoạt động · ${made.length * 30} phút`, { exact: true }),
  ).toBeVisible()
  await expect(page.getByText(/không ghi trước cho ngày chưa tới/).first()).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)

  // A reload loses nothing of it.
  await page.reload()
  await expect(page.getByLabel("Đã nói về điều gì?")).toHaveValue(title)
  await send.click()
  await expect(page).toHaveURL(/\/lam-viec\/cho-gui$/)

  const rows = async () => {
    const found = await page.request.get(`/api/activities?${span}&q=${encodeURIComponent(title)}`)
    return (await found.json()).data
  }
  await expect
    .poll(
      async () => (await rows()).filter((r: { state: string }) => r.state === "submitted").length,
      {
        timeout: 60_000,
      },
    )
    .toBe(made.length)
  const found = await rows()
  expect(found.map((row: { firstDay: string }) => row.firstDay).toSorted()).toEqual(made)
  const one = await (await page.request.get(`/api/activities/${found[0].id}`)).json()
  expect(one).toMatchObject({ title, minutes: 30, lastDay: null })
  const all = await Promise.all(
    found.map(async ({ id }: { id: string }) =>
      (await page.request.get(`/api/activities/${id}`)).json(),
    ),
  )
  expect(new Set(all.map(({ seriesId }) => seriesId)).size).toBe(1)
})
