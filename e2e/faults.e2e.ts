import { createHash } from "node:crypto"
import { setTimeout as sleep } from "node:timers/promises"
import { type Browser, type BrowserContext, expect, type Page, test } from "playwright/test"
import { type FaultyServer, startFaultyServer } from "./faulty-server.ts"
import { fillBroadcast, readyForOffline } from "./log.ts"
import { type Held, heldFiles, takePhotos, unsent } from "./outbox.ts"
import { demoPassword, signInAs } from "./people.ts"
import { type Queued, queued, queueFile } from "./queue.ts"

// It brings a server of its own; once is enough.
test.skip(({ viewport }) => (viewport?.width ?? 0) > 500, "on the phone only")

const all = 300
const byForm = 30
const name = "Phát thanh bền bỉ"
const titleOf = (n: number) => `${name} buổi ${n}`

const jpeg = (photo: string) => ({
  name: "anh.jpg",
  mimeType: "image/jpeg",
  buffer: Buffer.from(photo, "base64"),
})

/** Logs one entry with a photo through the form: as the last one, what is new, a photo, send. */
async function logOne(page: Page, n: number, photo: string) {
  if (n === 0) await fillBroadcast(page, titleOf(n))
  else {
    await page.getByRole("button", { name: /Như lần ghi/ }).click()
    await page.getByLabel("Đã nói về điều gì?").fill(titleOf(n))
  }
  await page.getByLabel("Chọn tệp").setInputFiles(jpeg(photo))
  await expect(page.getByText(/1 ảnh/).first()).toBeVisible()
  const held = await heldFiles(page)
  await page.getByRole("button", { name: "Gửi kiểm tra" }).click()
  return held
}

/** A second thing to sign in on: another browser of the same person. */
async function device(browser: Browser, address: string): Promise<[BrowserContext, Page]> {
  const context = await browser.newContext({
    ...{ baseURL: address, locale: "vi-VN", timezoneId: "Asia/Ho_Chi_Minh" },
    ...{ viewport: { width: 360, height: 780 }, hasTouch: true },
  })
  const page = await context.newPage()
  await signInAs(page, "reporter")
  return [context, page]
}

async function takeIn(page: Page, file: Buffer, count: number) {
  await page.goto("/lam-viec/cho-gui")
  await page.getByText("Mang sang máy khác").click()
  const queue = { name: "cho-gui.loa", mimeType: "application/octet-stream", buffer: file }
  await page.getByLabel("Nhận tệp từ máy khác").setInputFiles(queue)
  await expect(page.getByText(`Đã nhận ${count} hoạt động`)).toBeVisible({ timeout: 60_000 })
}

/** Network away and back, at uneven intervals. */
async function flap(contexts: readonly BrowserContext[]) {
  for (let n = 0; n < 10; n++) {
    for (const context of contexts) await context.setOffline(true)
    await sleep(300)
    for (const context of contexts) await context.setOffline(false)
    await sleep(1_200 + ((n * 377) % 1_100))
  }
}

type Row = { id: string; title: string; state: string; evidenceCount: number }

async function rowsOnServer(page: Page): Promise<Row[]> {
  const rows: Row[] = []
  for (let cursor = ""; ; ) {
    const params = { mine: "own", q: name, limit: 200, ...(cursor && { cursor }) }
    const answer = await page.request.get("/api/activities", { params })
    expect(answer.status()).toBe(200)
    const { data, next }: { data: Row[]; next: string | null } = await answer.json()
    rows.push(...data)
    if (!next) return rows.filter(({ title }) => title.startsWith(name))
    cursor = next
  }
}

async function filesOnServer(page: Page, activityId: string) {
  const { evidence } = await (await page.request.get(`/api/activities/${activityId}`)).json()
  return Promise.all(
    evidence.map(async ({ id }: { id: string }) => {
      const bytes = await (await page.request.get(`/api/evidence/${id}/file`)).body()
      return { id, activityId, sha256: createHash("sha256").update(bytes).digest("hex") }
    }),
  )
}

