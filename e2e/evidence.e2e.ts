import { expect, type Page, test } from "playwright/test"
import { expectAccessible, expectNoSidewaysScroll } from "./axe.ts"
import { signInAs, signOut } from "./people.ts"

/** A photo as a phone's camera takes it: 12 megapixels, with the place it was taken at in its EXIF. */
async function cameraPhoto(page: Page): Promise<Buffer> {
  const drawn = await page.evaluate(async () => {
    const canvas = document.createElement("canvas")
    canvas.width = 4000
    canvas.height = 3000
    const pen = canvas.getContext("2d")
    for (let at = 0; pen && at < 3000; at++) {
      pen.fillStyle = `hsl(${(at * 47) % 360} 50% 55%)`
      pen.fillRect((at * 977) % 4000, (at * 613) % 3000, 90, 90)
    }
    const address = canvas.toDataURL("image/jpeg", 0.92)
    return address.slice(address.indexOf(",") + 1)
  })
  const jpeg = Buffer.from(drawn, "base64")
  const place = Buffer.from("Exif\0\0MM\0*\0\0\0\x08\0\0GPS 15.2534,108.5210 Tra Bong", "latin1")
  const head = Buffer.from([0xff, 0xe1, 0, place.length + 2])
  return Buffer.concat([jpeg.subarray(0, 2), head, place, jpeg.subarray(2)])
}

const file = (name: string, mimeType: string, buffer: Buffer) => ({ name, mimeType, buffer })

/** Waits until the outbox of this device is empty and the page of the activity is open. */
async function logWithPhoto(page: Page, title: string) {
  await page.goto("/lam-viec/ghi")
  await page.getByRole("radio", { name: "Truyền thanh", exact: true }).check({ force: true })
  await page.getByLabel("Đã nói về điều gì?").fill(title)
  await page.getByRole("button", { name: /Tìm trong 24 nội dung/ }).click()
  await page.getByLabel("Tìm trong nội dung và gạch đầu dòng").fill("tiep can dat dai")
  await page.getByRole("checkbox", { name: /Tiếp cận đất đai/ }).check({ force: true })
  await page.getByRole("button", { name: "Người dân", exact: true }).click()
  await page.getByRole("radio", { name: /Toàn xã/i }).check({ force: true })
  await page
    .getByLabel("Chọn tệp")
    .setInputFiles([
      file("loa-thon-2.jpg", "image/jpeg", await cameraPhoto(page)),
      file("phim.mp4", "video/mp4", Buffer.from("phim")),
    ])
  await expect(page.getByText(/1 ảnh, đã thu nhỏ còn \d+ kB và bỏ vị trí chụp/)).toBeVisible({
    timeout: 60_000,
  })
  await expect(page.getByText(/phim\.mp4: là video/)).toBeVisible()
  await page.getByRole("button", { name: "Sửa loa-thon-2.jpg" }).click()
  await page.getByRole("dialog").getByLabel("Chú thích").fill("Cụm loa thôn 2")
  await expectAccessible(page)
  await page.getByRole("button", { name: "Xong", exact: true }).click()
  await expectNoSidewaysScroll(page)
  await page.getByRole("button", { name: "Gửi kiểm tra" }).click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title)
}

test("a photo goes from the form to the reviewer, to everybody, and is gone again", async ({
  page,
  request,
}, { project }) => {
  // Three people, a photo of 12 megapixels drawn and shrunk, each page looked over by axe.
  test.setTimeout(300_000)
  const title = `Phát thanh về đất đai có ảnh (${project.name}, ${Date.now()})`
  let address = ""

  await test.step("the reporter takes it along: shrunk, without its place", async () => {
    await signInAs(page, "reporter")
    await logWithPhoto(page, title)
    const photo = page.getByRole("article", { name: "Cụm loa thôn 2" })
    await expect(photo).toBeVisible({ timeout: 30_000 })
    await expect(photo.getByText(/Ảnh hoạt động, JPG/)).toBeVisible()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await signOut(page)
  })

  await test.step("the coordinator looks at it, confirms, and makes it public", async () => {
    await signInAs(page, "coordinator")
    await page.goto("/lam-viec/hoat-dong")
    await page.getByRole("link", { name: title }).click()
    const photo = page.getByRole("article", { name: "Cụm loa thôn 2" })
    await photo.getByRole("button", { name: "Công khai", exact: true }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByRole("button", { name: "Công khai tệp này" }).click()
    await expect(dialog.getByText("Cần đánh dấu sau khi đã xem tệp.")).toBeVisible()
    await expectAccessible(page)
    await dialog.getByLabel("Ảnh cho thấy gì?").fill("Cụm loa trên cột đầu thôn 2")
    await dialog.getByLabel("Không có dữ liệu cá nhân, đã được phép đăng").check({ force: true })
    await dialog.getByRole("button", { name: "Công khai tệp này" }).click()
    await expect(photo.getByText("Đang công khai")).toBeVisible()
    await page.getByRole("button", { name: "Đạt", exact: true }).click()
    await page.getByRole("button", { name: "Công khai", exact: true }).first().click()
    await expect(page.getByText("Đã công khai", { exact: true }).first()).toBeVisible()
    await signOut(page)
  })

  await test.step("everybody sees it, and nothing of where it was taken", async () => {
    await page.goto("/hoat-dong?tim=dat+dai+co+anh")
    await page.getByRole("link", { name: title }).click()
    const photo = page.getByRole("img", { name: "Cụm loa trên cột đầu thôn 2" })
    await photo.scrollIntoViewIfNeeded()
    const width = () =>
      photo.evaluate((node) => (node instanceof HTMLImageElement ? node.naturalWidth : 0))
    await expect.poll(width).toBeGreaterThan(1000)
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    address = (await photo.getAttribute("src")) ?? ""
    const answer = await request.get(address)
    const headers = answer.headers()
    expect(headers["content-security-policy"]).toContain("sandbox")
    expect(headers["x-content-type-options"]).toBe("nosniff")
    expect(headers["cache-control"]).toContain("s-maxage=60")
    const bytes = await answer.body()
    expect(bytes.length).toBeLessThanOrEqual(300_000)
    expect(bytes.toString("latin1")).not.toMatch(/Exif|GPS|Tra Bong/)
  })

  await test.step("withdrawn, its address is gone with the activity", async () => {
    await signInAs(page, "coordinator")
    await page.goto("/lam-viec/hoat-dong")
    await page.getByRole("link", { name: title }).click()
    await page.getByRole("button", { name: "Gỡ", exact: true }).click()
    await page.getByLabel(/Lý do/).fill("Sai ngày phát")
    await page.getByRole("dialog").getByRole("button", { name: "Gỡ", exact: true }).click()
    await expect(page.getByText("Đã gỡ").first()).toBeVisible()
    await expect.poll(async () => (await request.get(address)).status()).toBe(404)
  })
})
