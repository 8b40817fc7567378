import type { Page } from "@playwright/test";
import { type Mail, waitForMail } from "../scripts/lib/mails.mjs";
import { PEOPLE } from "../scripts/lib/seed/people.mjs";
import { STATES } from "../scripts/lib/seed/states.mjs";
import { type Basket, type PlacedOrder, placeOrder } from "../scripts/lib/shop/checkout.mjs";
import { expect, test, words } from "./fixtures";
import { KNOWN_DEVICE } from "./support/accounts";
import type { Demo } from "./support/demo";
import { ownEmail } from "./support/guests";
import { headlineLike, part } from "./support/order-page";
import { money, trueOrder } from "./support/truth";

// Mails link to the demo's own storefront: these tests look there. Its time zone is not UTC.

const mailOf = (demo: Demo, { email, number }: PlacedOrder): Promise<Mail> =>
  waitForMail(demo.inbox, { to: email, text: words("mail.orderPlaced.subject", { number }) });

const linkIn = ({ text }: Mail): string => text.match(/https?:\/\/\S+/)?.[0] ?? "";

test("a mail confirms the order, and its link opens the whole of it", { tag: "@noscript" }, async ({
  page,
  shop,
  demo,
}) => {
  const order = await STATES.paid(shop);
  const mail = await mailOf(demo, order);
  const { total, currency_code } = await trueOrder(shop, order.id);
  expect(mail.text).toContain(`Total: ${money(total, currency_code)}`);
  expect(linkIn(mail)).toContain("key=");

  await page.goto(linkIn(mail));
  // The key stays in no history and reaches no other page.
  await expect(page).toHaveURL(`${demo.storefront}/order/${order.id}`);
  await expect(part.headline(page)).toHaveText(headlineLike(words("order.standing.preparing.title")));
  await expect(part.delivery(page)).toContainText(order.email);
  const grants = (await page.context().cookies()).filter(({ name }) => name !== KNOWN_DEVICE);
  expect(grants, "what the link earned").toHaveLength(1);
});

const basketOf = ({ region, address }: (typeof PEOPLE)[keyof typeof PEOPLE], basket: Partial<Basket>): Basket => ({
  email: ownEmail(),
  region,
  address,
  lines: [],
  payment: "authorize",
  ...basket,
});

const BASKETS: Record<string, () => Basket> = {
  "dollars, tax on top, with a promotion": () =>
    basketOf(PEOPLE.daniel, {
      lines: [
        { product: "wool-blanket", variant: "Herringbone" },
        { product: "spruce-candle", variant: "Birch Smoke", quantity: 3 },
      ],
      codes: ["SPRING10"],
    }),
  "euros, tax inside, billed to a company": () =>
    basketOf(PEOPLE.juergen, {
      lines: [
        { product: "reading-lamp", variant: "Brass" },
        { product: "thread-bound-notebook", variant: "Dotted", quantity: 3 },
      ],
      billing: {
        first_name: "Jürgen",
        last_name: "Weiß",
        company: "Weiß & Söhne GmbH",
        address_1: "Torstraße 140",
        city: "Berlin",
        postal_code: "10119",
        country_code: "de",
      },
    }),
  "yen, in which there is nothing to round": () =>
    basketOf(PEOPLE.haruka, {
      lines: [{ product: "stoneware-mug", variant: "Small / Ink", quantity: 3 }],
      shipping: "express",
    }),
};

/** What stands in the mail's text between two of its headings. */
function linesBetween({ text }: Mail, from: string, to: string): string[] {
  const lines = text.split("\n").map((line) => line.trim());
  const start = lines.indexOf(from);
  const end = lines.indexOf(to);
  expect(start, from).toBeGreaterThan(-1);
  expect(end, to).toBeGreaterThan(start);
  return lines.slice(start + 1, end).filter((line) => line !== "");
}

/** The words of a part of the page, a line each. */
async function shown(locator: ReturnType<typeof part.summary>): Promise<string[]> {
  return (await locator.allInnerTexts())
    .join("\n")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

for (const [name, basket] of Object.entries(BASKETS)) {
  test(`mail and page tell the same, word for word: ${name}`, async ({ page, shop, demo }) => {
    const order = await placeOrder(shop, basket());
    const mail = await mailOf(demo, order);
    await page.goto(linkIn(mail));
    await expectSameSummary(page, mail);
    await expectSameItems(page, mail);
    await expectSameDelivery(page, mail);
    const [placed = ""] = mail.text.match(/^Order .*$/m) ?? [];
    await expect(page.getByRole("main")).toContainText(placed.split(" · ")[1] ?? "no day");
  });
}

/** Every row, the total, what is said beside it and how it was paid. */
async function expectSameSummary(page: Page, mail: Mail): Promise<void> {
  const heading = words("orderPage.summary");
  // The mail's text writes "label: amount" where the page has two columns.
  const apart = (lines: readonly string[]) => lines.flatMap((line) => line.split(/: (?!.*: )/));
  const inMail = apart(linesBetween(mail, heading, words("orderPage.delivery")));
  expect(inMail.length, "rows of a sum, and a payment").toBeGreaterThan(6);
  expect([heading, ...inMail]).toEqual(apart(await shown(part.summary(page))));
}

async function expectSameItems(page: Page, mail: Mail): Promise<void> {
  const onPage = await shown(part.items(page));
  for (const line of linesBetween(mail, words("orderPage.items"), words("orderPage.summary"))) {
    const texts = onPage.includes(line) ? [] : line.split(": ").map((text) => text.replace(/^\d+ × /, ""));
    for (const text of texts) expect(onPage, line).toContain(text);
  }
}

async function expectSameDelivery(page: Page, mail: Mail): Promise<void> {
  const onPage = (await shown(part.delivery(page))).join("\n");
  const { text } = mail;
  const start = text.indexOf(words("orderPage.delivery"));
  const end = text.indexOf("\n\n", text.indexOf("\n\n", start) + 2);
  const lines = text
    .slice(start, end)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  expect(lines.length).toBeGreaterThan(6);
  for (const line of lines) expect(onPage).toContain(line);
}
