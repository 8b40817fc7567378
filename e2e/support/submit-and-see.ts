import type { Locator, Page } from "@playwright/test";
import { expect } from "../fixtures";
import { words } from "./words";

/** Presses a form's button and expects this status of its answer, with JavaScript and without. */
export async function submitAndSee(page: Page, submit: Locator, status: number): Promise<void> {
  const answered = page.waitForResponse((answer) => answer.request().method() === "POST");
  await submit.click();
  expect((await answered).status()).toBe(status);
}

/** The same at a backend that gives no answer: the form says that nobody knows, and keeps what was typed into this field. */
export async function submitIntoOutage(page: Page, submit: Locator, field: Locator): Promise<void> {
  const typed = await field.inputValue();
  await submitAndSee(page, submit, 503);
  await expect(page.getByRole("alert").filter({ hasText: words("forms.errors.unsure") })).toBeVisible();
  await expect(field).toHaveValue(typed);
}
