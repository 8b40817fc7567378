import { expect, open, test, words } from "./fixtures";
import { giveSession, newCustomer } from "./support/accounts";

test("a page that takes a while is said to be on its way", async ({ page, shop, storefront, backend }) => {
  const customer = await newCustomer(shop);
  await giveSession(page.context(), storefront.url, customer.token);
  await open(page, "/account");
  const loading = page.getByText(words("account.loading"));
  const orders = page.getByRole("main").getByRole("link", { name: words("account.orders"), exact: true });
  backend.slowDown(2_000);
  /** Once a page is on its way Playwright asks the next one only; so this looks from within, and stops from there. */
  const press = async (then: "wait" | "stop") => {
    const told = page.evaluate(
      ([text, then]) =>
        new Promise((resolve) => {
          const observer = new MutationObserver(() => {
            const status = [...document.querySelectorAll("[aria-live]")].find((one) => one.textContent === text);
            if (!status) return;
            observer.disconnect();
            resolve(status.checkVisibility());
            if (then === "stop") window.stop();
          });
          observer.observe(document.body, { subtree: true, childList: true });
        }),
      [words("account.loading"), then],
    );
    await orders.click();
    expect(await told).toBe(true);
  };

  await press("stop");
  await expect(loading).toHaveCount(0);
  await expect(page).toHaveURL("/account");

  await press("wait");
  await expect(page).toHaveURL("/account/orders");
  await expect(loading).toHaveCount(0);
});

test("a link that opens no page is not waited for", async ({ page, shop, storefront }) => {
  await giveSession(page.context(), storefront.url, (await newCustomer(shop)).token);
  await page.clock.install();
  await open(page, "/account");
  await page.getByRole("contentinfo").getByRole("link", { name: /@/ }).click();
  await page.clock.fastForward(1_000);
  await expect(page.getByText(words("account.loading"))).toHaveCount(0);
});
