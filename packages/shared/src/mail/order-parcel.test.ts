import { describe, expect, it } from "vitest";
import type { Fulfilment, Order } from "../orders/facts/order";
import { aLine, anOrder, someProgress } from "../orders/test-support";
import { composeOrderParcel, type ParcelEvent } from "./order-parcel";
import { context, linesOf, textLinesOf } from "./test-support";

const link = { url: "https://shop.example/order/order_1/open?key=v2", expiresAt: new Date("2027-01-20T03:00:00Z") };
const NOW = new Date("2026-05-06T10:00:00Z");
const TRACKING = "https://www.dhl.com/track?id=0034";

const aParcel = (changes: Partial<Fulfilment> = {}): Fulfilment => ({
  id: "ful_1",
  kind: null,
  requiresShipping: true,
  lines: [{ lineId: "line_1", title: "Mug", quantity: 2 }],
  packedAt: "2026-05-05T10:00:00Z",
  shippedAt: "2026-05-05T12:00:00Z",
  deliveredAt: null,
  keptUntil: null,
  canceledAt: null,
  parcels: [{ trackingNumber: "0034", trackingUrl: TRACKING }],
  ...changes,
});

const isShipped = someProgress({ fulfilled: 2, shipped: 2 });

const shippedOrder = (changes: Partial<Order> = {}) =>
  anOrder({
    lines: [aLine({ progress: isShipped, image: "https://cdn.example/mug.jpg" })],
    fulfilments: [aParcel()],
    ...changes,
  });

const compose = (event: ParcelEvent, order: Order, id = "ful_1") =>
  composeOrderParcel(event, order, id, link, context, NOW);

const linesOfParcel = (event: ParcelEvent, order: Order, id?: string) => {
  const mail = compose(event, order, id);
  if (!mail) throw new Error("a mail was expected");
  return { subject: mail.subject, lines: linesOf(mail), text: textLinesOf(mail), html: mail.html };
};

