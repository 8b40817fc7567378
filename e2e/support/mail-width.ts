import { expect, type Page } from "@playwright/test";

/** Of phones: the narrowest that there is, and the usual one. */
const WIDTHS = [320, 390];

/** Nothing of a mail is wider than a phone, with the mail's own style and in a program that drops it. */
export async function expectToFit(page: Page, html: string): Promise<void> {
  // On a page of the storefront its Content-Security-Policy would take the mail's style attributes away.
  await page.goto("about:blank");
  // A page without an address may load nothing from this machine; a mail program fetches pictures by itself.
  const pictures = /^http:.*\.svg$/;
  await page.route(pictures, async (route) => route.fulfill({ response: await route.fetch() }));
  for (const mail of [html, html.replace(/<style>[\s\S]*<\/style>/, "")]) {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      await page.setContent(mail);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width} px`).toBeLessThanOrEqual(width);
    }
  }
  await page.unroute(pictures);
}
