import { expect, type Page } from "@playwright/test";

export const PHONE = { width: 320, height: 640 };
export const DESK = { width: 1280, height: 800 };

/** Nothing reaches beyond the screen's edge, whichever way the text runs. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const beyond = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(beyond, "pixels beyond the edge").toBe(0);
}