describe("the mail of a package that has shipped", () => {
  it("says what is in it, when it comes and where it is", () => {
    const order = shippedOrder({ promisedDelivery: { from: null, until: "2026-05-08" } });
    const { subject, lines, text, html } = linesOfParcel("shipped", order);
    expect(subject).toBe("Order 1042 is on the way");
    expect(lines.slice(1, 11)).toEqual([
      "Your order is on the way",
      "Order 1042 · Placed on May 4, 2026",
      "Usually here by Fri, May 8",
      "Track package",
      "View order",
      "Package · Shipped",
      "2 × Mug: $20.00",
      "Large / Moss",
      "2 × $10.00",
      "DHL · 0034",
    ]);
    expect(text).toEqual(expect.arrayContaining(["Track package:", TRACKING, "View order:", link.url, "DHL · 0034"]));
    expect(html).toContain('src="https://cdn.example/mug.jpg"');
  });

  it("says of one of several that the rest follows, and holds its own items only", () => {
    const order = shippedOrder({
      lines: [aLine({ progress: isShipped }), aLine({ id: "line_2", title: "Lamp", quantity: 1 })],
    });
    const { subject, lines } = linesOfParcel("shipped", order);
    expect(subject).toBe("Some items in order 1042 are on the way");
    expect(lines).toContain("We’ll email you when the rest ship.");
    expect(lines.join()).not.toContain("Lamp");
  });

  it("waits for no rest once that has left, too", () => {
    const lines = [aLine({ progress: isShipped }), aLine({ id: "line_2", title: "Lamp", progress: isShipped })];
    const second = aParcel({ id: "ful_2", lines: [{ lineId: "line_2", title: "Lamp", quantity: 2 }] });
    const mail = linesOfParcel("shipped", shippedOrder({ lines, fulfilments: [aParcel(), second] }), "ful_2");
    expect(mail.subject).toBe("Some items in order 1042 are on the way");
    expect(mail.lines).toContain("Package 2 of 2 · Shipped");
    expect(mail.lines.join()).not.toMatch(/the rest|Mug/);
  });

  it("leads to the order where several pages track it, and names no carrier that nobody knows", () => {
    const parcels = [
      { trackingNumber: "1", trackingUrl: "https://carrier.example/1" },
      { trackingNumber: "2", trackingUrl: "https://carrier.example/2" },
      { trackingNumber: "3", trackingUrl: null },
      { trackingNumber: null, trackingUrl: null },
    ];
    const { lines } = linesOfParcel("shipped", shippedOrder({ fulfilments: [aParcel({ parcels })] }));
    expect(lines).not.toContain("Track package");
    expect(lines.filter((line) => /^\d$/.test(line))).toEqual(["1", "2", "3"]);
  });

  it.each<[string, Partial<Order>, string]>([
    [
      "exchange",
      {
        exchanges: [
          {
            id: "ex_1",
            returnId: null,
            confirmedAt: "2026-05-05T10:00:00Z",
            canceledAt: null,
            comes: [{ lineId: "line_2", quantity: 1 }],
          },
        ],
      },
      "Your new items are on the way",
    ],
    [
      "replacement",
      {
        rmaClaims: [
          {
            id: "claim_1",
            type: "replace",
            returnId: null,
            confirmedAt: "2026-05-05T10:00:00Z",
            canceledAt: null,
            claimed: [{ lineId: "line_1", quantity: 1 }],
            comes: [{ lineId: "line_2", quantity: 1 }],
          },
        ],
      },
      "Your replacement is on the way",
    ],
  ])("says of an %s that it is one, and promises it no day of the order's", (kind, changes, title) => {
    const order = shippedOrder({
      promisedDelivery: { from: null, until: "2026-05-08" },
      lines: [
        aLine({ progress: someProgress({ fulfilled: 2, shipped: 2, delivered: 2 }) }),
        aLine({ id: "line_2", quantity: 1, progress: someProgress({ fulfilled: 1, shipped: 1 }) }),
      ],
      fulfilments: [
        aParcel({ deliveredAt: "2026-05-05T20:00:00Z" }),
        aParcel({ id: "ful_2", lines: [{ lineId: "line_2", title: "Mug", quantity: 1 }] }),
      ],
      ...changes,
    });
    const { subject, lines } = linesOfParcel("shipped", order, "ful_2");
    expect(subject).toBe(`Your ${kind} for order 1042 is on the way`);
    expect(lines).toContain(title);
    expect(lines.join()).not.toContain("Usually here");
    expect(lines.includes("You don’t need to send anything back.")).toBe(kind === "replacement");
    // What was ordered first came whole.
    expect(linesOfParcel("delivered", order).subject).toBe("Order 1042 was delivered");
  });

  it.each<[string, Order, string?]>([
    ["has arrived", shippedOrder({ fulfilments: [aParcel({ deliveredAt: "2026-05-06T09:00:00Z" })] })],
    ["was not shipped", shippedOrder({ fulfilments: [aParcel({ shippedAt: null })] })],
    ["was called back", shippedOrder({ fulfilments: [aParcel({ canceledAt: "2026-05-06T09:00:00Z" })] })],
    ["is nothing to ship", shippedOrder({ fulfilments: [aParcel({ requiresShipping: false })] })],
    ["is of a canceled order", shippedOrder({ status: "canceled" })],
    ["is none of the order's", shippedOrder(), "ful_9"],
  ])("is not sent where it %s", (_case, order, id) => {
    expect(compose("shipped", order, id)).toBeNull();
  });
});

describe("the mail of a package that has arrived", () => {
  const delivered = aParcel({ deliveredAt: "2026-05-06T02:00:00Z" });

  it("says on which day of the shop's, and what to do where it is not found", () => {
    const progress = someProgress({ fulfilled: 2, shipped: 2, delivered: 2 });
    const { subject, lines } = linesOfParcel(
      "delivered",
      shippedOrder({ lines: [aLine({ progress })], fulfilments: [delivered] }),
    );
    expect(subject).toBe("Order 1042 was delivered");
    expect(lines).toContain("Delivered on May 5, 2026.");
    expect(lines).toContain("Can’t find it? Check with your neighbors, then contact us.");
    expect(lines).toContain("Package · Delivered");
    expect(lines).not.toContain("Track package");
  });

  it("says that an exchange waits for what goes back", () => {
    const order = shippedOrder({
      lines: [
        aLine({ progress: { ...isShipped, delivered: 2, returnRequested: 1 } }),
        aLine({ id: "line_2", progress: { ...isShipped, delivered: 2 } }),
      ],
      fulfilments: [
        delivered,
        aParcel({ ...delivered, id: "ful_2", lines: [{ lineId: "line_2", title: "Cup", quantity: 2 }] }),
      ],
      returns: [
        {
          id: "ret_1",
          status: "requested",
          requestedAt: "2026-05-05T10:00:00Z",
          receivedAt: null,
          canceledAt: null,
          lines: [{ lineId: "line_1", quantity: 1 }],
          exchangeId: "ex_1",
          rmaClaimId: null,
          shippedAt: null,
        },
      ],
      exchanges: [
        {
          id: "ex_1",
          returnId: "ret_1",
          confirmedAt: null,
          canceledAt: null,
          comes: [{ lineId: "line_2", quantity: 2 }],
        },
      ],
    });
    const { subject, lines } = linesOfParcel("delivered", order, "ful_2");
    expect(subject).toBe("Your exchange for order 1042 was delivered");
    expect(lines).toContain("Send back the items you’re exchanging.");
  });

  it("is not sent before it has", () => {
    expect(compose("delivered", shippedOrder())).toBeNull();
  });
});

