import { parse } from "node-html-parser";
import { expect, openOrder, sampleOrder, test, words } from "./fixtures";
import { MACHINE_WORDS, part } from "./support/order-page";
import { each, type Json, rawOrder } from "./support/raw-order";
import { signedLink } from "./support/signed-links";
import { Visitor } from "./support/visitor";

type Change = (order: Json) => void;

const set =
  (values: Json): Change =>
  (order) => {
    Object.assign(order, values);
  };

/** What real backends have sent, or may one day. The page goes on with the rest. */
const ODDITIES: Record<string, Change> = {
  "no payments": set({ [rawOrder.paid]: [], payment_status: "not_paid" }),
  "payments that are null": set({ [rawOrder.paid]: null }),
  "payments with null in them": set({ [rawOrder.paid]: [null, { id: "pay_1", payments: null }] }),
  "a provider nobody knows": (order) => {
    for (const payment of rawOrder.payments(order)) payment.provider_id = "pp_acme-rocket_acme";
  },
  "no shipping": set({ shipping_methods: [], shipping_address: null }),
  "shipping methods that are null": set({ shipping_methods: null }),
  "no fulfilments": set({ fulfillments: [] }),
  "fulfilments that are null": set({ fulfillments: null }),
  "a fulfilment of nothing": set({
    fulfillments: [{ id: "ful_1", [rawOrder.labels]: null, items: null }, {}, null, 7],
  }),
  "statuses nobody knows": set({
    status: "quantum_state",
    payment_status: "levi_tating",
    fulfillment_status: "tele_ported",
  }),
  "statuses of another type": set({ status: 7, payment_status: null, fulfillment_status: {} }),
  "a return nobody knows": set({ returns: [{ id: "return_1", status: "in_limbo", items: null }, null, "x"] }),
  "no lines": set({ items: [] }),
  "lines that are null": set({ items: null }),
  "lines with nothing in them": set({ items: [{}, null, { id: "ordli_1", quantity: "3" }] }),
  "no address": set({ shipping_address: null, billing_address: null }),
  "addresses of blanks": set({ shipping_address: { city: "", first_name: null }, billing_address: {} }),
  "a country nobody knows": set({ shipping_address: { country_code: "zz", city: "Atlantis" } }),
  "a country of another type": set({ shipping_address: { country_code: 49, city: ["Atlantis"] } }),
  "no date": set({ created_at: null }),
  "a date that is none": set({ created_at: "yesterday" }),
  "no email": set({ email: null }),
  "no number": set({ display_id: null }),
  "no total": set({ total: null }),
  "no summary": set({ summary: null }),
  "a currency nobody knows": set({ currency_code: "zzq" }),
  "a currency that is none": set({ currency_code: "gold coins" }),
  "no currency": set({ currency_code: null }),
  "a huge total": set({ total: 9_007_199_254_740_991, item_total: 9e15 }),
  "a tiny total": set({ total: 1e-9 }),
  "a negative total": set({ total: -12.34 }),
  "a total in words": set({ total: "12.50" }),
  "a total beyond numbers": set({ total: "NaN", item_total: "Infinity" }),
  "fields nobody asked for": set({ secret_note: "do not show this_to anyone", customer: { first_name: 5 } }),
};

for (const [what, change] of Object.entries(ODDITIES)) {
  test(`an order with ${what} has its pages`, async ({ storefront, backend }) => {
    backend.rewriteOrder(change);
    const order = sampleOrder("two-parcels");
    // A link opens an order only while it has the email that the link was mailed to.
    const email = what === "no email" ? "" : order.email;
    const visitor = new Visitor(storefront.url);
    await visitor.get(signedLink({ ...order, email }));
    for (const path of ["", "/confirmed"]) {
      const { status, body } = await visitor.get(`/order/${order.id}${path}`);
      expect(status).toBe(200);
      const page = parse(body, { blockTextElements: { script: true, style: true } });
      expect(page.querySelector("h1")?.textContent.trim()).toBeTruthy();
      const main = page.querySelector("main")?.structuredText;
      expect(main).toContain(words("orderPage.forget"));
      expect(main).not.toMatch(MACHINE_WORDS);
    }
  });
}

test("an order of which any one part is null, missing or something else has its page", async ({ page, backend }) => {
  test.slow();
  const order = sampleOrder("return-requested");
  const keys: string[] = [];
  backend.rewriteOrder((answer) => keys.push(...Object.keys(answer)));
  await openOrder(page, order);

  // With another email, it is no more the order that the link was mailed for.
  for (const key of keys.filter((name) => name !== "id" && name !== "email")) {
    for (const value of [null, undefined, "text", [[null]]]) {
      backend.rewriteOrder(set({ [key]: value }));
      const response = await page.request.get(`/order/${order.id}`);
      expect(response.status(), `${key} is ${JSON.stringify(value)}`).toBe(200);
      expect(await response.text()).toContain(words("orderPage.forget"));
    }
  }
});

test("a link that leads nowhere good is not offered", async ({ page, backend }) => {
  for (const tracking_url of ["#", "", "1Z999AA10123456784", "javascript:alert(1)", "data:text/html,x", null]) {
    backend.rewriteOrder((order) => {
      for (const fulfilment of each(order, "fulfillments")) {
        for (const label of each(fulfilment, rawOrder.labels)) label[rawOrder.trackingPage] = tracking_url;
      }
      for (const item of each(order, "items")) item.thumbnail = "javascript:alert(1)";
    });
    await openOrder(page, sampleOrder("two-parcels"));
    await expect(part.parcels(page)).toHaveCount(2);
    await expect(page.getByText("00340434161094042557")).toBeVisible();
    await expect(page.getByRole("link", { name: words("orderPage.track") })).toHaveCount(0);
  }
});