/** Waits until fewer texts and photos than this are on the device. */
const untilLeft = (page: Page, left: number) =>
  expect.poll(() => unsent(page), { timeout: 240_000, intervals: [200] }).toBeLessThan(left)

async function setOut(server: FaultyServer, browser: Browser) {
  const [context, page] = await device(browser, server.address)
  const photos = await takePhotos(page, all)
  const { accountId } = (await (await page.request.get("/api/session")).json()).person
  return { context, page, photos, accountId }
}

/** The other 270, like one that is there. */
async function theRest(page: Page, photos: readonly string[]): Promise<Queued[]> {
  const [row] = await rowsOnServer(page)
  const like = await (await page.request.get(`/api/activities/${row?.id}`)).json()
  return Promise.all(
    photos.slice(byForm).map((photo, n) => queued(like, titleOf(byForm + n), photo)),
  )
}

test("300 entries with photos get through a flapping network, a killed server and lost answers, once each", async ({
  browser,
}) => {
  test.setTimeout(600_000)
  const server = await startFaultyServer(demoPassword)
  const photos = new Map<string, Held>()
  const remember = (held: readonly Held[]) => {
    for (const one of held) photos.set(one.id, one)
  }
  try {
    const { context, page, photos: taken, accountId } = await setOut(server, browser)

    await test.step("30 through the form, in and out of the network", async () => {
      await page.goto("/lam-viec/ghi")
      remember(await logOne(page, 0, taken[0] ?? ""))
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(titleOf(0))
      await page.goto("/lam-viec/ghi")
      await readyForOffline(page)
      await context.setOffline(true)
      for (let n = 1; n < byForm; n++) {
        remember(await logOne(page, n, taken[n] ?? ""))
        await expect(page.getByLabel("Đã nói về điều gì?")).toHaveValue("")
      }
      expect(await unsent(page)).toBe(2 * (byForm - 1))
    })

    const rest = await theRest(page, taken)
    server.loseAnswers(0.06)
    await takeIn(page, queueFile(accountId, rest), all - byForm)
    remember(await heldFiles(page))
    expect(photos.size).toBe(all)

    await test.step("two tabs and a second device send while everything fails in turn", async () => {
      const [other, elsewhere] = await device(browser, server.address)
      await takeIn(elsewhere, queueFile(accountId, rest.slice(0, 60)), 60)
      let second = await context.newPage()
      const calm = flap([context, other])
      await second.goto("/lam-viec/ghi").catch(() => undefined)
      await calm
      await untilLeft(page, 450)
      await server.killAndRestart()
      await untilLeft(page, 300)
      await page.close()
      await server.killAndRestart()
      await second.close()
      second = await context.newPage()
      await second.goto("/lam-viec/cho-gui")
      await untilLeft(second, 150)
      await server.killAndRestart()
      await untilLeft(second, 1)
      await untilLeft(elsewhere, 1)
      await expect(
        second.getByText("Mọi thứ đã ghi trên máy này đều đã lên máy chủ."),
      ).toBeVisible()
      expect(server.lost()).toBeGreaterThan(20)
      server.loseAnswers(0)
      await check(second, photos)
    })
  } finally {
    await server.stop()
  }
})

/** Exactly what was logged, and of each photo the very bytes. */
async function check(page: Page, photos: ReadonlyMap<string, Held>) {
  const rows = await rowsOnServer(page)
  expect(rows.map(({ title }) => title).sort()).toEqual(
    Array.from({ length: all }, (_, n) => titleOf(n)).sort(),
  )
  expect(rows.filter(({ state }) => state !== "submitted")).toEqual([])
  const found: unknown[] = []
  for (let at = 0; at < rows.length; at += 10) {
    const some = rows.slice(at, at + 10).map(({ id }) => filesOnServer(page, id))
    found.push(...(await Promise.all(some)).flat())
  }
  const inOrder = (files: readonly unknown[]) => files.map((file) => JSON.stringify(file)).sort()
  expect(found).toHaveLength(all)
  expect(inOrder(found)).toEqual(inOrder([...photos.values()]))
}