describe("an order that is picked up", () => {
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
  const packed = (changes: Partial<Order> = {}, parcel: Partial<Fulfilment> = {}) =>
    anOrder({
      lines: [aLine({ progress: someProgress({ fulfilled: 2 }) })],
      shippingMethods: [
        {
          id: "sm_1",
          name: "Pickup",
          kind: "pickup",
          afterSaleId: null,
          pickup: { name: "Main store", address },
          amount: 0,
        },
      ],
      fulfilments: [aParcel({ shippedAt: null, parcels: [], ...parcel })],
      ...changes,
    });

  it("is ready at a place", () => {
    const { subject, lines } = linesOfParcel("ready", packed());
    expect(subject).toBe("Order 1042 is ready for pickup");
    expect(lines).toContain("Your order is ready at Main store. Bring your order number.");
    expect(lines).toEqual(
      expect.arrayContaining(["Pickup · Ready for pickup", "Where to pick it up", "Main store", "Kirkegata 1"]),
    );
  });

  it("is told until when it is kept, where the shop names the day", () => {
    expect(linesOfParcel("ready", packed({}, { keptUntil: "2026-12-01" })).lines).toContain(
      "Pick it up by Tue, Dec 1.",
    );
    expect(linesOfParcel("ready", packed()).lines.join()).not.toContain("Pick it up by");
  });

  it("has an exchange that is posted told as on the way, and as ready nowhere", () => {
    const exchanged = packed(
      {
        lines: [
          aLine({ progress: someProgress({ fulfilled: 2, delivered: 2 }) }),
          aLine({ id: "line_2", quantity: 1, progress: someProgress({ fulfilled: 1, shipped: 1 }) }),
        ],
        exchanges: [
          {
            id: "ex_1",
            returnId: null,
            confirmedAt: "2026-05-05T10:00:00Z",
            canceledAt: null,
            comes: [{ lineId: "line_2", quantity: 1 }],
          },
        ],
      },
      {},
    );
    const post = { id: "sm_2", name: "Post", kind: "shipping", afterSaleId: "ex_1", pickup: null, amount: 0 } as const;
    const order = {
      ...exchanged,
      shippingMethods: [...exchanged.shippingMethods, post],
      fulfilments: [
        ...exchanged.fulfilments,
        aParcel({ id: "ful_2", lines: [{ lineId: "line_2", title: "Mug", quantity: 1 }] }),
      ],
    };
    expect(compose("ready", order, "ful_2")).toBeNull();
    expect(linesOfParcel("shipped", order, "ful_2").subject).toBe("Your exchange for order 1042 is on the way");
  });

  it("is ready in part, where not all of it is packed", () => {
    const lines = [aLine({ progress: someProgress({ fulfilled: 2 }) }), aLine({ id: "line_2", title: "Lamp" })];
    const mail = linesOfParcel("ready", packed({ lines }));
    expect(mail.subject).toBe("Some items in order 1042 are ready for pickup");
    expect(mail.lines).toContain("Some of your items are ready to pick up. The rest will follow.");
  });

  it("was picked up, and by whom is for the shopper to know", () => {
    const order = packed(
      { lines: [aLine({ progress: someProgress({ fulfilled: 2, delivered: 2 }) })] },
      { deliveredAt: "2026-05-06T09:00:00Z" },
    );
    const { subject, lines } = linesOfParcel("delivered", order);
    expect(subject).toBe("Order 1042 was picked up");
    expect(lines).toContain("Picked up on May 6, 2026.");
    expect(lines).toContain("If that wasn’t you or someone you sent, contact us right away.");
    expect(compose("ready", order), "no more").toBeNull();
  });

  it("is never on the way, nor is one that ships ready for pickup", () => {
    expect(compose("shipped", packed({}, { shippedAt: "2026-05-05T12:00:00Z" }))).toBeNull();
    expect(compose("ready", shippedOrder())).toBeNull();
  });
});
