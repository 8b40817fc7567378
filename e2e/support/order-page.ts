import { expect, type Locator, type Page } from "@playwright/test";
import { minorUnits, type TrueOrder } from "./truth";
import { messages, words } from "./words";

/** The parts of an order's page, found as a shopper finds them: by their headings and names. */
export const part = {
  headline: (page: Page) => page.getByRole("heading", { level: 1 }),
  items: (page: Page) => page.getByRole("region", { name: words("orderPage.items"), exact: true }),
  /** Each item, in its package or in none. */
  lines: (page: Page) => page.getByRole("main").locator("li:has(> div > div > :is(h3, h4))"),
  summary: (page: Page) => page.getByRole("region", { name: words("orderPage.summary"), exact: true }),
  delivery: (page: Page) => page.getByRole("region", { name: words("orderPage.delivery"), exact: true }),
  parcels: (page: Page) => withHeading(page.getByRole("region", { name: words("orderPage.shipments"), exact: true })),
  returns: (page: Page) => page.getByRole("region", { name: words("orderPage.returns"), exact: true }),
  steps: (page: Page) => page.getByRole("list", { name: words("orderPage.steps") }),
};

/** What the headline says where an order stands so: the words for it, or a day or an amount that says more. */
export function headlineLike(title: string): RegExp {
  const { standing, promise } = messages.order;
  const richer: Record<string, readonly string[]> = {
    [standing.delivered.title]: [standing.delivered.titleOn],
    [standing.picked_up.title]: [standing.picked_up.titleOn],
    [standing.refunded.title]: [standing.refunded.titleAmount],
    [standing.ready_for_pickup.title]: [standing.ready_for_pickup.titleBy],
    [standing.payment_due.title]: [standing.payment_due.titleAmount, standing.payment_due.titlePartial],
  };
  const awaited = [standing.placed, standing.preparing, standing.packed, standing.partially_shipped, standing.shipped];
  const promises = awaited.some((one) => one.title === title)
    ? [...Object.values(promise), standing.delayed.title, standing.backordered.title, standing.backordered.titleSome]
    : [];
  const texts = [title, ...(richer[title] ?? []), ...promises];
  return new RegExp(`^(?:${texts.map((text) => text.replaceAll(/\{\w+\}/g, ".+")).join("|")})$`);
}

/** Lists lie in lists: a line's options are items, too. */
function withHeading(region: Locator): Locator {
  return region.getByRole("listitem").filter({ has: region.page().getByRole("heading", { level: 3 }) });
}

export interface PrintedSum {
  readonly rows: readonly { readonly label: string; readonly minor: bigint }[];
  readonly total: string;
}

/** The sum as it stands on the page: its rows, and the total that they must add up to. */
export async function readSum(page: Page): Promise<PrintedSum> {
  const labels = await part.summary(page).getByRole("term").allInnerTexts();
  const amounts = await part.summary(page).getByRole("definition").allInnerTexts();
  const end = labels.indexOf(words("orderPage.total"));
  const rows = labels.slice(0, end).map((label, index) => ({ label, minor: minorUnits(amounts[index] ?? "") }));
  return { rows, total: amounts[end] ?? "no total" };
}

/** Every parcel has its number, and a link where the backend knows one. */
export async function expectTracking(page: Page, { fulfillments }: TrueOrder): Promise<void> {
  const labels = fulfillments.filter(({ canceled_at }) => !canceled_at).flatMap(({ labels }) => labels);
  for (const { tracking_number, tracking_url } of labels) {
    if (tracking_url) {
      await expect(page.getByRole("link", { name: tracking_number })).toHaveAttribute("href", tracking_url);
    } else {
      await expect(page.getByText(tracking_number, { exact: true })).toBeVisible();
    }
  }
  const followed = labels.filter(({ tracking_url }) => tracking_url);
  const packages = page.getByRole("region", { name: words("orderPage.shipments"), exact: true });
  await expect(packages.getByRole("link", { name: words("orderPage.track") })).toHaveCount(followed.length);
}

/** Words that are a machine's and no shopper's: enum values, ids, and what templates write where something is missing. */
export const MACHINE_WORDS = /\b[a-z]+_[a-z]\w*|\bundefined\b|\bnull\b|\bNaN\b|\bInvalid\b|\[object/;
