import type { Locator, Page } from "@playwright/test";
import { messages, words } from "./words";

const STANDINGS = new RegExp(
  `^(?:${Object.values(messages.order.standing)
    .map(({ title }) => title)
    .join("|")})$`,
);

/** The parts of a customer's history, found as a shopper finds them. */
export const history = {
  entries: (page: Page) =>
    page
      .getByRole("main")
      .getByRole("listitem")
      .filter({ has: page.getByRole("heading") }),
  entry: (page: Page, number: string) =>
    history.entries(page).filter({ has: page.getByRole("link", { name: entryName(number) }) }),
  /** To the order's page; beside it an entry may have a link to what can be done. */
  link: (entry: Locator) => entry.getByRole("heading").getByRole("link"),
  state: (entry: Locator) => entry.getByText(STANDINGS),
  way: (page: Page, to: "newest" | "newer" | "older" | "oldest") =>
    page
      .getByRole("navigation", { name: words("history.pages") })
      .getByRole("link", { name: words(`history.${to}`), exact: true }),
  search: (page: Page) => page.getByRole("searchbox"),
  states: (page: Page) => page.getByLabel(words("history.state"), { exact: true }),
  years: (page: Page) => page.getByLabel(words("history.year"), { exact: true }),
  show: (page: Page) => page.getByRole("button", { name: words("history.submit"), exact: true }),
};

/** What an order is called in a list, after its items. */
const entryName = (number: string) =>
  new RegExp(` · ${messages.history.order.replace(/<bdi>\{number\}<\/bdi>/, number)}$`);

/** The ids of the orders on the open page, from the top. */
export async function idsOn(page: Page): Promise<string[]> {
  const paths = await history
    .link(history.entries(page))
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
  return paths.map((path) => path.split("/").at(-1) ?? "");
}

/**
 * Goes on to older orders until there are none.
 * @param onTheWay called after each page but the last
 * @returns the ids of all orders passed, from the open page's first
 */
export async function walk(page: Page, onTheWay: () => Promise<unknown> = async () => {}): Promise<string[]> {
  const seen = await idsOn(page);
  while ((await history.way(page, "older").count()) > 0) {
    await onTheWay();
    const here = page.url();
    await history.way(page, "older").click();
    // The page as it comes; its pictures may take their time.
    await page.waitForURL(({ href }) => href !== here, { waitUntil: "domcontentloaded" });
    seen.push(...(await idsOn(page)));
    if (seen.length > 10_000) throw new Error("The history has no end");
  }
  return seen;
}
