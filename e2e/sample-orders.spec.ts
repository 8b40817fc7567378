import { expect, open, openOrder, sampleOrder, test, words } from "./fixtures";
import { generation } from "./support/generation";
import { expectTracking, headlineLike, MACHINE_WORDS, part, readSum } from "./support/order-page";
import { boughtTotal, minorUnits, money, type TrueOrder, trueOrder } from "./support/truth";

for (const [state, { standing, thanks }] of Object.entries(generation.expected)) {
  test.describe(`an order that is ${state}`, { tag: "@html" }, () => {
    const title = words(`order.standing.${standing}.title`);

    test("is confirmed", async ({ page, shop }) => {
      const order = await trueOrder(shop, sampleOrder(state).id);
      const response = await openOrder(page, sampleOrder(state), "/confirmed");

      expect(response.status()).toBe(200);
      await expect(part.headline(page)).toHaveText(thanks ? words("confirmation.thanks") : headlineLike(title));
      if (!thanks) await expect(page.getByText(words("confirmation.thanks"))).toHaveCount(0);
      await expectTheOrder(page, order);
    });

    test("has its page", async ({ page, shop }) => {
      const order = await trueOrder(shop, sampleOrder(state).id);
      const response = await openOrder(page, sampleOrder(state));

      expect(response.status()).toBe(200);
      await expect(part.headline(page)).toHaveText(headlineLike(title));
      await expectTheOrder(page, order);
    });

    test("is found by its cart", async ({ page }) => {
      const { id, cartId, number } = sampleOrder(state);
      await open(page, `/order/cart/${cartId}`);

      await expect(page).toHaveURL(`/order/${id}/confirmed`);
      await expect(page).toHaveTitle(new RegExp(`${words("titles.order", { number })}\\b`));
    });
  });
}

test("the sum names its discounts and taxes", { tag: "@html" }, async ({ page }) => {
  await openOrder(page, sampleOrder("promo"));
  await expect(part.summary(page)).toContainText("SPRING10");
  for (const [state, tax] of Object.entries(generation.taxes)) {
    await openOrder(page, sampleOrder(state));
    await expect(part.summary(page)).toContainText(tax);
  }
});

test("an address is written as its country writes it", { tag: "@html" }, async ({ page }) => {
  await openOrder(page, sampleOrder("placed"));
  await expect(part.delivery(page)).toContainText("New York, NY 10014");
  await openOrder(page, sampleOrder("paid"));
  await expect(part.delivery(page)).toContainText("10119 Berlin");
  await openOrder(page, sampleOrder("delivered"));
  await expect(part.delivery(page)).toContainText(/600-8411.*京都府.*烏丸通.*山本/s);
});

type Page = Parameters<typeof openOrder>[0];

/** Everything the page says about the order is what the backend says. */
async function expectTheOrder(page: Page, order: TrueOrder): Promise<void> {
  const main = page.getByRole("main");
  const number = words.markup("orderPage.number", { number: () => String(order.display_id) });
  await expect(main).toContainText(new RegExp(`${number}\\b`));
  await expectTheMoney(page, order);
  await expectTheLines(page, order);
  await expectTheAddresses(page, order);
  await expectTracking(page, order);
  await expect(main).not.toContainText(MACHINE_WORDS, { useInnerText: true });
}

async function expectTheMoney(page: Page, order: TrueOrder): Promise<void> {
  const sum = await readSum(page);
  expect(sum.total).toBe(money(boughtTotal(order), order.currency_code));
  expect(sum.rows.reduce((total, { minor }) => total + minor, 0n)).toBe(minorUnits(sum.total));
}

async function expectTheLines(page: Page, order: TrueOrder): Promise<void> {
  for (const item of order.items) {
    // An item that lies in several packages is told in each, with the units that are there.
    const lines = part
      .lines(page)
      .filter({ has: page.locator("h3, h4").getByText(item.product_title, { exact: true }) })
      .filter({ has: page.getByText(item.variant_title ?? "", { exact: true }) });
    const prices = await lines.evaluateAll((found) =>
      found.map((line) => [...line.querySelectorAll("bdi")].map((text) => text.textContent ?? "")),
    );
    const each = ` × ${money(item.unit_price, order.currency_code)}`;
    const units = prices.map((texts) => Number(texts.find((text) => text.endsWith(each))?.slice(0, -each.length) ?? 1));
    expect(
      units.reduce((sum, count) => sum + count, 0),
      item.product_title,
    ).toBe(item.quantity);
    for (const [index, count] of units.entries()) {
      await expect(lines.nth(index)).toContainText(money(item.unit_price * count, order.currency_code));
    }
    await expect(lines.first().locator(item.thumbnail ? `img[src="${item.thumbnail}"]` : "img")).toHaveCount(
      item.thumbnail ? 1 : 0,
    );
  }
}

async function expectTheAddresses(page: Page, order: TrueOrder): Promise<void> {
  await expect(part.delivery(page)).toContainText(order.email);
  for (const address of [order.shipping_address, order.billing_address]) {
    if (!address) continue;
    const { first_name, last_name, company, address_1, address_2, city, postal_code, country_code } = address;
    for (const text of [first_name, last_name, company, address_1, address_2, city, postal_code]) {
      if (text) await expect(part.delivery(page)).toContainText(text);
    }
    const country = new Intl.DisplayNames("en-US", { type: "region" }).of(country_code?.toUpperCase() ?? "");
    await expect(part.delivery(page)).toContainText(country ?? "no country");
  }
}
