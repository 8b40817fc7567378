import { describe, expect, it } from "vitest";
import * as v1 from "../medusa/v1/fixtures";
import { toOrder as toOrderOfV1 } from "../medusa/v1/order";
import * as v2 from "../medusa/v2/fixtures";
import { toOrder as toOrderOfV2 } from "../medusa/v2/order";
import type { Order } from "../orders/facts/order";
import { aLine, anOrder, aPayment, someTotals } from "../orders/test-support";
import type { OrderView } from "../orders/view/order-view";
import { settlementBeside } from "../orders/view/receipt";
import { toOrderView } from "../orders/view/to-order-view";
import { translatorOf } from "../words/translator";
import type { MailContext } from "./mail";
import { composeOrderPlaced } from "./order-placed";
import { mailReader } from "./reader";
import { context, linesOf, textLinesOf, withoutSupport } from "./test-support";
import { OUR_THEME } from "./theme";

const link = {
  url: "https://shop.example/order/order_1/open?key=v1.1&x=2",
  expiresAt: new Date("2027-01-20T03:00:00Z"),
};

const compose = (changes: Partial<Order> = {}, given: MailContext = context) =>
  composeOrderPlaced(anOrder(changes), link, given);

/** The words that the mail shares with the page. */
const page = translatorOf(context.reader, "orderPage");

const viewOf = (order: Order, { reader }: MailContext): OrderView =>
  toOrderView(order, { ...reader, words: translatorOf(reader, "order") });

const recorded: [string, Order | null][] = [
  ...[...v2.recorded].map(([name, raw]): [string, Order | null] => [`v2 ${name}`, toOrderOfV2(raw)]),
  ...[...v1.recorded].map(([name, raw]): [string, Order | null] => [`v1 ${name}`, toOrderOfV1(raw)]),
];

