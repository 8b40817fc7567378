import type { Page } from "@playwright/test";

/** How long a page may be busy before it is looked at all the same, in milliseconds. */
const DEADLINE = 5000;

/**
 * Waits until the page has nothing left to do. It has a deadline, because a browser that a loaded machine keeps drawing is
 * never idle: it then calls nobody back, and a test would hang until its own end.
 */
export async function untilIdle(page: Page): Promise<void> {
  await page.evaluate(
    (timeout) => new Promise<void>((resolve) => requestIdleCallback(() => resolve(), { timeout })),
    DEADLINE,
  );
}
