import { test as base, settingsFor } from "../fixtures";
import { type Storefront, startStorefront } from "./storefront";

/**
 * Tests on a storefront whose backend has no plugin. They have one to themselves: a storefront remembers for a while what its backend
 * lacks, and the tests that come next would meet that.
 */
export const test = base.extend<object, { stockStorefront: Storefront }>({
  stockStorefront: [
    async ({ demo, backend }, use) => {
      const storefront = await startStorefront(settingsFor(demo, backend.url));
      await use(storefront);
      await storefront.stop();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ stockStorefront, backend }, use) => {
    backend.heal();
    backend.loseThePlugin();
    await use(stockStorefront.url);
    backend.heal();
  },
});
