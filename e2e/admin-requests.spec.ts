import { expect } from "@playwright/test";
import { CUSTOMER_ADDRESSES } from "../scripts/lib/seed/people.mjs";
import { ship } from "../scripts/lib/shop/after-sale.mjs";
import type { PlacedOrder } from "../scripts/lib/shop/checkout.mjs";
import type { Shop } from "../scripts/lib/shop/client.mjs";
import { test } from "./support/backend-test";
import { ownOrder } from "./support/own-orders";
import { factsOf, guestOf, withdraw } from "./support/requests";

// The shop's side: the plugin's page in Medusa's own admin, as the demo serves it.

const stateOf = async (shop: Shop, order: PlacedOrder) =>
  (await factsOf(shop, order)).requests.map(({ state }) => state);

test("the shop sees an open withdrawal in the admin, and handles it", async ({ browser, shop, demo }) => {
  test.setTimeout(120_000);
  const { admin } = demo;
  if (!admin) throw new Error("The demo was started without --admin");
  // On the way: nothing is prepared from it, and it waits for the shop.
  const order = await ownOrder(shop, { region: "eu", address: CUSTOMER_ADDRESSES.eu });
  await ship(shop, order);
  await withdraw(shop, { name: "Ingrid Solberg", email: order.email, order_id: order.id, viewer: guestOf(order) });

  const context = await browser.newContext({ baseURL: demo.backend });
  try {
    const page = await context.newPage();
    await page.goto(admin.url);
    await page.getByPlaceholder("Email").fill(admin.email);
    await page.getByPlaceholder("Password").fill(admin.password);
    await page.getByRole("button", { name: "Continue with Email" }).click();
    await page.getByRole("link", { name: "Requests", exact: true }).first().click();

    const row = page.getByRole("row").filter({ has: page.getByRole("link", { name: order.number, exact: true }) });
    await expect(row).toContainText("I, Ingrid Solberg, withdraw from the contract");
    await expect(row).toContainText("open");
    await expect(row).toContainText("14 days left");
    await expect(row).toContainText(
      /Items €[\d.]+; delivery €[\d.]+, or what your cheapest one costs where that is less\. Paid: €/,
    );

    await row.getByRole("button", { name: "Accept" }).click();
    await expect(row).toContainText("in progress");
    expect(await stateOf(shop, order)).toEqual(["in_progress"]);
    await row.getByRole("button", { name: "Settle" }).click();
    await expect(row).toContainText("settled");
    await expect(row.getByRole("button")).toHaveCount(0);
    expect(await stateOf(shop, order)).toEqual(["settled"]);

    await row.getByRole("link", { name: order.number, exact: true }).click();
    await expect(page).toHaveURL(`${admin.url}/orders/${order.id}`);
  } finally {
    await context.close();
  }
});
