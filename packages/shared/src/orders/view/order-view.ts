import type { StandingKey } from "../facts/standing";
import type { Step } from "../facts/steps";

export type { StandingKey };

/**
 * What the components show: every amount, date and status already in the shopper's words.
 * Built by `to-order-view.ts`; components add only headings and layout.
 */
export interface OrderView {
  readonly id: string;
  /** `1042`, without a `#`. */
  readonly number: string;
  readonly placedOn: DateView | null;
  readonly standing: Standing;
  /** The page's headline: what matters just now. */
  readonly hero: HeroView;
  /** Where the order is on its way; empty where no such way exists (canceled, unknown, nothing to ship). */
  readonly steps: readonly StepView[];
  /** What the shopper may expect now, one sentence each. */
  readonly expectations: readonly string[];
  readonly items: readonly LineView[];
  /** "3 items": units, not lines. */
  readonly itemCount: string;
  /** What of `items` is in none of the packages that show their own; all of it where those do not say. */
  readonly rest: RestView;
  readonly shipments: readonly ShipmentView[];
  /** Without those of exchanges and replacements, which tell theirs themselves. */
  readonly returns: readonly ReturnView[];
  readonly afterSales: readonly AfterSaleView[];
  /** How it is delivered: the methods' names, e.g. "DHL Standard". */
  readonly deliveryMethods: readonly string[];
  readonly payments: readonly PaymentView[];
  readonly email: string | null;
  /** Where the shopper fetches it, in place of an address that it is sent to. */
  readonly pickup: PickupView | null;
  readonly shippingAddress: AddressView | null;
  readonly billingAddress: AddressView | "same" | null;
  readonly totals: TotalsView | null;
  /** What happened and when, newest last. Only things the backend gave a date for. */
  readonly history: readonly EventView[];
}

/** An order for a viewer who has only its link. */
export interface SummaryView extends Pick<OrderView, "id" | "number" | "placedOn" | "standing" | "steps"> {
  /** Whether an email can open the rest: not of an order that has none, as one placed in a store. */
  readonly opensByEmail: boolean;
}

export interface DateView {
  /** For `<time dateTime>`. */
  readonly iso: string;
  readonly text: string;
}

/** Where the order stands, as the page's headline. */
export interface Standing {
  readonly key: StandingKey;
  readonly tone: Tone;
  /** "On the way" */
  readonly title: string;
  /** One sentence that says what that means; may be absent. */
  readonly detail: string | null;
}

/** When it comes, what became of the money, what to do. */
export interface HeroView {
  readonly tone: Tone;
  /** "Usually here by Tue, Dec 1" */
  readonly title: string;
  readonly detail: string | null;
  /** "Paid $96.84" */
  readonly money: string | null;
  readonly action: HeroAction | null;
  /** Whether the shopper has something to pay now. */
  readonly isDue: boolean;
}

export type HeroAction =
  /** `href` is the carrier's page; `null` where several packages have one each. */
  | { readonly kind: "track"; readonly href: string | null; readonly count: number }
  | { readonly kind: "pickup" }
  /** `product` is the handle of the only one; `null` where there are several. */
  | { readonly kind: "buyAgain"; readonly product: string | null };

/** Items that are in no package. */
export interface RestView {
  readonly title: "items" | "waiting" | "other";
  readonly lines: readonly LineView[];
}

export type Tone = "neutral" | "progress" | "success" | "warning" | "danger";

export interface StepView {
  readonly key: Step["key"];
  readonly label: string;
  readonly state: Step["state"];
  /** When it happened, only where the backend says so. */
  readonly at: DateView | null;
}

export interface LineView {
  readonly id: string;
  readonly title: string;
  /** "Size: L", "Color: Sand"; the variant's title where no options are known. */
  readonly options: readonly string[];
  readonly image: string | null;
  /** What the shop's page of the product is named by. */
  readonly product: string | null;
  readonly quantity: string;
  /** "2 × $24.00"; null for a single unit or an unknown price. */
  readonly unitPrice: string | null;
  readonly compareAt: string | null;
  /** Before discounts; null when unknown. */
  readonly amount: string | null;
  readonly discounts: readonly { readonly label: string; readonly amount: string }[];
  /** "2 shipped", "1 returned": only where units of one order stand differently. */
  readonly progress: readonly { readonly key: string; readonly tone: Tone; readonly label: string }[];
}

export interface ShipmentView {
  readonly id: string;
  /** "Package 1 of 2" */
  readonly title: string;
  readonly tone: Tone;
  /** "Shipped", "Delivered", ... */
  readonly status: string;
  readonly at: DateView | null;
  readonly lines: readonly string[];
  /** The same with pictures and prices; `null` where that is not known for sure. */
  readonly goods: readonly LineView[] | null;
  readonly parcels: readonly TrackingView[];
}

export interface TrackingView {
  readonly trackingNumber: string | null;
  readonly trackingUrl: string | null;
  /** "DHL", where the tracking page is a carrier's. */
  readonly carrier: string | null;
}

export interface ReturnView {
  readonly id: string;
  readonly title: string;
  readonly tone: Tone;
  readonly at: DateView | null;
  readonly lines: readonly string[];
}

/** An exchange, or a replacement for what was lost, broken or wrong. */
export interface AfterSaleView {
  readonly id: string;
  /** "Exchange on the way" */
  readonly title: string;
  readonly tone: Tone;
  readonly at: DateView | null;
  /** "1 × Mug": what goes back; empty where nothing has to. */
  readonly returning: readonly string[];
  readonly getting: readonly string[];
  /** "You don’t need to send anything back."; may be absent. */
  readonly note: string | null;
}

export interface PickupView {
  readonly name: string | null;
  readonly address: AddressView | null;
}

export interface PaymentView {
  readonly id: string;
  /** "Card", "PayPal", "Payment" */
  readonly method: string;
  /** `null` where the backend tells only what several payments together did. */
  readonly status: string | null;
  readonly amount: string | null;
  readonly at: DateView | null;
}

export interface AddressView {
  /** In the order of its country, the country's name last. */
  readonly lines: readonly string[];
  readonly phone: string | null;
}

export interface TotalsView {
  /** They sum to `total`, digit for digit. */
  readonly rows: readonly TotalsRow[];
  readonly total: string;
  /** "Includes $3.80 VAT 19%": said beside the total, not part of the sum. */
  readonly notes: readonly string[];
  /** Paid, refunded, still to pay: what happened to the total. */
  readonly settlement: readonly TotalsRow[];
}

export interface TotalsRow {
  readonly key: string;
  readonly label: string;
  readonly amount: string;
  readonly tone?: Tone;
}

export interface EventView {
  /** One of a kind within the history. */
  readonly key: string;
  /** "Shipped" */
  readonly title: string;
  /** "Package 1 of 2", "$12.00"; may be absent. */
  readonly detail: string | null;
  readonly at: DateView;
}
