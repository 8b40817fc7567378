import { describe, expect, test } from "vitest";
import type { Fulfilment, Order, OrderReturn } from "../facts/order";
import { aFact, aRequest } from "../rules/ability-test-support";
import { aLine, anOrder, aPayment, context, someTotals, words } from "../test-support";
import { toOrderView } from "./to-order-view";

const viewOf = (changes: Partial<Order> = {}) => toOrderView(anOrder(changes), context);

const parcel: Fulfilment = {
  id: "ful_1",
  kind: null,
  requiresShipping: true,
  lines: [{ lineId: "line_1", title: "Large / Moss", quantity: 1 }],
  packedAt: "2026-05-05T09:00:00.000Z",
  shippedAt: "2026-05-05T15:30:00.000Z",
  deliveredAt: null,
  keptUntil: null,
  canceledAt: null,
  parcels: [{ trackingNumber: "1Z", trackingUrl: "https://post.example/1Z" }],
};

const aReturn: OrderReturn = {
  id: "return_1",
  status: "requested",
  requestedAt: "2026-05-08T00:00:00.000Z",
  receivedAt: null,
  canceledAt: null,
  lines: [{ lineId: "line_1", quantity: 1 }],
  exchangeId: null,
  rmaClaimId: null,
  shippedAt: null,
};

