import type { Page } from "@playwright/test";
import { expect, type KnownOrder, open, words } from "./fixtures";
import { newCustomer, placeOwn } from "./support/customers";
import { test as base, guestSettings, placeGuestOrder } from "./support/guests";
import { type Shown, shownBy } from "./support/levels";
import { lookUp, proveByEmail } from "./support/lookup-page";
import { signedLink } from "./support/signed-links";
import { type Storefront, startStorefront } from "./support/storefront";

type Owner = "guest" | "customer";
type Age = "fresh" | "old";

interface Orders {
  readonly of: Record<Owner, KnownOrder>;
  /** The session of the customer whose order it is, and of another one. */
  readonly sessions: { readonly owner: string; readonly other: string };
}

/** One order is fresh to one storefront and old to the other; a browser's cookies serve both, as they know no ports. */
const test = base.extend<object, { fresh: Storefront; orders: Orders }>({
  fresh: [
    async ({ demo, backend }, use) => {
      const storefront = await startStorefront(guestSettings(demo, backend.url, { ORDER_FRESH_MINUTES: "60" }));
      await use(storefront);
      await storefront.stop();
    },
    { scope: "worker" },
  ],
  orders: [
    async ({ shop }, use) => {
      const [owner, other] = [await newCustomer(shop), await newCustomer(shop)];
      const of = { guest: await placeGuestOrder(shop), customer: await placeOwn(shop, owner) };
      await use({ of, sessions: { owner: owner.token, other: other.token } });
    },
    { scope: "worker" },
  ],
});

interface Scene {
  readonly page: Page;
  readonly order: KnownOrder;
  readonly orders: Orders;
  readonly fresh: Storefront;
}

const signedInWith =
  (session: keyof Orders["sessions"]) =>
  async ({ page, orders }: Scene) => {
    await page.context().addCookies([{ name: "_medusa_jwt", value: orders.sessions[session], url: page.url() }]);
  };

/** What a viewer does before looking at the order. */
const VIEWERS: Record<string, (scene: Scene) => Promise<void>> = {
  "a stranger": async () => {},
  "somebody who looked it up": async ({ page, order }) => {
    await open(page, "/order/lookup");
    await lookUp(page, order);
    await expect(page).toHaveURL(`/order/${order.id}`);
  },
  "somebody who entered its email": async ({ page, order }) => {
    await open(page, `/order/${order.id}`);
    await proveByEmail(page, order.email);
    await expect(page.getByRole("heading", { name: words("orderPage.delivery") })).toBeVisible();
  },
  "somebody who followed its link": async ({ page, order }) => {
    await open(page, signedLink(order));
  },
  "somebody who saw it when it was fresh": async ({ page, order, fresh }) => {
    await open(page, `${fresh.url}/order/${order.id}/confirmed`);
  },
  "the buyer, who saw it when it was fresh": async ({ page, order, fresh }) => {
    await open(page, `${fresh.url}/order/cart/${order.cartId}`);
  },
  "somebody who proved another order": async ({ page, order, orders }) => {
    const another = Object.values(orders.of).find(({ id }) => id !== order.id);
    if (another) await open(page, signedLink(another));
  },
  "the customer": signedInWith("owner"),
  "another customer": signedInWith("other"),
  "a device that was told to forget it": async ({ page, order }) => {
    await open(page, signedLink(order));
    await page.getByRole("button", { name: words("orderPage.forget") }).click();
    await expect(page.getByText(words("lookup.forgotten"))).toBeVisible();
  },
};

/** Who sees how much of whose order, while it is fresh and later. */
const TABLE: readonly (readonly [keyof typeof VIEWERS, Record<Owner, Record<Age, Shown>>])[] = [
  ["a stranger", both("everything", "summary")],
  ["somebody who looked it up", both("everything", "everything")],
  ["somebody who entered its email", both("everything", "everything")],
  ["somebody who followed its link", both("everything", "everything")],
  ["somebody who saw it when it was fresh", both("everything", "summary")],
  ["the buyer, who saw it when it was fresh", both("everything", "everything")],
  ["somebody who proved another order", both("everything", "summary")],
  ["the customer", { ...both("everything", "summary"), customer: { fresh: "everything", old: "everything" } }],
  ["another customer", both("everything", "summary")],
  ["a device that was told to forget it", both("summary", "summary")],
];

function both(fresh: Shown, old: Shown): Record<Owner, Record<Age, Shown>> {
  return { guest: { fresh, old }, customer: { fresh, old } };
}

for (const [viewer, sees] of TABLE) {
  for (const owner of ["guest", "customer"] as const) {
    const { fresh, old } = sees[owner];
    test(`${viewer} sees of a ${owner}'s order: ${fresh} while it is fresh, ${old} later`, async ({
      page,
      orders,
      fresh: freshShop,
    }) => {
      const order = orders.of[owner];
      await open(page, "/");
      await VIEWERS[viewer]?.({ page, order, orders, fresh: freshShop });
      for (const path of [`/order/${order.id}`, `/order/${order.id}/confirmed`]) {
        for (const [url, shown] of [
          [path, old],
          [freshShop.url + path, fresh],
        ] as const) {
          const response = await open(page, url);
          expect(shownBy({ status: response.status(), body: await response.text() }), url).toBe(shown);
        }
      }
    });
  }
}

test("nobody sees anything of an order that is not there", async ({ page, orders }) => {
  await open(page, signedLink(orders.of.guest));
  await page.context().addCookies([{ name: "_medusa_jwt", value: orders.sessions.owner, url: page.url() }]);
  for (const path of ["", "/confirmed"]) {
    const response = await open(page, `/order/order_01JB8TZ2AAAAAAAAAAAAAAAAAA${path}`);
    expect(shownBy({ status: response.status(), body: await response.text() })).toBe("nothing");
  }
});