describe.each(recorded)("the mail of %s", (_name, order) => {
  if (!order) throw new Error("a recorded order is one");
  const view = viewOf(order, context);
  const mail = composeOrderPlaced(order, link, context);
  const lines = linesOf(mail);

  it("says every row of the page's summary, word for word and in its order, and no other", () => {
    const { rows = [], total = "", notes = [] } = view.totals ?? {};
    const expected = [
      ...rows.map(({ label, amount }) => `${label}: ${amount}`),
      `Total: ${total}`,
      ...notes,
      ...settlementBeside(view).map(({ label, amount }) => `${label}: ${amount}`),
    ];
    const start = lines.indexOf(page("summary")) + 1;
    expect(lines.slice(start, start + expected.length)).toEqual(expected);
    expect([page("payment"), page("delivery")]).toContain(lines[start + expected.length]);
  });

  it("says every line as the page does", () => {
    const start = lines.indexOf(page("items")) + 1;
    const expected = view.items.flatMap(({ title, quantity, options, unitPrice, compareAt, amount, discounts }) => [
      `${quantity} × ${title}${amount === null ? "" : `: ${amount}`}`,
      ...options,
      ...[unitPrice, compareAt && `${page("compareAt")}: ${compareAt}`].filter((text) => text !== null),
      ...discounts.map((discount) => `${discount.label}: ${discount.amount}`),
    ]);
    expect(lines.slice(start, start + expected.length)).toEqual(expected);
    expect(lines[start + expected.length]).toBe(page("summary"));
  });

  it("says where it goes and how, as the page does", () => {
    const addresses = [view.shippingAddress, view.billingAddress].flatMap((address) =>
      address === null || address === "same" ? [] : [...address.lines, ...(address.phone ? [address.phone] : [])],
    );
    for (const line of [...addresses, ...view.deliveryMethods, view.email ?? "Email"]) expect(lines).toContain(line);
    expect(lines.includes(page("sameAddress"))).toBe(view.billingAddress === "same");
  });

  it("says the same in its text", () => {
    const inHtml = lines.filter((line) => !line.startsWith("Button not working?"));
    const [shop, title, number, opening, button, ...rest] = inHtml;
    expect(textLinesOf(mail)).toEqual([title, number, opening, `${button}:`, link.url, ...rest, shop]);
  });

  it("has one link, in both parts", () => {
    expect(mail.text.match(/https?:\/\/\S+/g)).toEqual([link.url]);
    expect(mail.html.match(/href="[^"]+"/g)).toEqual([`href="${link.url.replace("&", "&amp;")}"`]);
    expect(lines.at(-1)).toBe(`Button not working? Use this link: ${link.url}`);
  });
});

it("has the number in its subject, and the total where the inbox shows it", () => {
  const mail = compose();
  expect(mail.subject).toBe("Order 1042 confirmed");
  expect(mail.html).toContain("<title>Order 1042 confirmed</title>");
  expect(mail.html).toMatch(/display:none[^>]*>Thank you for your order\. Total: \$25\.00</);
  expect(compose({ totals: null }).html).toMatch(/display:none[^>]*>Thank you for your order</);
});

it("keeps a number with a line break out of the headers", () => {
  expect(compose({ number: " 10\r\nBcc: everybody@example.com " }).subject).toBe(
    "Order 10 Bcc: everybody@example.com confirmed",
  );
});

it("writes days in the shop's time zone: late in the evening in New York it is tomorrow in UTC", () => {
  const order = anOrder({ placedAt: "2026-11-27T02:30:00.000Z" });
  const mail = composeOrderPlaced(order, link, context);
  expect(linesOf(mail)).toContain("Order 1042 · Placed on November 26, 2026");
  expect(mail.text).toContain("until January 19, 2027.");
  expect(linesOf(compose({ placedAt: null }))).toContain("Order 1042");
});

it("writes in one language: the order's where there are words for it, its region kept", () => {
  const at = (locale: string | null) => {
    const order = anOrder({ currency: "EUR" });
    const mail = composeOrderPlaced(order, link, { ...context, reader: mailReader(locale, "UTC") });
    return { lines: linesOf(mail), html: mail.html };
  };
  expect(at("en-GB").lines).toContain("Order 1042 · Placed on 4 May 2026");
  expect(at("en-GB").html).toContain('<html dir="ltr" lang="en-GB">');
  for (const locale of ["nl-NL", null, "no locale at all"]) {
    expect(at(locale).lines, "no amount in another language than the words").toContain("Total: €25.00");
    expect(at(locale).html).toContain('<html dir="ltr" lang="en">');
  }
});

it("does not add tax that is not there", () => {
  const totals = someTotals({ taxIncluded: true, tax: 0, taxes: [] });
  expect(compose({ totals }).text).not.toContain("included");
});

it("shows nothing of a sum that nobody knows", () => {
  const lines = linesOf(compose({ totals: null, payments: [] }));
  for (const heading of [page("summary"), page("payment"), page("total")]) expect(lines).not.toContain(heading);
  expect(lines).toContain(page("items"));
});

it("says the regular price beside a lower one", () => {
  const lines = linesOf(compose({ lines: [aLine({ compareAtUnitPrice: 12 })] }));
  const start = lines.indexOf("2 × Mug: $20.00");
  expect(lines.slice(start, start + 4)).toEqual([
    "2 × Mug: $20.00",
    "Large / Moss",
    "2 × $10.00",
    "Regular price: $12.00",
  ]);
});

it("says what was paid, how and when", () => {
  const lines = linesOf(compose());
  const start = lines.indexOf("Payment");
  expect(lines.slice(start, start + 3)).toEqual(["Payment", "Card: $25.00", "Paid · May 4, 2026 at 7:00 AM"]);
  const unknown = linesOf(compose({ payments: [aPayment({ amount: null, authorizedAt: null, captures: [] })] }));
  expect(unknown.slice(unknown.indexOf("Payment"))).toEqual(expect.arrayContaining(["Card", "Authorized"]));
});

it("promises no packing of what is not sent", () => {
  const lines = linesOf(compose({ lines: [aLine({ requiresShipping: false })], shippingMethods: [] }));
  expect(lines).toContain("We’ve received your order.");
  expect(linesOf(compose())).toContain("We’ve received your order and will start preparing it soon.");
  const mixed = [aLine({ requiresShipping: false }), aLine({ id: "line_2" })];
  expect(linesOf(compose({ lines: mixed }))).toContain("We’ve received your order and will start preparing it soon.");
});

it("says until when the link opens the order, unless it never ends", () => {
  expect(linesOf(compose())).toContain(
    "This link opens your full order until January 19, 2027. Anyone who has it can see your order, so keep it to yourself.",
  );
  const bare = composeOrderPlaced(anOrder(), { ...link, expiresAt: null }, context);
  expect(bare.text).not.toContain("until");
  expect(bare.html).not.toContain("until");
});

it("says whom to ask", () => {
  expect(linesOf(compose())).toContain("Questions? Email help@shop.example and mention order 1042.");
  expect(linesOf(compose({}, withoutSupport))).toContain("Questions? Just reply to this email.");
});

it("is markup nowhere but in its own frame, and loads nothing", () => {
  const nasty = '"><img src=x onerror=alert(1)>&amp;';
  const order = anOrder({
    lines: [aLine({ title: nasty, variant: nasty })],
    shippingMethods: [{ id: "sm_1", name: nasty, amount: 5, kind: "shipping", afterSaleId: null, pickup: null }],
    email: nasty,
  });
  const shop = { ...context, store: { name: nasty, supportEmail: nasty } };
  const mail = composeOrderPlaced(order, { ...link, url: `https://shop.example/${nasty}` }, shop);
  expect(mail.html).not.toMatch(/<(img|script|link|iframe|form)\b|url\(/);
  expect(linesOf(mail)).toEqual(expect.arrayContaining([`2 × ${nasty}: $20.00`, nasty]));
});

it("shows the picture of each item, which says nothing that its name does not", () => {
  const lines = [aLine({ image: "https://cdn.example/mug.jpg?a=1&b=2" }), aLine({ id: "line_2" })];
  const { html, text } = compose({ lines });
  expect(html.match(/<img[^>]*>/g)).toEqual([
    expect.stringMatching(/^<img.* alt="".* src="https:\/\/cdn\.example\/mug\.jpg\?a=1&amp;b=2"/),
  ]);
  expect(html).not.toContain("<link");
  expect(text).not.toContain("mug.jpg");
});

it("says the promise as the page does, until it has passed", () => {
  const order = anOrder({ promisedDelivery: { from: null, until: "2026-05-08" } });
  const at = (now?: string) => linesOf(composeOrderPlaced(order, link, context, now ? new Date(now) : undefined));
  expect(at()).toContain("Usually here by Fri, May 8");
  expect(at("2026-05-05T10:00:00Z")).toContain("Usually here by Fri, May 8");
  expect(at("2026-05-10T10:00:00Z").join()).not.toMatch(/Usually|late/);
});

it("says what is out of stock as the page does", () => {
  const lines = linesOf(composeOrderPlaced(anOrder({ lines: [aLine({ isBackordered: true })] }), link, context));
  expect(lines).toContain(translatorOf(context.reader, "order")("standing.backordered.detail"));
});

it("has the shop's logo in place of its name, and its colors by day and by night", () => {
  const theme = {
    colors: {
      light: { ...OUR_THEME.colors.light, accent: "#aa0000" },
      dark: { ...OUR_THEME.colors.dark, accent: "#ffaaaa" },
    },
    logo: { src: "https://cdn.example/logo.png", dark: "https://cdn.example/night.png", width: 120 },
    radius: { card: 0, button: 4 },
  };
  const { html } = compose({}, { ...context, store: { ...context.store, theme } });
  expect(html).toMatch(/<img[^>]*class="day"[^>]*src="https:\/\/cdn\.example\/logo\.png"/);
  expect(html).toMatch(/<img[^>]*class="night"[^>]*src="https:\/\/cdn\.example\/night\.png"/);
  expect(html).toMatch(/<a[^>]*class="button"[^>]*background-color:#aa0000/);
  expect(html).toContain(".link{color:#ffaaaa!important}");
});

it("wraps everywhere, also where a program drops the style sheet", () => {
  expect(compose().html).toContain('<main lang="en" dir="ltr" style="overflow-wrap:anywhere;word-break:break-word;');
});

it("says where an order is picked up in place of an address that nothing is sent to", () => {
  const address = {
    name: null,
    company: null,
    lines: ["Kirkegata 1"],
    city: "Oslo",
    province: null,
    postalCode: "0153",
    country: "NO",
    phone: null,
  };
  const lines = linesOf(
    compose({
      shippingMethods: [
        {
          id: "sm_1",
          name: "Pickup",
          amount: 0,
          kind: "pickup",
          afterSaleId: null,
          pickup: { name: "Main store", address },
        },
      ],
      shippingAddress: { ...address, lines: ["Home 1"] },
    }),
  );
  const start = lines.indexOf(page("pickupLocation"));
  expect(lines.slice(start, start + 3)).toEqual([page("pickupLocation"), "Main store", "Kirkegata 1"]);
  expect(lines).not.toContain("Home 1");
});

it("promises to prepare nothing that is not paid for yet, as the page does", () => {
  const lines = linesOf(
    compose({
      payments: [],
      totals: someTotals({ paid: 0, outstanding: 25 }),
    }),
  );
  expect(lines).toContain(
    "We’ve received your order. We’ll start preparing your order as soon as we receive your payment.",
  );
  expect(lines.join("\n")).not.toContain("start preparing it soon");
});

it("leads to the shop's page of payment first while money is due, and to none that the shop does not name", () => {
  const due = { payments: [], totals: someTotals({ paid: 0, outstanding: 25 }) };
  const paying = { ...context, store: { ...context.store, paymentUrl: "https://shop.example/pay/{order}" } };
  const pay = translatorOf(context.reader, "actions")("pay");
  const { html, text } = compose(due, paying);
  expect(html).toMatch(/<a[^>]*href="https:\/\/shop\.example\/pay\/order_1"[^>]*class="button"/);
  expect(text.indexOf(`${pay}:`)).toBeGreaterThan(-1);
  expect(text.indexOf("https://shop.example/pay/order_1")).toBeLessThan(text.indexOf(link.url));
  for (const other of [compose({}, paying), compose(due)]) expect(other.text).not.toContain(pay);
});
