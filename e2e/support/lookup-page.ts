import type { Locator, Page } from "@playwright/test";
import { words } from "./words";

/** The parts of the forms that ask for proof, found as a shopper finds them. */
export const lookup = {
  number: (page: Page) => page.getByLabel(words("lookup.number")),
  email: (page: Page) => page.getByLabel(words("lookup.email")),
  problem: (page: Page) => page.locator("form").getByRole("alert"),
};

/** Fills in the lookup and sends it. */
export async function lookUp(page: Page, { number, email }: { number: string; email: string }): Promise<void> {
  await lookup.number(page).fill(number);
  await lookup.email(page).fill(email);
  await page.getByRole("button", { name: words("lookup.submit") }).click();
}

/** Enters an email on an order's summary. */
export async function proveByEmail(page: Page, email: string): Promise<void> {
  await page.getByLabel(words("summary.email")).fill(email);
  await page.getByRole("button", { name: words("summary.open") }).click();
}

/** What a screen reader adds to a field: its hint and its mistake. */
export async function descriptionOf(field: Locator): Promise<string> {
  const ids = ((await field.getAttribute("aria-describedby")) ?? "").split(" ").filter(Boolean);
  const texts = await Promise.all(ids.map((id) => field.page().locator(`#${id}`).textContent()));
  return texts.join(" ");
}
