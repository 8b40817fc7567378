import { test as base } from "@playwright/test";
import type { Shop } from "../../scripts/lib/shop/client.mjs";
import { connectShop, type Demo, readDemo } from "./demo";

/** For tests of the backend's own routes: no page is opened, so neither browser nor storefront is started. */
export const test = base.extend<object, { demo: Demo; shop: Shop }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern
  demo: [async ({}, use) => use(readDemo()), { scope: "worker" }],

  shop: [async ({ demo }, use) => use(connectShop(demo)), { scope: "worker" }],
});
