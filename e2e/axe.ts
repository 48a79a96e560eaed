import { AxeBuilder } from "@axe-core/playwright"
import { expect, type Page } from "playwright/test"

/**
 * WCAG 2.2 AA by axe on the page as it stands; every violation is named with the part it is in. The window is made
 * as tall as the page meanwhile: what scrolls under the bottom bar of a phone is not too small to touch.
 */
export async function expectAccessible(page: Page) {
  const size = page.viewportSize()
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  if (size) await page.setViewportSize({ ...size, height: Math.max(size.height, height) })
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze()
  if (size) await page.setViewportSize(size)
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.target).join(" ")}`)
  expect(found, page.url()).toEqual([])
}

/** Nothing runs out of the window sideways, at any width. */
export async function expectNoSidewaysScroll(page: Page) {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, page.url()).toBeLessThanOrEqual(0)
}

/** The page is there, everybody can read it in light and dark, and it fits its window. */
export async function expectGoodPage(page: Page) {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme })
    await expectAccessible(page)
  }
  await page.emulateMedia({ colorScheme: null })
  await expectNoSidewaysScroll(page)
}
