import { type Browser, expect, type Page, test } from "playwright/test"
import { expectGoodPage } from "./axe.ts"
import {
  expectDecreePages,
  expectInOrder,
  expectWholePages,
  isInstalled,
  kept,
  openDocx,
  printed,
  unspaced,
} from "./official-document.ts"
import { signInAs, signOut } from "./people.ts"

/** Each window has a quarter of the district's own time: twenty-five units owed one. */
const quarters = {
  phone: { key: "2024-q2", label: "quý II/2024", words: "quý II năm 2024" },
  desktop: { key: "2024-q3", label: "quý III/2024", words: "quý III năm 2024" },
}
const plan = "tra-bong-2022-2025"
const commune = { id: "ubnd-xa-tra-thuy", name: "UBND xã Trà Thủy" }
const password = "nương quế sau mưa 26"
const reasons = "Xã mới có một cán bộ kiêm nhiệm."

const addressOf = (key: string, scope: "don-vi" | "tong-hop", organization: string) =>
  `/lam-viec/bao-cao/${plan}/${key}/${scope}/${organization}`

/** Who gathers the old district's papers: the administrator gives the account, its owner makes the password. */
async function districtOfficer(page: Page, browser: Browser, origin: string, name: string) {
  await signInAs(page, "admin")
  const role = (organizationId: string, held: string) => ({
    ...{ organizationId, role: held, validFrom: "2024-01-01" },
  })
  const made = await page.request.post("/api/accounts", {
    headers: { Origin: origin },
    data: {
      ...{ username: `dau-moi.${name}`, name: "Cán bộ thử đầu mối huyện" },
      memberships: [role("phong-vhtt", "coordinator"), role("ubnd-huyen", "leader")],
    },
  })
  expect(made.status()).toBe(201)
  const { code } = await made.json()
  await signOut(page)
  const officer = await (await browser.newContext({ locale: "vi-VN" })).newPage()
  await officer.goto(`/moi/${code}`)
  await officer.getByLabel("Mật khẩu mới").fill(password)
  await officer.getByRole("button", { name: "Đặt mật khẩu và vào làm việc" }).click()
  await expect(officer).toHaveURL(/\/lam-viec$/)
  return officer
}

/** The first figure of the report's list: how many activities it counts. */
const activitiesIn = (page: Page) =>
  page.getByRole("region", { name: "Mỗi con số từ đâu ra" }).getByRole("link").first().locator("b")

const send = async (page: Page) => {
  await page.getByRole("button", { name: "Gửi báo cáo" }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Gửi báo cáo" }).click()
  await expect(page.getByText("Đã gửi", { exact: true }).first()).toBeVisible()
}

const download = async (page: Page, name: string | RegExp) => {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name }).click(),
  ])
  return file
}

