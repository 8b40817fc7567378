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

/** @returns words of the page's content that a line ends within, without a hyphen: there is no room for them */
export async function brokenWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const broken = new Set<string>();
    const texts = document.createTreeWalker(document.querySelector("main") ?? document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      for (const { 0: word, index } of (text.nodeValue ?? "").matchAll(/[\p{L}’\u00ad]{3,}/gu)) {
        // It says itself where it may break.
        if (word.includes("\u00ad")) continue;
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.add(word);
      }
    }
    return [...broken];
  });
}
