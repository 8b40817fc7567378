import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { DESK, expectNoSidewaysScroll, PHONE } from "./layout";

const WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * Looks at the open page as everyone who may be looking at it: on a phone and on a desk, in light and in dark, and with
 * text that runs from right to left. None may meet an axe violation or have to scroll sideways.
 */
export async function expectAccessible(page: Page): Promise<void> {
  for (const direction of ["ltr", "rtl"]) {
    await page.evaluate((dir) => document.documentElement.setAttribute("dir", dir), direction);
    for (const size of [PHONE, DESK]) {
      await page.setViewportSize(size);
      await expectNoSidewaysScroll(page);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        const { violations } = await new AxeBuilder({ page }).withTags(WCAG_22_AA).analyze();
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
        expect(found, `axe, ${colorScheme}, ${size.width} pixels, ${direction}`).toEqual([]);
      }
    }
  }
}
