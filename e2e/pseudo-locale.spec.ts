import type { Page } from "@playwright/test";
import { signIn } from "../scripts/lib/shop/customers.mjs";
import { test as base, expect, open, openOrder, sampleOrder, settingsFor } from "./fixtures";
import { giveSession } from "./support/accounts";
import { expectNoSidewaysScroll, PHONE } from "./support/layout";
import { BackendData, textsOutsideOfBrackets } from "./support/plain-text";
import { type Storefront, startStorefront } from "./support/storefront";

// Pages in a language that is made of English by brackets, accents and length: what stands outside of a bracket is in no catalogue.

const test = base.extend<{ data: BackendData }, { storefront: Storefront }>({
  storefront: [
    async ({ demo, backend }, use) => {
      const storefront = await startStorefront({ ...settingsFor(demo, backend.url), PSEUDO_LOCALE: "on" });
      await use(storefront);
      await storefront.stop();
    },
    { scope: "worker" },
  ],

  data: async ({ demo, backend }, use) => {
    const data = new BackendData([...Object.values(settingsFor(demo, backend.url)), demo.customer.email]);
    backend.rewrite((body) => {
      data.add(body);
      return body;
    });
    await use(data);
  },
});

async function expectTranslated(page: Page, data: BackendData): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const strange = (await textsOutsideOfBrackets(page)).filter((text) => !data.has(text));
  expect([...new Set(strange)], `texts of no catalogue on ${page.url()}`).toEqual([]);
  await expectNoSidewaysScroll(page);
}

test("every word before an order or an account is opened is a catalogue's", async ({ page, data }) => {
  await page.setViewportSize(PHONE);
  const paths = ["/order/lookup", "/order/nothing", "/nowhere", "/withdraw", "/account/login", "/account/register"];
  for (const path of [...paths, `/order/${sampleOrder("placed").id}`, "/account/forgot-password"]) {
    await open(page, path);
    await expectTranslated(page, data);
  }
});

test("every word of an order's pages is a catalogue's", async ({ page, data }) => {
  await page.setViewportSize(PHONE);
  for (const state of ["placed", "promo", "two-parcels", "canceled", "returned"]) {
    await openOrder(page, sampleOrder(state), state === "promo" ? "/confirmed" : "");
    await expectTranslated(page, data);
  }
});

test("every word of an account's pages is a catalogue's", async ({ page, data, demo, shop, storefront }) => {
  await page.setViewportSize(PHONE);
  await giveSession(page.context(), storefront.url, await signIn(shop, demo.customer));
  for (const path of ["/account", "/account/orders", "/account/orders/claim", "/account/profile"]) {
    await open(page, path);
    await expectTranslated(page, data);
  }
});
