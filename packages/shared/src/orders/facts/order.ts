import type { AbilityFacts } from "../rules/ability-facts";

/**
 * An order in the words of this app, whichever generation of Medusa it came from.
 *
 * Money is a plain number of major units (12.34 dollars, 500 yen), unrounded, as the backend computed it; rounding
 * happens once, in `totals.ts`. Instants are ISO 8601 strings. `null` means that the backend did not say.
 */
export interface Order {
  readonly id: string;
  /** What the shopper calls it: the shop's own number where there is one, else Medusa's sequential one. */
  readonly number: string;
  readonly placedAt: string | null;
  readonly canceledAt: string | null;
  readonly status: OrderStatus;
  /** Whether the bank or the provider wants something of the shopper: the one thing of a payment that no amount tells. */
  readonly paymentNeedsAction: boolean;
  /** The backend's own word; what the lines count goes before it. */
  readonly fulfilment: FulfilmentStatus;
  /** Whether the shop's backend says when something has arrived. Where it does not, nothing may be promised or said of it. */
  readonly tellsDeliveries: boolean;
  /** ISO 4217, upper case; empty when the backend did not say. */
  readonly currency: string;
  /** The language of the purchase, a BCP 47 tag; `null` where the backend keeps none, or a stock one withholds it. */
  readonly locale: string | null;
  readonly email: string | null;
  /** Whether `email` is, or may be, the account's that holds the order, and not the one the order was placed with. */
  readonly isEmailOfAccount: boolean;
  readonly customerId: string | null;
  /** The cart that it was, told by some backends and only while that matters; no page shows it. */
  readonly cartId: string | null;
  /** When the shop promised that it would be there, as it was stored with the order; never worked out later. */
  readonly promisedDelivery: PromisedDelivery | null;
  readonly lines: readonly LineItem[];
  /** How the order reaches the shopper; not how a return comes back. */
  readonly shippingMethods: readonly ShippingMethod[];
  readonly fulfilments: readonly Fulfilment[];
  readonly returns: readonly OrderReturn[];
  /** Confirmed ones, also those called off since. */
  readonly exchanges: readonly Exchange[];
  /** The same of what the shop makes good: Medusa's claims, which are never called so here. */
  readonly rmaClaims: readonly RmaClaim[];
  readonly payments: readonly Payment[];
  /** What payments are proof of, all together; `null` where the backend names none at all, as of an imported order. */
  readonly evidence: PaymentEvidence | null;
  readonly shippingAddress: Address | null;
  readonly billingAddress: Address | null;
  /** `null` when the backend gave no total: then no sum is shown, rather than a wrong one. */
  readonly totals: OrderTotals | null;
  /** What decides what a shopper may do with it; `null` where the backend cannot say, and so does nothing of it. */
  readonly abilities: AbilityFacts | null;
}

/** Days of the shop's calendar, "2026-12-01". */
export interface PromisedDelivery {
  /** The first day that it may be there; the same as `until` where one day was promised, `null` for "by" a day. */
  readonly from: string | null;
  readonly until: string;
}

/** The order itself. Medusa leaves it `pending` through delivery, so it says little more than "canceled". */
export type OrderStatus =
  | "pending"
  | "completed"
  | "archived"
  | "canceled"
  | "requires_action"
  /** A status this app does not know: newer, or a plugin's. */
  | "unknown";

/** The union of both generations' fulfilment statuses (v1 knows returns here, v2 knows deliveries). */
export type FulfilmentStatus =
  | "not_fulfilled"
  | "partially_fulfilled"
  | "fulfilled"
  | "partially_shipped"
  | "shipped"
  | "partially_delivered"
  | "delivered"
  | "partially_returned"
  | "returned"
  | "canceled"
  | "requires_action"
  | "unknown";

