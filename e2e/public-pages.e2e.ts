import { expect, test } from "playwright/test"
import { expectAccessible, expectNoSidewaysScroll } from "./axe.ts"

/** Words of code that must never stand on a page people read. */
const rawWords =
  /undefined|NaN|\[object|\b(?:activity|log|home|plan|unit|ranking|data|published|nav|site)_[a-z_]+/

const pages = [
  { path: "/", heading: /hoạt động/ },
  { path: "/?nam=2023", heading: /2023/ },
  { path: "/hoat-dong", heading: /./ },
  { path: "/chi-so/pci", heading: /Quảng Ngãi/ },
  { path: "/chi-so/papi", heading: /Quảng Ngãi/ },
  { path: "/chi-so/par", heading: /./ },
  { path: "/chi-so/sipas", heading: /./ },
  { path: "/ke-hoach", heading: /./ },
  { path: "/ke-hoach/tra-bong-2022-2025", heading: /./ },
  { path: "/don-vi", heading: /./ },
  { path: "/don-vi/ubnd-xa-tra-bong", heading: /Trà Bồng/ },
  { path: "/don-vi/ubnd-xa-tra-bui", heading: /Trà Bùi/ },
  { path: "/du-lieu", heading: /./ },
  { path: "/dang-nhap", heading: /Đăng nhập/ },
  { path: "/khong-co-trang-nay", heading: null },
]

for (const { path, heading } of pages)
  for (const colorScheme of ["light", "dark"] as const)
    test(`${path} is readable by everybody, ${colorScheme}`, async ({ page }) => {
      const complaints: string[] = []
      page.on("pageerror", (error) => complaints.push(String(error)))
      page.on("console", (m) => m.type() === "error" && complaints.push(m.text()))
      await page.emulateMedia({ colorScheme })
      await page.goto(path)
      if (heading) await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading)
      await page.waitForLoadState("networkidle")
      await expectAccessible(page)
      await expectNoSidewaysScroll(page)
      expect(await page.getByRole("main").innerText()).not.toMatch(rawWords)
      expect(complaints).toEqual([])
    })
