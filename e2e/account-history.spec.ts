import { HISTORY_STATES } from "@order-pages/shared/orders/facts/history";
import { signIn } from "../scripts/lib/shop/customers.mjs";
import { mapLimited } from "../scripts/lib/wait.mjs";
import { test as base, expect, messages, open, words } from "./fixtures";
import { giveSession, newCustomer, orderFor, yearsOfOrders } from "./support/accounts";
import type { DemoOrder } from "./support/demo";
import { generation, needs } from "./support/generation";
import { history, idsOn, walk } from "./support/history-page";
import { headlineLike, part } from "./support/order-page";
import { boughtTotal, money, trueOrder } from "./support/truth";

const test = base.extend<{
  /** The years of orders of the demo's customer, who is signed in. The newest first. */
  years: readonly DemoOrder[];
}>({
  years: async ({ page, demo, shop, storefront }, use) => {
    await giveSession(page.context(), storefront.url, await signIn(shop, demo.customer));
    await use(await yearsOfOrders(shop, demo));
  },
});

test.describe("a long history", { tag: "@html" }, () => {
  test("shows every order once, the newest first, to the very last", async ({ page, years }) => {
    expect(years.length).toBeGreaterThanOrEqual(60);
    await open(page, "/account/orders");
    await expect(page.getByText(words("history.results", { total: years.length }))).toBeVisible();
    expect(await walk(page)).toEqual(years.map(({ id }) => id));
  });

  test("leads to its end in one step, and back", async ({ page, years }) => {
    await open(page, "/account/orders");
    await history.way(page, "oldest").click();
    await expect(history.entry(page, years.at(-1)?.number ?? "")).toBeVisible();
    await expect(history.way(page, "older")).toHaveCount(0);
    await expect(history.way(page, "oldest")).toHaveCount(0);

    await history.way(page, "newest").click();
    await expect(history.entry(page, years[0]?.number ?? "")).toBeVisible();
    await expect(page).toHaveURL("/account/orders");
    await expect(history.way(page, "newer")).toHaveCount(0);
    await expect(history.way(page, "newest")).toHaveCount(0);
  });

  test("says of an order what its own page says", async ({ page, years, shop }) => {
    test.slow();
    // One of each state, wherever it lies.
    const samples = [...new Map(years.map((order) => [order.state, order])).values()];
    for (const { id, number } of samples) {
      const order = await trueOrder(shop, id);
      await open(page, `/account/orders?q=${number}`);
      const entry = history.entry(page, number);
      await expect(entry).toContainText(money(boughtTotal(order), order.currency_code));
      const units = order.items.reduce((sum, { quantity }) => sum + quantity, 0);
      await expect(entry).toContainText(new RegExp(`${words("order.itemCount", { count: units })}|on `));
      const [state = ""] = await history.state(entry).allInnerTexts();

      await history.link(entry).click();
      await expect(page).toHaveURL(`/account/orders/${id}`);
      await expect(part.headline(page)).toHaveText(headlineLike(state));
      await expect(part.summary(page)).toContainText(money(boughtTotal(order), order.currency_code));
    }
  });

  test("is filtered by state", async ({ page, years }) => {
    const canceled = years.filter(({ state }) => state === "canceled").map(({ id }) => id);
    await open(page, "/account/orders");
    await history.states(page).selectOption(messages.history.states.canceled);
    await history.show(page).click();
    await expect(page.getByText(words("history.results", { total: canceled.length }))).toBeVisible();
    expect(await walk(page)).toEqual(canceled);

    await page.getByRole("link", { name: words("history.clear") }).click();
    await expect(page).toHaveURL("/account/orders");
    await expect(page.getByText(words("history.results", { total: years.length }))).toBeVisible();
  });

  test("offers the states that this shop can tell, and takes no other", async ({ page, years }) => {
    await open(page, "/account/orders");
    await expect(history.states(page).getByRole("option")).toHaveText([
      words("history.anyState"),
      ...generation.states.map((state) => messages.history.states[state]),
    ]);
    for (const state of HISTORY_STATES.filter((one) => !generation.states.some((told) => told === one))) {
      expect((await open(page, `/account/orders?state=${state}`)).status(), state).toBe(200);
      await expect(page.getByText(words("history.results", { total: years.length }))).toBeVisible();
      await expect(history.states(page)).toHaveValue("");
    }
  });

  test("has each order in one of its states", async ({ page, years }) => {
    const found: string[] = [];
    for (const state of generation.states) {
      await open(page, `/account/orders?state=${state}`);
      found.push(...(await walk(page)));
    }
    expect(found.length).toBe(years.length);
    expect(new Set(found)).toEqual(new Set(years.map(({ id }) => id)));
  });

  test("is filtered by year, and stays so from page to page", async ({ page, years }) => {
    await open(page, "/account/orders");
    const offered = (await history.years(page).getByRole("option").allInnerTexts()).slice(1);
    expect(offered.length).toBeGreaterThan(1);
    const found: string[] = [];
    for (const year of offered) {
      await history.years(page).selectOption(year);
      await history.show(page).click();
      await expect(page).toHaveURL(new RegExp(`year=${year}`));
      await expect(history.years(page)).toHaveValue(year);
      const ids = await walk(page);
      await expect(history.years(page)).toHaveValue(year);
      for (const entry of await history.entries(page).all()) await expect(entry).toContainText(year);
      found.push(...ids);
    }
    expect(found, "each order in one year").toEqual(years.map(({ id }) => id));
  });

  test("is searched by number", async ({ page, years }) => {
    const { id, number } = years[20] as DemoOrder;
    await open(page, "/account/orders");
    await history.search(page).fill(` #${number} `);
    await history.show(page).click();
    await expect(history.entry(page, number)).toBeVisible();
    expect(await idsOn(page)).toEqual([id]);
    await expect(history.search(page)).toHaveValue(`#${number}`);
  });

  test("is searched by product", async ({ page, years }) => {
    needs("searches products");
    await open(page, "/account/orders");
    await history.search(page).fill("TEAPOT");
    await history.show(page).click();
    await expect(history.search(page)).toHaveValue("TEAPOT");
    const found = await walk(page);
    await expect(history.search(page)).toHaveValue("TEAPOT");
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(years.length);
  });

  test("that a filter leaves nothing of is no empty history", async ({ page, years }) => {
    await open(page, "/account/orders?q=no+such+thing&year=2000");
    await expect(page.getByRole("heading", { name: words("history.nothing.title") })).toBeVisible();
    await expect(page.getByText(words("account.none.title"))).toHaveCount(0);
    await expect(history.search(page)).toHaveValue("no such thing");
    await expect(history.years(page)).toHaveValue("2000");
    await page
      .getByRole("link", { name: words("history.clear") })
      .first()
      .click();
    await expect(page.getByText(words("history.results", { total: years.length }))).toBeVisible();
  });

  test("takes a place that is none for its beginning", async ({ page, years }) => {
    for (const from of ["nowhere", "54", "older.1.order_1", "%00"]) {
      await open(page, `/account/orders?from=${from}`);
      expect((await idsOn(page))[0], from).toBe(years[0]?.id);
    }
  });
});