export interface LineItem {
  readonly id: string;
  readonly title: string;
  readonly variant: string | null;
  readonly options: readonly { readonly name: string; readonly value: string }[];
  /** An absolute http(s) URL. */
  readonly image: string | null;
  /** What the shop's page of the product is named by; `null` for a line made by hand, and where the backend does not say. */
  readonly productHandle: string | null;
  readonly quantity: number;
  readonly requiresShipping: boolean;
  readonly isGiftCard: boolean;
  /** The shop has sold more of it than it has, and this order waits for it. */
  readonly isBackordered: boolean;
  /** What one unit cost before discounts, in the order's own price mode (see `OrderTotals.taxIncluded`). */
  readonly unitPrice: number | null;
  /** The regular price the shop crossed out next to `unitPrice`. */
  readonly compareAtUnitPrice: number | null;
  /** All units before discounts, in the order's price mode: what `OrderTotals.items` is the sum of. */
  readonly amount: number | null;
  readonly discounts: readonly Discount[];
  readonly progress: LineProgress;
  /** What one unit costs in the end, with its tax and less its discounts: what it is worth where it goes back. */
  readonly unitTotal: number | null;
}

/** How many units of a line have come how far. Each counts every unit that has come at least that far. */
export interface LineProgress {
  readonly fulfilled: number;
  readonly shipped: number;
  readonly delivered: number;
  readonly returnRequested: number;
  /** Come back, also damaged. */
  readonly returned: number;
  /** Made good by the shop where they are, without having come back: lost, broken or wrong. */
  readonly writtenOff: number;
}

export interface ShippingMethod {
  readonly id: string;
  readonly name: string;
  /** `null` where the backend does not say. */
  readonly kind: "shipping" | "pickup" | null;
  /** The exchange or the claim that it brings, and nothing of what was ordered first. */
  readonly afterSaleId: string | null;
  /** Where it is picked up. */
  readonly pickup: PickupPlace | null;
  /** Before discounts, in the order's price mode. */
  readonly amount: number | null;
}

export interface PickupPlace {
  readonly name: string | null;
  readonly address: Address | null;
}

/** A parcel or a bundle of parcels on its way: Medusa's fulfilment. */
export interface Fulfilment {
  readonly id: string;
  /** By the shipping option that it was packed with; `null` where the backend does not say. */
  readonly kind: ShippingMethod["kind"];
  readonly requiresShipping: boolean;
  readonly lines: readonly { readonly lineId: string | null; readonly title: string; readonly quantity: number }[];
  readonly packedAt: string | null;
  readonly shippedAt: string | null;
  readonly deliveredAt: string | null;
  readonly canceledAt: string | null;
  /** The last day of the shop's calendar on which it can be picked up, as the shop says; "2026-12-01". */
  readonly keptUntil: string | null;
  readonly parcels: readonly Parcel[];
}

export interface Parcel {
  readonly trackingNumber: string | null;
  /** An http(s) URL, never `#` or a bare number. */
  readonly trackingUrl: string | null;
}

export interface OrderReturn {
  readonly id: string;
  readonly status: "requested" | "partially_received" | "received" | "canceled" | "requires_action" | "unknown";
  readonly requestedAt: string | null;
  /** When its parcel left the shopper, where somebody has noted that. */
  readonly shippedAt: string | null;
  readonly receivedAt: string | null;
  readonly canceledAt: string | null;
  readonly lines: readonly LineUnits[];
  /** The exchange or the claim that it is a part of. */
  readonly exchangeId: string | null;
  readonly rmaClaimId: string | null;
}

/** So many units of a line. */
export interface LineUnits {
  readonly lineId: string;
  readonly quantity: number;
}

/** Something goes back and something else comes; the shop makes it. */
export interface Exchange {
  readonly id: string;
  readonly returnId: string | null;
  readonly confirmedAt: string | null;
  readonly canceledAt: string | null;
  /** What comes; `null` where the backend does not say. */
  readonly comes: readonly LineUnits[] | null;
}

