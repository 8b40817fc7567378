import { PEOPLE } from "../../scripts/lib/seed/people.mjs";
import { type PlacedOrder, placeOrder } from "../../scripts/lib/shop/checkout.mjs";
import type { Shop } from "../../scripts/lib/shop/client.mjs";
import { test as base, settingsFor, untilBackendChecked } from "../fixtures";
import type { Demo } from "./demo";
import type { FaultProxy } from "./fault-proxy";
import { generation } from "./generation";
import { type Settings, startStorefront } from "./storefront";
import { Visitor } from "./visitor";

/**
 * Tests of what guests may see, on a storefront that can look orders up and to which none is fresh any more, so that what
 * opens an order is what the test did for it.
 */
export const test = guestTest();

/** Such tests by the way in which orders are looked up: a storefront remembers which one its backend offers. */
export const TESTS = {
  "by the plugin": test,
  "by Medusa itself": test,
  "by the admin API, where there is no plugin": guestTest((backend) => backend.loseThePlugin()),
};

/** Those of them that there are in this shop. */
export const WAYS = generation.lookups.map((way) => [way, TESTS[way]] as const);

/** @param prepare makes the backend what it is to be, before each test */
function guestTest(prepare: (backend: FaultProxy) => void = () => {}) {
  return base.extend<{ visitor: Visitor; prepareBackend: () => void }>({
    storefront: [
      async ({ demo, backend }, use) => {
        const storefront = await startStorefront(guestSettings(demo, backend.url));
        await untilBackendChecked(demo, backend);
        await use(storefront);
        await storefront.stop();
      },
      { scope: "worker" },
    ],

    prepareBackend: async ({ backend }, use) => {
      await use(() => {
        backend.heal();
        prepare(backend);
      });
      backend.heal();
    },

    baseURL: async ({ storefront, prepareBackend }, use) => {
      prepareBackend();
      await use(storefront.url);
    },

    // Beside `baseURL` for its sake: the backend is well before each test.
    visitor: async ({ baseURL }, use) => use(new Visitor(baseURL ?? "")),
  });
}

/** A shop's settings with lookup, and without freshness. */
export function guestSettings(demo: Demo, backendUrl: string, more: Settings = {}): Settings {
  const settings = settingsFor(demo, backendUrl);
  return {
    ...settings,
    ...(demo.medusa === 2 ? { MEDUSA_SECRET_API_KEY: demo.secretKey } : {}),
    ORDER_FRESH_MINUTES: "0",
    ...more,
  };
}

let guests = 0;

/** A new order of a guest who has no other: what one test tries counts for no other test's limits. */
export async function placeGuestOrder(shop: Shop, email = ownEmail()): Promise<PlacedOrder> {
  const lines = [{ product: "pattern-book", variant: "Deutsch" }];
  return placeOrder(shop, { ...PEOPLE.maya, email, lines, shipping: null, payment: "capture" });
}

export function ownEmail(): string {
  guests += 1;
  return `guest-${process.pid}-${Date.now().toString(36)}-${guests}@example.com`;
}