describe("toOrderView", () => {
  test("puts the order into words", () => {
    const view = viewOf();
    expect(view.placedOn).toEqual({ iso: "2026-05-04T10:00:00.000Z", text: "May 4, 2026" });
    expect(view.standing).toMatchObject({ key: "preparing", title: words("standing.preparing.title") });
    expect(view.itemCount).toBe("2 items");
    expect(view.deliveryMethods).toEqual(["Post"]);
    expect(view.items).toEqual([
      {
        id: "line_1",
        title: "Mug",
        options: ["Large / Moss"],
        image: null,
        product: null,
        quantity: "2",
        unitPrice: "2 × $10.00",
        compareAt: null,
        amount: "$20.00",
        discounts: [],
        progress: [],
      },
    ]);
  });

  test("names options, the price before and a line without a name", () => {
    const options = [{ name: "Size", value: "L" }];
    const line = aLine({ title: "", options, quantity: 1, compareAtUnitPrice: 12, amount: 10 });
    const [item] = viewOf({ lines: [line] }).items;
    expect(item).toMatchObject({ title: "Item", options: ["Size: L"], compareAt: "$12.00", unitPrice: null });
    for (const compareAtUnitPrice of [9, 10, 10.004]) {
      expect(viewOf({ lines: [aLine({ compareAtUnitPrice })] }).items[0]?.compareAt).toBeNull();
    }
  });

  test("tells parcels apart and leaves out those called back and digital ones", () => {
    const fulfilments = [
      parcel,
      { ...parcel, id: "ful_2", deliveredAt: "2026-05-07T08:00:00.000Z" },
      { ...parcel, id: "ful_3", canceledAt: "2026-05-05T10:00:00.000Z" },
      { ...parcel, id: "ful_4", requiresShipping: false },
    ];
    const view = viewOf({ fulfilments, fulfilment: "partially_delivered" });
    expect(view.shipments.map(({ title, status, lines }) => [title, status, lines])).toEqual([
      ["Package 1 of 2", "Shipped", ["1 × Mug"]],
      ["Package 2 of 2", "Delivered", ["1 × Mug"]],
    ]);
    expect(view.hero.action).toMatchObject({ kind: "track", count: 1 });
    expect(view.history.map(({ title, detail }) => [title, detail])).toEqual([
      ["Order placed", null],
      ["Payment received", "$25.00"],
      ["Packed", "Package 1 of 2"],
      ["Packed", "Package 2 of 2"],
      ["Shipped", "Package 1 of 2"],
      ["Shipped", "Package 2 of 2"],
      ["Delivered", "Package 2 of 2"],
    ]);
  });

  test("calls a single parcel just that", () => {
    const view = viewOf({ fulfilments: [parcel], fulfilment: "shipped" });
    expect(view.shipments[0]?.title).toBe("Package");
    expect(view.history.find(({ title }) => title === "Shipped")?.detail).toBeNull();
  });

  test("tells of returns", () => {
    expect(viewOf({ returns: [aReturn] }).returns).toEqual([
      {
        id: "return_1",
        title: "Return requested",
        tone: "progress",
        at: expect.objectContaining({ iso: "2026-05-08T00:00:00.000Z" }),
        lines: ["1 × Mug"],
      },
    ]);
  });

  test("invents no dates", () => {
    const fulfilments = [{ ...parcel, packedAt: null, shippedAt: "soon" }];
    const view = viewOf({ placedAt: null, payments: [], fulfilments, fulfilment: "shipped" });
    expect(view.history).toEqual([]);
    expect(view.steps.map(({ at }) => at)).toEqual([null, null, null, null]);
    expect(view.placedOn).toBeNull();
  });

  test("promises a canceled order nothing", () => {
    const unpaid = viewOf({
      status: "canceled",
      payments: [aPayment({ captures: [], canceledAt: "2026-05-05T00:00:00Z" })],
      totals: someTotals({ paid: 0, outstanding: 25 }),
    });
    expect(unpaid.expectations).toEqual([words("expectations.neverCharged")]);
    expect(unpaid.steps).toEqual([]);
    const refunded = viewOf({ status: "canceled", totals: someTotals({ refunded: 25, refundCredits: 25 }) });
    expect(refunded.expectations).toEqual([words("expectations.refunded", { amount: "$25.00" })]);
    const unknown = someTotals({ paid: null, refunded: null, outstanding: null });
    expect(viewOf({ status: "canceled", payments: [], totals: unknown }).expectations).toEqual([]);
  });

  test("says of a canceled order's money what is known, also where nothing was given back", () => {
    const ask = "Contact us if you have questions about your refund.";
    expect(viewOf({ status: "canceled" }).expectations).toEqual(["You paid $25.00 for this order.", ask]);
    const payments = [aPayment({ refunds: [{ id: "ref_1", amount: 5, at: null }] })];
    expect(viewOf({ status: "canceled", payments }).expectations).toEqual([
      "You paid $25.00 for this order.",
      words("expectations.refunded", { amount: "$5.00" }),
      ask,
    ]);
  });

  test.each([
    ["pp_stripe_stripe", "Card"],
    ["pp_stripe-ideal_stripe", "iDEAL"],
    ["pp_stripe-giropay_stripe", "giropay"],
    ["paypal", "PayPal"],
    ["pp_system_default", "Payment"],
    ["pp_new-thing_x", "Payment"],
    ["", "Payment"],
  ])("the provider %j is a %s", (provider, method) => {
    expect(viewOf({ payments: [aPayment({ provider })] }).payments[0]?.method).toBe(method);
  });

  test.each([
    [aPayment(), "Paid"],
    [aPayment({ captures: [] }), "Not charged yet"],
    [aPayment({ captures: [{ id: "c", amount: 5, at: null }] }), words("payment.status.partially_paid")],
    // What providers charge of an amount with more digits than the currency has.
    [aPayment({ amount: 25.0043125 }), "Paid"],
    [aPayment({ amount: 25.006 }), "Paid"],
    // The order costs 25: a hold beyond that is waited for by nobody.
    [aPayment({ amount: 25.02 }), "Paid"],
    [
      aPayment({ captures: [{ id: "c", amount: 15, at: null }], refunds: [{ id: "r", amount: 5, at: null }] }),
      words("payment.status.partially_paid_refunded"),
    ],
    [aPayment({ refunds: [{ id: "r", amount: 24.99, at: null }] }), "Refunded"],
    [aPayment({ refunds: [{ id: "r", amount: 24.98, at: null }] }), words("payment.status.partially_refunded")],
    // Taken before it was called off: Medusa v1 dates both.
    [aPayment({ canceledAt: "2026-05-05T00:00:00Z" }), "Paid"],
    [aPayment({ refunds: [{ id: "r", amount: 5, at: null }] }), words("payment.status.partially_refunded")],
    [aPayment({ refunds: [{ id: "r", amount: 25, at: null }] }), "Refunded"],
    [aPayment({ captures: [], canceledAt: "2026-05-05T00:00:00Z" }), words("payment.status.canceled")],
    [aPayment({ captures: [], amount: 0 }), words("payment.status.nothing_to_pay")],
  ])("payment %#", (payment, status) => {
    const totals = someTotals({ paid: null, refunded: null });
    expect(viewOf({ payments: [payment], totals }).payments[0]?.status).toBe(status);
  });

  test("a payment that was not taken is not called uncharged beside one that was", () => {
    const open = aPayment({ id: "pay_2", captures: [] });
    expect(viewOf({ payments: [aPayment(), open] }).payments.map(({ status }) => status)).toEqual([
      "Paid",
      "Authorized",
    ]);
  });

  test("nothing is said of a payment whose movements are told with others'", () => {
    const untold = aPayment({ captures: [], isTold: false });
    expect(viewOf({ payments: [untold] }).payments[0]).toMatchObject({ status: null, at: null, amount: "$25.00" });
  });

  test("says once where both addresses are the same; what is digital goes to none", () => {
    const address = {
      name: "Ada Lovelace",
      company: null,
      lines: ["1 Main St"],
      city: "Springfield",
      province: "IL",
      postalCode: "62701",
      country: "US",
      phone: null,
    };
    const same = viewOf({ shippingAddress: address, billingAddress: { ...address, phone: "1" } });
    expect(same.shippingAddress?.lines).toHaveLength(4);
    expect(same.billingAddress).toBe("same");
    expect(viewOf({ shippingAddress: address, billingAddress: null }).billingAddress).toBeNull();
    expect(viewOf({ shippingAddress: null, billingAddress: address }).billingAddress).toEqual(same.shippingAddress);
    const digital = { lines: [aLine({ requiresShipping: false })], shippingMethods: [] };
    const billed = viewOf({ ...digital, shippingAddress: address, billingAddress: address });
    expect(billed.shippingAddress).toBeNull();
    expect(billed.billingAddress).toEqual(same.shippingAddress);
  });

  test("follows whichever parcel can be followed", () => {
    const untracked = { ...parcel, id: "ful_2", parcels: [{ trackingNumber: "2Z", trackingUrl: null }] };
    const [tracked] = parcel.parcels;
    expect(viewOf({ fulfilments: [parcel, untracked], fulfilment: "shipped" }).hero.action).toEqual({
      kind: "track",
      href: tracked?.trackingUrl,
      count: 1,
    });
    expect(viewOf({ fulfilments: [untracked], fulfilment: "shipped" }).hero.action).toBeNull();
    const arrived = viewOf({ fulfilments: [{ ...parcel, deliveredAt: parcel.shippedAt }], fulfilment: "delivered" });
    expect([arrived.hero.action, arrived.expectations]).toEqual([null, []]);
  });

  test("says of each parcel how far it is", () => {
    const preparing = { ...parcel, packedAt: null, shippedAt: null };
    const packed = { ...parcel, shippedAt: null };
    const views = [preparing, packed, parcel].map((one) => viewOf({ fulfilments: [one] }).shipments[0]);
    expect(views.map((view) => [view?.status, view?.tone, view?.at?.iso])).toEqual([
      [words("shipment.preparing"), "neutral", undefined],
      ["Packed", "progress", packed.packedAt],
      ["Shipped", "progress", parcel.shippedAt],
    ]);
  });

  test.each([
    ["requested", "Return requested", "progress", "2026-05-08T00:00:00.000Z"],
    ["partially_received", words("return.partially_received"), "progress", "2026-05-09T00:00:00.000Z"],
    ["received", "Return received", "success", "2026-05-09T00:00:00.000Z"],
    ["canceled", words("return.canceled"), "neutral", "2026-05-10T00:00:00.000Z"],
    ["requires_action", words("return.requires_action"), "warning", "2026-05-08T00:00:00.000Z"],
    ["unknown", "Return", "neutral", "2026-05-08T00:00:00.000Z"],
  ] as const)("a return that is %s", (status, title, tone, iso) => {
    const dates = { receivedAt: "2026-05-09T00:00:00.000Z", canceledAt: "2026-05-10T00:00:00.000Z" };
    expect(viewOf({ returns: [{ ...aReturn, ...dates, status }] }).returns[0]).toMatchObject({
      title,
      tone,
      at: { iso },
    });
  });

  test("shows no address that is empty, and a phone that is all there is", () => {
    const nothing = {
      name: null,
      company: null,
      lines: [],
      city: null,
      province: null,
      postalCode: null,
      country: null,
    };
    expect(viewOf({ shippingAddress: { ...nothing, phone: null } }).shippingAddress).toBeNull();
    expect(viewOf({ shippingAddress: { ...nothing, phone: "1" } }).shippingAddress).toEqual({ lines: [], phone: "1" });
  });

  test("says when each payment moved last", () => {
    const refunds = [{ id: "r", amount: 5, at: "2026-05-06T00:00:00.000Z" }];
    expect(viewOf({ payments: [aPayment({ refunds })] }).payments[0]?.at?.iso).toBe("2026-05-06T00:00:00.000Z");
    expect(viewOf().payments[0]?.at?.iso).toBe("2026-05-04T11:00:00.000Z");
    expect(viewOf({ payments: [aPayment({ amount: null })] }).payments[0]).toMatchObject({
      amount: null,
      status: "Paid",
    });
  });

  test("greens discounts alone", () => {
    const totals = someTotals({ discount: 2, discounts: [{ code: null, amount: 2 }], total: 23 });
    expect(viewOf({ totals }).totals?.rows.map(({ tone }) => tone)).toEqual([undefined, undefined, "success"]);
  });
});

test("a withdrawal is a part of what happened, unless the shop has closed it", () => {
  const requests = [
    aRequest({ receivedAt: "2026-05-12T10:00:00.000Z" }),
    aRequest({ receivedAt: "2026-05-13T10:00:00.000Z", state: "closed" }),
    aRequest({ kind: "return", state: "asked" }),
  ];
  const told = viewOf({ abilities: aFact({ requests }) }).history.filter(
    ({ title }) => title === words("event.withdrawn"),
  );
  expect(told.map(({ at }) => at.text)).toEqual(["May 12, 2026 at 10:00 AM"]);
});
