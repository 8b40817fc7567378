import type { Page } from "@playwright/test";

/**
 * Adds to `noise` what a page complains about: errors in the console and uncaught exceptions. That a page itself answered 404
 * or 503 is no complaint; that one of its pictures or scripts did is.
 */
export function listenForNoise(page: Page, noise: string[]): void {
  page.on("pageerror", (error) => noise.push(`uncaught: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() !== "error" && message.type() !== "warning") return;
    const isThePage = message.location().url === page.url() && message.text().startsWith("Failed to load resource");
    if (!isThePage) noise.push(`${message.type()}: ${message.text()} (${message.location().url})`);
  });
}