test("while orders arrive, each is seen once, and an address keeps its orders", async ({ page, shop, storefront }) => {
  test.slow();
  const customer = await newCustomer(shop);
  const arrive = async () => (await orderFor(shop, customer)).id;
  // A customer's first payments fail when they come at once.
  const placed = [await arrive(), ...(await mapLimited(Array.from({ length: 10 }), 3, arrive))];
  await giveSession(page.context(), storefront.url, customer.token);
  await open(page, "/account/orders");
  const seen = await walk(page, arrive);
  expect(seen.toSorted()).toEqual(placed.toSorted());

  const last = page.url();
  const there = await idsOn(page);
  const newest = await arrive();
  await open(page, last);
  expect(await idsOn(page)).toEqual(there);
  // Its beginning has the new ones.
  await open(page, "/account/orders");
  const all = await walk(page);
  expect(all[0]).toBe(newest);
  expect(new Set(all).size).toBe(13);
});

test("a customer without orders is told so, and has nothing to filter", { tag: "@noscript" }, async ({
  page,
  shop,
  storefront,
}) => {
  const customer = await newCustomer(shop);
  await giveSession(page.context(), storefront.url, customer.token);
  for (const path of ["/account", "/account/orders"]) {
    await open(page, path);
    await expect(page.getByRole("heading", { name: words("account.none.title") })).toBeVisible();
    await expect(page.getByRole("search")).toHaveCount(0);
    await expect(history.entries(page)).toHaveCount(0);
    await expect(page.getByRole("navigation", { name: words("history.pages") })).toHaveCount(0);
  }
});

test("three steps lead from the sign-in to any order", { tag: "@noscript" }, async ({ page, demo }) => {
  const [, , , oldest] = demo.orders.filter(({ owner }) => owner === "customer").reverse();
  await open(page, "/account/login?next=/account/orders");
  // One: sign in.
  await page.getByLabel(words("signIn.email")).fill(demo.customer.email);
  await page.getByLabel(words("signIn.password"), { exact: true }).fill(demo.customer.password);
  await page.getByRole("button", { name: words("signIn.submit") }).click();
  // Two: search.
  await history.search(page).fill(oldest?.number ?? "");
  await history.show(page).click();
  // Three: open it.
  await history.link(history.entry(page, oldest?.number ?? "")).click();
  await expect(page).toHaveURL(`/account/orders/${oldest?.id}`);
});
