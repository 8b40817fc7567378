import { signOrderLink } from "@order-pages/shared/proofs/order-link";
import { test as base, type Page, type Response } from "@playwright/test";
import type { Shop } from "../scripts/lib/shop/client.mjs";
import { connectShop, type Demo, type KnownOrder, readDemo } from "./support/demo";
import { FaultProxy } from "./support/fault-proxy";
import { listenForNoise } from "./support/noise";
import { type Settings, type Storefront, startStorefront } from "./support/storefront";

export { expect } from "@playwright/test";
export type { KnownOrder } from "./support/demo";
export { sampleOrder, sampleOrders } from "./support/demo";
export { messages, words, wordsIn } from "./support/words";

interface WorkerFixtures {
  demo: Demo;
  /** The real backend, asked directly. */
  shop: Shop;
  /** The backend as this worker's storefront sees it: the real one, unless a test makes it misbehave. */
  backend: FaultProxy;
  /** This worker's own storefront, whose pages `page.goto("/...")` opens. */
  storefront: Storefront;
}

interface TestFixtures {
  /** No test leaves the backend as it had it behave. */
  healthyBackend: undefined;
  /** Complaints of the page in the browser's console; no test may end with any. */
  noise: string[];
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern
  demo: [async ({}, use) => use(readDemo()), { scope: "worker" }],

  shop: [async ({ demo }, use) => use(connectShop(demo)), { scope: "worker" }],

  backend: [
    async ({ demo }, use) => {
      const proxy = await FaultProxy.start(demo.backend);
      await use(proxy);
      await proxy.stop();
    },
    { scope: "worker" },
  ],

  storefront: [
    async ({ demo, backend }, use) => {
      const storefront = await startStorefront(settingsFor(demo, backend.url));
      await untilBackendChecked(demo, backend);
      await use(storefront);
      await storefront.stop();
    },
    { scope: "worker" },
  ],

  healthyBackend: [
    async ({ backend }, use) => {
      await use(undefined);
      backend.heal();
    },
    { auto: true },
  ],

  // What a storefront asks at its start is no test's.
  baseURL: async ({ storefront, backend }, use) => {
    backend.heal();
    await use(storefront.url);
  },

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern
  extraHTTPHeaders: async ({}, use, { workerIndex }) => use({ "x-forwarded-for": nextAddress(workerIndex) }),

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern
  noise: async ({}, use) => use([]),

  // Tests that open no page start no browser for it.
  page: async ({ page, noise }, use) => {
    listenForNoise(page, noise);
    await use(page);
    base.expect(noise, "what the page complains about").toEqual([]);
  },
});

/** Waits for what a storefront asks once after its start: what the backend is. No test shall count that among its own calls. */
export async function untilBackendChecked(demo: Demo, backend: FaultProxy): Promise<void> {
  const question = demo.medusa === 2 ? "GET /store/order-pages" : "GET /store/auth";
  // As patient as the start itself: on a machine at work the question may come late.
  await base.expect
    .poll(() => backend.calls, { message: "the question of the start", timeout: 30_000 })
    .toContain(question);
}

let addresses = 0;

/** Every test comes from an address of its own, so that none meets the limits of another. */
function nextAddress(workerIndex: number): string {
  addresses += 1;
  return `10.${workerIndex % 256}.${addresses >> 8}.${addresses % 256}`;
}

const SECRET = "only for tests: thirty-two characters or more";

/** Settings of a shop as the demo has them, asking the backend at `backendUrl`. */
export function settingsFor(demo: Demo, backendUrl: string): Settings {
  return {
    MEDUSA_BACKEND_URL: backendUrl,
    MEDUSA_API_VERSION: String(demo.medusa),
    MEDUSA_PUBLISHABLE_KEY: demo.publishableKey,
    STORE_NAME: "Fjord & Field",
    STORE_URL: "http://127.0.0.1:9/shop",
    SUPPORT_EMAIL: "help@example.com",
    SESSION_SECRET: SECRET,
    // The first is what the plugin has, by which it knows its storefront; the second signs the links of tests.
    ORDER_LINK_SECRET: `${demo.linkSecret},${SECRET}`,
    TRUSTED_PROXY_HOPS: "1",
  };
}

/**
 * Opens the whole of an order by the signed link of its email; the only way tests get to one.
 * @param path "/confirmed" for its confirmation
 * @param language of the mail, where its link says one
 * @returns the page's answer
 */
export async function openOrder(
  page: Page,
  order: KnownOrder,
  path: "" | "/confirmed" = "",
  language = "",
): Promise<Response> {
  const inAnHour = Math.floor(Date.now() / 1000) + 3600;
  const to = path === "/confirmed" ? "&to=confirmed" : "";
  const lang = language && `&lang=${language}`;
  return open(page, `/order/${order.id}/open?key=${signOrderLink(order, inAnHour, SECRET)}${to}${lang}`);
}

/** Opens any other path. */
export async function open(page: Page, path: string): Promise<Response> {
  const response = await page.goto(path);
  if (!response) throw new Error(`${path} gave no answer`);
  return response;
}
