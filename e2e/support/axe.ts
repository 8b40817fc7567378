import { expect, type Page } from "@playwright/test";
import axe, { type RunOptions } from "axe-core";
import { DESK, expectNoSidewaysScroll, PHONE } from "./layout";

const WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** All that a color scheme changes. */
const COLORS = ["color-contrast"];

/**
 * Looks at the open page as everyone who may be looking at it: on a phone and on a desk, in light and in dark, and with
 * text that runs from right to left. None may meet an axe violation or have to scroll sideways.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await page.setViewportSize(PHONE);
  await expectNoSidewaysScroll(page);
  await expectNoViolations(page, "light, phone");
  await page.setViewportSize(DESK);
  await expectNoSidewaysScroll(page);
  await expectNoViolations(page, "light, desk");

  await page.emulateMedia({ colorScheme: "dark" });
  await expectNoViolations(page, "dark, desk", COLORS);
  await page.setViewportSize(PHONE);
  await expectNoViolations(page, "dark, phone", COLORS);

  await page.evaluate(() => document.documentElement.setAttribute("dir", "rtl"));
  await expectNoSidewaysScroll(page);
  await expectNoViolations(page, "right to left, phone");
  await page.setViewportSize(DESK);
  await expectNoSidewaysScroll(page);
}

/** @param seen under which circumstances, for whoever reads of a violation. @param rules all of WCAG 2.2 AA without */
export async function expectNoViolations(page: Page, seen: string, rules?: string[]): Promise<void> {
  const runOnly = rules ? ({ type: "rule", values: rules } as const) : ({ type: "tag", values: WCAG_22_AA } as const);
  // What passes need not be described and carried here.
  expect(await violationsOf(page, { runOnly, resultTypes: ["violations"] }), `axe, ${seen}`).toEqual([]);
}

/** Runs axe in the page itself, for no page has frames. */
async function violationsOf(page: Page, options: RunOptions): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(`${axe.source}; 0`);
  return page.evaluate(async (how) => {
    const { axe: loaded } = window as unknown as { axe: typeof axe };
    const { violations } = await loaded.run(how);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
  }, options);
}
