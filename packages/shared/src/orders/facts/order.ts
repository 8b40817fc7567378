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
  readonly payment: PaymentStatus;
  readonly fulfilment: FulfilmentStatus;
  /** Whether the shop's backend says when something has arrived. Where it does not, nothing may be promised or said of it. */
  readonly tellsDeliveries: boolean;
  /** ISO 4217, upper case; empty when the backend did not say. */
  readonly currency: string;
  readonly email: string | null;
  /** Whether `email` is, or may be, the account's that holds the order, and not the one the order was placed with. */
  readonly isEmailOfAccount: boolean;
  readonly customerId: string | null;
  readonly lines: readonly LineItem[];
  /** How the order reaches the shopper; not how a return comes back. */
  readonly shippingMethods: readonly ShippingMethod[];
  readonly fulfilments: readonly Fulfilment[];
  readonly returns: readonly OrderReturn[];
  readonly payments: readonly Payment[];
  readonly shippingAddress: Address | null;
  readonly billingAddress: Address | null;
  /** `null` when the backend gave no total: then no sum is shown, rather than a wrong one. */
  readonly totals: OrderTotals | null;
}

/** The order itself. Medusa leaves it `pending` through delivery, so it says little more than "cancelled". */
export type OrderStatus =
  | "pending"
  | "completed"
  | "archived"
  | "canceled"
  | "requires_action"
  /** A status this app does not know: newer, or a plugin's. */
  | "unknown";

/** The union of both generations' payment statuses. */
export type PaymentStatus =
  | "not_paid"
  | "awaiting"
  | "partially_authorized"
  | "authorized"
  | "partially_captured"
  | "captured"
  | "partially_refunded"
  | "refunded"
  | "canceled"
  | "requires_action"
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
  readonly quantity: number;
  readonly requiresShipping: boolean;
  readonly isGiftCard: boolean;
  /** What one unit cost before discounts, in the order's own price mode (see `OrderTotals.taxIncluded`). */
  readonly unitPrice: number | null;
  /** The regular price the shop crossed out next to `unitPrice`. */
  readonly compareAtUnitPrice: number | null;
  /** All units before discounts, in the order's price mode: what `OrderTotals.items` is the sum of. */
  readonly amount: number | null;
  readonly discounts: readonly Discount[];
  readonly progress: LineProgress;
}

/** How many units of a line have come how far. Each counts every unit that has come at least that far. */
export interface LineProgress {
  readonly fulfilled: number;
  readonly shipped: number;
  readonly delivered: number;
  readonly returnRequested: number;
  readonly returned: number;
}

export interface ShippingMethod {
  readonly id: string;
  readonly name: string;
  /** Before discounts, in the order's price mode. */
  readonly amount: number | null;
}

/** A parcel or a bundle of parcels on its way: Medusa's fulfilment. */
export interface Fulfilment {
  readonly id: string;
  readonly requiresShipping: boolean;
  readonly lines: readonly { readonly lineId: string | null; readonly title: string; readonly quantity: number }[];
  readonly packedAt: string | null;
  readonly shippedAt: string | null;
  readonly deliveredAt: string | null;
  readonly canceledAt: string | null;
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
  readonly receivedAt: string | null;
  readonly canceledAt: string | null;
  readonly lines: readonly { readonly lineId: string; readonly quantity: number }[];
}

export interface Payment {
  readonly id: string;
  /** The provider's own id (`pp_stripe_stripe`, `manual`); the view puts it into words, or says just "Payment". */
  readonly provider: string;
  /** What was authorised. Money that was not captured has not been paid. */
  readonly amount: number | null;
  readonly authorizedAt: string | null;
  readonly canceledAt: string | null;
  readonly captures: readonly MoneyMovement[];
  readonly refunds: readonly MoneyMovement[];
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
 * The sum of the order before rounding. Prices include tax in some regions and not in others:
 * excluded: items - returned + shipping + returnShipping - discount + tax - giftCards - credits = total;
 * included: items - returned + shipping + returnShipping - discount - giftCards - credits = total, and `tax` says how much
 * of that is tax.
 */
export interface OrderTotals {
  readonly taxIncluded: boolean;
  /** Everything that was ordered, also what came back since. */
  readonly items: number;
  /** Positive: what of `items` came back, where the backend's total has become smaller by it. */
  readonly returned: number;
  readonly shipping: number;
  /** What sending something back costs the shopper. */
  readonly returnShipping: number;
  /** Positive: what was taken off, items and shipping together. */
  readonly discount: number;
  /** `discount` by name; may not add up to it when the backend says less than it computed. */
  readonly discounts: readonly Discount[];
  readonly tax: number;
  /** `tax` by name and rate; may not add up to it either. */
  readonly taxes: readonly Tax[];
  readonly giftCards: number;
  /** What the shop took off after the discounts: store credit, and refunds given without a return. */
  readonly credits: number;
  readonly total: number;
  readonly paid: number | null;
  readonly refunded: number | null;
  /**
   * What is still open, authorised money left aside: positive what the shopper has to pay, negative what the shop gives
   * back, also for returns under way. `null` when the backend did not say.
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