test("a commune sends its quarter, is returned, mends and is accepted; twenty-five units are consolidated", async ({
  page,
  browser,
  baseURL,
}, { project, annotations }) => {
  test.setTimeout(240_000)
  const quarter = quarters[project.name === "phone" ? "phone" : "desktop"]
  const own = addressOf(quarter.key, "don-vi", commune.id)
  const above = addressOf(quarter.key, "tong-hop", "ubnd-huyen")
  const officer = await districtOfficer(page, browser, baseURL ?? "", project.name)

  await test.step("the draft is there; Loa does not write the reasons", async () => {
    await signInAs(page, "reporter")
    await page.goto("/lam-viec/bao-cao?truoc=1")
    await expectGoodPage(page)
    await page.goto(own)
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      `Báo cáo ${quarter.label}: còn 1 đoạn cần viết`,
    )
    await expect(page.getByLabel("Kết quả nổi bật")).toHaveValue(/lượt người/)
    await expect(page.getByLabel("Bản in")).toContainText("ỦY BAN NHÂN DÂN")
    await expect(page.getByRole("button", { name: "Gửi báo cáo" })).toBeHidden()
    await expectGoodPage(page)
  })

  await test.step("a figure opens the entries behind it", async () => {
    const figure = activitiesIn(page)
    const count = Number(await figure.innerText())
    expect(count).toBeGreaterThan(0)
    await figure.click()
    const entries = page.getByRole("dialog").getByRole("listitem")
    await expect(entries).toHaveCount(Math.min(count, 50))
    await page.getByRole("button", { name: "Đóng" }).click()
  })

  await test.step("the reporter's words are kept as they are typed; the approver sends the report", async () => {
    await page.getByLabel("Nguyên nhân").fill(reasons)
    await page.getByLabel("Kiến nghị, đề xuất").click()
    await expect(page.getByText("Đã lưu", { exact: true })).toBeVisible()
    await expect(page.getByLabel("Bản in")).toContainText(reasons)
    await signOut(page)
    await signInAs(page, "approver")
    await page.goto(own)
    await send(page)
  })

  await test.step("the focal point gives it back with a reason", async () => {
    await officer.goto(own)
    await officer.getByRole("button", { name: "Trả lại" }).click()
    await officer.getByRole("dialog").getByLabel("Lý do").fill("Ghi thêm kiến nghị của xã.")
    await officer.getByRole("dialog").getByRole("button", { name: "Trả lại" }).click()
    await expect(officer.getByText("Trả lại", { exact: true }).first()).toBeVisible()
  })

  await test.step("the commune reads it, mends, sends again; it is accepted", async () => {
    await page.goto(own)
    await expect(page.getByText("Ghi thêm kiến nghị của xã.").first()).toBeVisible()
    await page.getByLabel("Kiến nghị, đề xuất").fill("Hỗ trợ sửa loa thôn 2.")
    await page.getByLabel("Nguyên nhân").click()
    await expect(page.getByText("Đã lưu", { exact: true })).toBeVisible()
    await send(page)
    await officer.reload()
    await officer.getByRole("button", { name: "Tiếp nhận" }).click()
    await expect(officer.getByText("Đã tiếp nhận", { exact: true }).first()).toBeVisible()
  })

  await test.step("an entry that changes afterwards changes no figure; the difference is shown", async () => {
    await page.goto(own)
    const before = await activitiesIn(page).innerText()
    const list = await officer.request.get(
      `/api/reports/${plan}/${quarter.key}/unit/${commune.id}/entries?figure=all`,
    )
    const { data } = await list.json()
    const entry = data.find(({ state }: { state: string }) => state === "published")
    const withdrawn = await officer.request.post(`/api/activities/${entry.id}/withdraw`, {
      ...{ headers: { Origin: baseURL ?? "" }, data: { reason: "Ghi nhầm ngày" } },
    })
    expect(withdrawn.status()).toBe(200)
    await page.reload()
    await expect(page.getByRole("heading", { name: "Sổ đã khác so với lúc gửi" })).toBeVisible()
    const changed = page.getByRole("row", { name: /Toàn báo cáo: số hoạt động/ })
    await expect(changed).toContainText(before)
    await expect(changed).toContainText(String(Number(before) - 1))
    expect(await activitiesIn(page).innerText()).toBe(before)
    await expectGoodPage(page)
  })

  await test.step("the desk names every unit and who is late", async () => {
    await officer.goto(`/lam-viec/bao-cao?ke-hoach=${plan}&ky=${quarter.key}&co-quan=ubnd-huyen`)
    await expect(officer.getByText("Đã nhận 1/25 báo cáo")).toBeVisible()
    await expect(officer.getByText(/^Quá hạn \d+ ngày$/)).toHaveCount(24)
    const reminder = officer.getByLabel("Lời nhắc các đơn vị chưa gửi")
    await expect(reminder).toHaveValue(/của 24 đơn vị/)
    await expect(reminder).toHaveValue(/UBND xã Trà Bình/)
    await expect(reminder).not.toHaveValue(/UBND xã Trà Thủy/)
    await expectGoodPage(officer)
  })

  await test.step("consolidated, it counts the frozen figures, names the late ones, and takes over words", async () => {
    await officer.getByRole("link", { name: "Mở bản tổng hợp" }).click()
    const sheet = officer.getByLabel("Bản in")
    await expect(sheet).toContainText("Có 1/25 cơ quan, đơn vị, địa phương gửi báo cáo")
    await expect(sheet).toContainText("UBND xã Trà Bình")
    await expect(officer.getByLabel("Nguyên nhân")).toHaveValue(`- ${commune.name}: ${reasons}`)
    await expectGoodPage(officer)
    await officer.getByRole("button", { name: "Trình ký duyệt" }).click()
    await officer.getByRole("dialog").getByRole("button", { name: "Trình ký duyệt" }).click()
    await officer.getByRole("button", { name: "Ký duyệt", exact: true }).click()
    await officer.getByRole("button", { name: "Khóa kỳ báo cáo" }).click()
    await officer.getByRole("dialog").getByRole("button", { name: "Khóa kỳ báo cáo" }).click()
    await expect(officer.getByText("Đã khóa", { exact: true }).first()).toBeVisible()
    await expect(officer.getByText("Mã kiểm tra").first()).toBeVisible()
    await page.goto(own)
    await expect(page.getByText("Đã khóa", { exact: true }).first()).toBeVisible()
    expect(above).toBe(new URL(officer.url()).pathname)
  })

  const named = `Báo cáo tổng hợp ${quarter.words} - UBND huyện Trà Bồng`
  const docx =
    await test.step("the document is downloaded in the layout of Nghị định 30/2020", async () => {
      const file = await download(officer, "Văn bản Word")
      expect(file.suggestedFilename()).toBe(`${named}.docx`)
      const path = await kept(file)
      const { body, text, styles } = await openDocx(path)
      expectDecreePages(body)
      expect(styles).toContain('w:ascii="Times New Roman"')
      expect([...body.matchAll(/w:ascii="([^"]*)"/g)].map(([, font]) => font)).toEqual([])
      expect(text).toBe(text.normalize("NFC"))
      expectInOrder(text, [
        ...["ỦY BAN NHÂN DÂN", "HUYỆN TRÀ BỒNG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        ...["Độc lập - Tự do - Hạnh phúc", /Số: +\/BC-UBND/, /Trà Bồng, ngày +tháng \d+ năm 2024/],
        ...["BÁO CÁO", `Kết quả truyền thông`, quarter.words, "I. KẾT QUẢ THỰC HIỆN"],
        ...["Có 1/25 cơ quan, đơn vị, địa phương gửi báo cáo", `${commune.name}: ${reasons}`],
        ...["IV. NHIỆM VỤ", "Nơi nhận:", "Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"],
        ...["Phụ lục I\n", "UBND xã Trà Bình", "Cộng", "Phụ lục II\n"],
      ])
      return path
    })

  await test.step("LibreOffice prints it whole", async () => {
    const missing = ["soffice", "pdfinfo", "pdftotext"].filter((one) => !isInstalled(one))
    if (missing.length > 0) {
      const description = `Not printed: this machine has no ${missing.join(", ")}.`
      annotations.push({ type: "skipped step", description })
      console.info(description)
      return
    }
    const { pages, text } = await expectWholePages(await printed(docx))
    expect(pages).toBeGreaterThan(4)
    for (const said of [
      ...["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "KẾT QUẢ THEO CƠ QUAN, ĐƠN VỊ, ĐỊA PHƯƠNG"],
      ...["UBND xã Trà Bình", "KẾT QUẢ THEO NỘI DUNG CỦA KẾ HOẠCH", reasons],
    ])
      expect(text).toContain(unspaced(said))
  })

  await test.step("everybody downloads the figures of the locked report, and no words", async () => {
    await page.goto("/bao-cao")
    await expectGoodPage(page)
    const label = quarter.label.replace("quý", "Quý")
    const file = await download(page, `Word: ${label}, UBND huyện Trà Bồng`)
    expect(file.suggestedFilename()).toBe(`${named}.docx`)
    const { text } = await openDocx(await kept(file))
    expect(text).toContain("cơ quan, đơn vị, địa phương đã tổ chức")
    expect(text).toContain("Đây là bản công khai của báo cáo đã khóa")
    for (const word of [reasons, "UBND xã Trà Bình", "Nơi nhận"]) expect(text).not.toContain(word)
  })
})
