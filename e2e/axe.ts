import { AxeBuilder } from "@axe-core/playwright"
import { expect, type Page } from "playwright/test"

/** WCAG 2.2 AA by axe on the page as it stands; every violation is named with the part it is in. */
export async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze()
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
