import { expect, open, test } from "./fixtures";
import { carry, newCustomer, oldOrder, orderFor } from "./support/accounts";
import { history } from "./support/history-page";
import { told } from "./support/told";

const UNKNOWN = "order_01JB8TZ2AAAAAAAAAAAAAAAAAA";

/** Asks as the browser does when it moves on within the app. */
const RSC = { rsc: "1", "next-url": "/account/orders" };

test("nobody sees another customer's order, whichever way it is asked for", async ({
  page,
  demo,
  storefront,
  shop,
}) => {
  // Ingrid's orders are old: freshness opens none of them.
  const ingrids = demo.orders.filter(({ owner }) => owner === "customer").slice(0, 3);
  expect(ingrids).not.toEqual([]);
  const nora = await newCustomer(shop);
  await carry(page.context(), storefront.url, nora.token);
  for (const { id } of ingrids) {
    const secrets = await secretsOf(id);
    for (const path of [
      `/account/orders/${id}`,
      `/order/${id}`,
      `/order/${id}/confirmed`,
      `/us/account/orders/${id}`,
    ]) {
      for (const headers of [{}, RSC]) {
        const text = await (await page.request.get(path, { headers })).text();
        for (const secret of secrets) expect(text, `${path} tells ${secret}`).not.toContain(secret);
      }
    }
  }

  async function secretsOf(id: string): Promise<string[]> {
    const { order } = await shop.admin(`/orders/${id}?fields=email,*shipping_address,*items,fulfillments.labels.*`);
    return [
      order.email,
      order.shipping_address.address_1,
      order.shipping_address.last_name,
      ...order.items.map((item: { product_title: string }) => item.product_title),
    ];
  }
});

test("another's order and an unknown one are the same answer", async ({ page, demo, storefront, shop }) => {
  const theirs = oldOrder(demo);
  const { token } = await newCustomer(shop);
  await carry(page.context(), storefront.url, token);
  const look = async (id: string, headers: Record<string, string>) =>
    told(await page.request.get(`/account/orders/${id}`, { headers }), id);
  const theirPage = await look(theirs.id, {});
  expect(theirPage.status).toBe(404);
  expect(await look(UNKNOWN, {})).toEqual(theirPage);
  expect(await look(UNKNOWN, RSC)).toEqual(await look(theirs.id, RSC));
});

test("a history is its customer's alone, whatever its address is made to say", async ({
  page,
  demo,
  storefront,
  shop,
}) => {
  const theirs = demo.orders.filter(({ owner }) => owner === "customer");
  const nora = await newCustomer(shop);
  const own = await orderFor(shop, nora);
  await carry(page.context(), storefront.url, nora.token);
  const tampered = [
    "from=54",
    "from=1",
    "from=999999999",
    "from=-1",
    "from=oldest",
    "from=older.0.order_01",
    `from=${theirs[0]?.id}`,
    "from=newest&from=2",
    "from=__proto__",
    "state=open&state=delivered",
    "state=$ne",
    "customer_id=*",
    `q=${demo.customer.email}`,
    "q=%25",
    "q=%00",
    "year=0",
    `limit=1000&offset=0&fields=*customer`,
  ];
  for (const query of tampered) {
    for (const headers of [{}, RSC]) {
      const answer = await page.request.get(`/account/orders?${query}`, { headers });
      expect(answer.status(), query).toBe(200);
      const ids = new Set((await answer.text()).match(/order_[0-9A-Z]{26}/g));
      ids.delete(theirs.find(({ id }) => query.includes(id))?.id ?? "");
      expect(
        [...ids].filter((id) => id !== own.id),
        query,
      ).toEqual([]);
    }
  }
  await open(page, "/account/orders?from=999999999");
  await expect(history.entry(page, own.number)).toBeVisible();
});

test("what lies in another country's folder is guarded, too", async ({ page, demo }) => {
  await open(page, `/de/account/orders/${oldOrder(demo).id}`);
  await expect(page).toHaveURL(/\/account\/login\?next=/);
});
