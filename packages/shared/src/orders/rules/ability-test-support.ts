import type { AbilityFacts, AbilityLine, AbilityParcel, ShopperRequest } from "./ability-facts";

/** A paid order of three mugs of which nothing is packed; the shop is in Berlin. */
export function aFact(changes: Partial<AbilityFacts> = {}): AbilityFacts {
  return {
    status: "pending",
    placedAt: "2026-05-10T10:00:00.000Z",
    lines: [aFactLine()],
    parcels: [],
    openChange: "none",
    isMixedMoney: false,
    hasAfterSale: false,
    money: { currency: "EUR", captured: 90, refunded: 0, reserved: 0 },
    rules: {
      timeZone: "Europe/Berlin",
      withdrawal: { isOffered: true, days: 14 },
      cancel: { mode: "auto", minutes: null, reasons: [] },
      returns: { mode: "auto", days: 30, from: "delivered", transitDays: 7 },
    },
    requests: [],
    ...changes,
  };
}

export function aFactLine(changes: Partial<AbilityLine> = {}): AbilityLine {
  return {
    id: "line_1",
    quantity: 3,
    fulfilled: 0,
    shipped: 0,
    delivered: 0,
    returnRequested: 0,
    returnReceived: 0,
    returnDismissed: 0,
    writtenOff: 0,
    claimReturn: 0,
    requiresShipping: true,
    notReturnable: null,
    exception: null,
    isNotCancelable: false,
    ...changes,
  };
}

/** A parcel with the line in it, packed and no more. */
export function aParcel(changes: Partial<AbilityParcel> = {}): AbilityParcel {
  return {
    lineIds: ["line_1"],
    packedAt: "2026-05-11T08:00:00.000Z",
    shippedAt: null,
    deliveredAt: null,
    canceledAt: null,
    ...changes,
  };
}

/** An open and proven declaration of all of an order. */
export function aRequest(changes: Partial<ShopperRequest> = {}): ShopperRequest {
  return {
    id: "opreq_1",
    kind: "withdrawal",
    state: "open",
    receivedAt: "2026-05-15T10:00:00.000Z",
    stateAt: "2026-05-15T10:00:00.000Z",
    isProven: true,
    lines: null,
    returnId: null,
    ...changes,
  };
}
