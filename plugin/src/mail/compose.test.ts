import { describe, expect, it } from "vitest";
import type { ComposedMail, MailOptions } from "./mail";
import { composeOrderPlaced } from "./order-placed/compose";
import type { MailOrder } from "./order-placed/read-order";
import { composeOrderTransfer } from "./order-transfer/compose";
import { composePasswordReset } from "./password-reset/compose";

const options: MailOptions = {
  storefrontUrl: "https://shop.example",
  storeName: "Fjord & Field",
  supportEmail: "help@shop.example",
  linkSecrets: ["a secret of at least thirty-two characters"],
  linkDays: 60,
};

const order: MailOrder = {
  id: "order_1",
  number: "12",
  email: "maya@example.com",
  currencyCode: "eur",
  locale: "de-DE",
  lines: [
    {
      title: '<img src="x">',
      variant: "Large",
      quantity: 2,
      isTaxInclusive: true,
      subtotal: 16.8067,
      originalTotal: 20,
    },
  ],
  total: 25,
  taxTotal: 3.99,
  itemSubtotal: 16.8067,
  originalItemTotal: 20,
  shippingSubtotal: 4.2,
  originalShippingTotal: 5,
  discountSubtotal: 0,
  discountTotal: 0,
  creditTotal: 0,
  hasShipping: true,
};

const now = new Date("2026-11-20T12:00:00Z");

const placed = composeOrderPlaced(order, options, now);
const reset = composePasswordReset("a.b.c", 15, options);
const transfer = composeOrderTransfer(
  {
    orderId: "order_1",
    number: "12",
    placedAt: new Date("2026-11-03T10:00:00Z"),
    requesterEmail: "jan@example.org",
    token: "token-1",
  },
  options,
);

/** The words of the HTML part, as a program without styles shows them. */
const words = ({ html }: ComposedMail) => html.replace(/<style>[\s\S]*<\/style>/, "").replace(/<[^>]+>/g, " ");

describe.each<[string, ComposedMail, string]>([
  ["order confirmation", placed, "https://shop.example/order/order_1/open?key=v1."],
  ["password reset", reset, "https://shop.example/account/reset-password?token=a.b.c"],
  ["transfer request", transfer, "https://shop.example/order/order_1/transfer/token-1"],
])("%s", (_name, mail, link) => {
  it("has the link in both parts, and to one place only", () => {
    expect(mail.text.match(/https?:\/\/\S+/g)).toHaveLength(1);
    expect(mail.text).toContain(link);
    expect(new Set(mail.html.match(/href="[^"]+"/g)).size).toBe(1);
    expect(mail.html).toContain(`href="${link}`);
    expect(words(mail)).toContain(link);
  });

  it("names the shop and whom to ask, and loads nothing", () => {
    expect(mail.subject).toContain("Fjord & Field");
    expect(mail.text).toContain("help@shop.example");
    expect(mail.html).toContain("help@shop.example");
    expect(mail.html).toContain("Fjord &amp; Field");
    expect(mail.html).not.toMatch(/<(img|script|link|iframe)|url\(|<[^>]+src=/);
  });
});

it("confirms an order with its sums, and until when the link opens it", () => {
  expect(placed.text).toContain('2 × <img src="x">, Large\n  20,00\u00a0€');
  expect(placed.text).toContain("Total: 25,00\u00a0€\nIncludes 3,99\u00a0€ tax");
  expect(placed.text).toContain("until January 19, 2027");
  expect(placed.html).toContain("&lt;img src=&quot;x&quot;&gt;");
});

it("promises nothing of a link that never ends", () => {
  const bare = composeOrderPlaced(order, { ...options, linkSecrets: [] }, now);
  expect(bare.text).toContain("https://shop.example/order/order_1\n");
  expect(bare.text).not.toContain("until");
});

it("says for how long a password link works", () => {
  expect(reset.text).toContain("for 15 minutes");
});

it("says which order is asked for and by whom, masked", () => {
  expect(transfer.text).toContain("j•••@e•••.org asks to bring order 12 of November 3, 2026");
  expect(transfer.html).toContain("j•••@e•••.org");
  expect(transfer.text + transfer.html + transfer.subject).not.toContain("jan@");
});