/** What the shop makes good: it sends a replacement at no charge, or gives the money back. */
export interface RmaClaim {
  readonly id: string;
  readonly type: "refund" | "replace";
  /** Where the shopper has to send something back first. */
  readonly returnId: string | null;
  readonly confirmedAt: string | null;
  readonly canceledAt: string | null;
  /** What was lost, broken or wrong. */
  readonly claimed: readonly LineUnits[];
  /** What comes in its place. */
  readonly comes: readonly LineUnits[];
}

/** Major units; each counts all payments of the order. */
export interface PaymentEvidence {
  /** Authorized and neither captured nor called off: not paid, but not missing either. */
  readonly reserved: number;
  readonly captured: number;
  readonly refunded: number;
  /** Something was captured, also where nobody says how much. */
  readonly wasCaptured: boolean;
}

export interface Payment {
  readonly id: string;
  /** The provider's own id (`pp_stripe_stripe`, `manual`); the view puts it into words, or says just "Payment". */
  readonly provider: string;
  /** What was authorized. Money that was not captured has not been paid. */
  readonly amount: number | null;
  readonly authorizedAt: string | null;
  readonly canceledAt: string | null;
  readonly captures: readonly MoneyMovement[];
  readonly refunds: readonly MoneyMovement[];
  /** Not, where the backend tells only what several payments together did: then nothing is said of this one. */
  readonly isTold: boolean;
}

/** Money that has gone one way or the other; `amount` is positive in both. */
export interface MoneyMovement {
  readonly id: string;
  readonly amount: number;
  readonly at: string | null;
}

export interface Discount {
  /** The promo code, or `null` for a promotion that applied itself. */
  readonly code: string | null;
  /** Positive: what it took off. */
  readonly amount: number;
}

export interface Tax {
  readonly name: string | null;
  /** Percent: 19 for 19 %. */
  readonly rate: number | null;
  readonly amount: number;
}

/**
 * The sum of what was bought, before rounding. Prices include tax in some regions and not in others:
 * excluded: items - returned + shipping - discount + tax - giftCards - credits = total;
 * included: items - returned + shipping - discount - giftCards - credits = total, and `tax` says how much of that is tax.
 * What happened to the money afterwards (refunds, fees of returns, credit moved elsewhere) is no part of it.
 */
export interface OrderTotals {
  readonly taxIncluded: boolean;
  /** Everything that was ordered, also what came back since; replacements, which cost nothing, are not among it. */
  readonly items: number;
  /** Positive: what of `items` came back, where the backend's total has become smaller by it. */
  readonly returned: number;
  readonly shipping: number;
  /** Positive: what was taken off, items and shipping together. */
  readonly discount: number;
  /** `discount` by name; may not add up to it when the backend says less than it computed. */
  readonly discounts: readonly Discount[];
  readonly tax: number;
  /** `tax` by name and rate; may not add up to it either. */
  readonly taxes: readonly Tax[];
  readonly giftCards: number;
  /** What the shop took off after the discounts: store credit. */
  readonly credits: number;
  readonly total: number;
  /** Not part of `total`: what sending something back costs the shopper, taken off the refund. */
  readonly returnShipping: number;
  /** Not part of `total`: how much of the refunds the backend has written off what was owed, having come back or not. */
  readonly refundCredits: number;
  /** Not part of `total`: what the shopper had paid too much and was given as credit. */
  readonly storeCredit: number;
  /** Not part of `total`: what is on its way back is worth; `null` where prices are unknown. */
  readonly returning: number | null;
  /** What the backend's own books say of payments and refunds; `null` where they say nothing. */
  readonly paid: number | null;
  readonly refunded: number | null;
  /**
   * The same of what is open, authorized money not counted: positive what the shopper has to pay, negative what the shop gives
   * back. Only for where payments prove nothing.
   */
  readonly outstanding: number | null;
}

/** A postal address, its parts as the shopper typed them. */
export interface Address {
  readonly name: string | null;
  readonly company: string | null;
  readonly lines: readonly string[];
  readonly city: string | null;
  readonly province: string | null;
  readonly postalCode: string | null;
  /** ISO 3166 alpha-2, upper case. */
  readonly country: string | null;
  readonly phone: string | null;
}
