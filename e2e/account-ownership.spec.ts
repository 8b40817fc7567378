import { mapLimited } from "../scripts/lib/wait.mjs";
import { expect, open, test } from "./fixtures";
import { giveSession, newCustomer, oldOrder, orderFor } from "./support/accounts";
import { history } from "./support/history-page";
import { observableAnswer } from "./support/observable-answer";
import { HAS_OWN_ROUTER, OWN_ROUTER } from "./support/routers";
import { trueOrder } from "./support/truth";

const UNKNOWN = "order_01JB8TZ2AAAAAAAAAAAAAAAAAA";

/** Asks as the browser does when it moves on within the app. */
const RSC = { ...OWN_ROUTER, "next-url": "/account/orders" };

test("nobody sees another customer's order, whichever way it is asked for", async ({
  page,
  demo,
  storefront,
  shop,
}) => {
  // The demo's customer ordered long ago: freshness opens none of them.
  const theirs = demo.orders.filter(({ owner, state }) => owner === "customer" && state === "delivered").slice(0, 2);
  expect(theirs).not.toEqual([]);
  const nora = await newCustomer(shop);
  await giveSession(page.context(), storefront.url, nora.token);
  for (const { id } of theirs) {
    const secrets = await secretsOf(id);
    const paths = [`/account/orders/${id}`, `/order/${id}`, `/order/${id}/confirmed`, `/us/account/orders/${id}`];
    const asked = paths.flatMap((path) => [{}, RSC].map((headers) => page.request.get(path, { headers })));
    for (const answer of await Promise.all(asked)) {
      const text = await answer.text();
      for (const secret of secrets) expect(text, `${answer.url()} tells ${secret}`).not.toContain(secret);
    }
  }

  async function secretsOf(id: string): Promise<string[]> {
    const { email, shipping_address, items } = await trueOrder(shop, id);
    const { address_1, last_name } = shipping_address ?? {};
    return [email, address_1 ?? "no street", last_name ?? "no name", ...items.map((item) => item.product_title)];
  }
});

test("another's order and an unknown one are the same answer", async ({ page, demo, storefront, shop }) => {
  const theirs = oldOrder(demo);
  const { token } = await newCustomer(shop);
  await giveSession(page.context(), storefront.url, token);
  const look = async (id: string, headers: Record<string, string>) =>
    observableAnswer(await page.request.get(`/account/orders/${id}`, { headers }), id);
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
  await giveSession(page.context(), storefront.url, nora.token);
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
  const asked = tampered.flatMap((query) => [{}, RSC].map((headers) => ({ query, headers })));
  const ask = async ({ query, headers }: (typeof asked)[number]) => {
    const answer = await page.request.get(`/account/orders?${query}`, { headers });
    expect(answer.status(), answer.url()).toBe(headers === RSC && !HAS_OWN_ROUTER ? 204 : 200);
    const told = new Set((await answer.text()).match(/order_[0-9A-Z]{26}/g));
    const others = [...told].filter((id) => id !== own.id && !answer.url().includes(id));
    expect(others, answer.url()).toEqual([]);
  };
  await mapLimited(asked, 4, ask);
  await open(page, "/account/orders?from=999999999");
  await expect(history.entry(page, own.number)).toBeVisible();
});

test("what lies in another country's folder is guarded, too", async ({ page, demo }) => {
  await open(page, `/de/account/orders/${oldOrder(demo).id}`);
  await expect(page).toHaveURL(/\/account\/login\?next=/);
});
