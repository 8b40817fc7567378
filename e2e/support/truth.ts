import type { Shop } from "../../scripts/lib/shop/client.mjs";
import { recordsOf } from "./records/records";

/** An order as the backend itself tells it: what pages are measured against. */
export interface TrueOrder {
  readonly id: string;
  readonly display_id: number;
  readonly currency_code: string;
  readonly total: number;
  readonly email: string;
  readonly created_at: string;
  readonly items: readonly TrueItem[];
  readonly shipping_address: TrueAddress | null;
  readonly billing_address: TrueAddress | null;
  readonly shipping_methods: readonly {
    readonly name: string;
    readonly amount: number;
    readonly detail?: { readonly return_id?: string | null };
  }[];
  readonly fulfillments: readonly { readonly labels: readonly TrueLabel[]; readonly canceled_at: string | null }[];
}

interface TrueItem {
  readonly product_title: string;
  readonly variant_title: string | null;
  readonly quantity: number;
  readonly unit_price: number;
  readonly thumbnail: string | null;
}

interface TrueLabel {
  readonly tracking_number: string;
  /** Medusa v1 leaves it to plugins. */
  readonly tracking_url: string | null;
}

type TrueAddress = Readonly<Record<string, string | null>>;

/** What the backend itself says of an order. */
export const trueOrder = (shop: Shop, id: string): Promise<TrueOrder> => recordsOf(shop).order(shop, id);

/** What was bought: what a return costs is part of Medusa's total, and on a page taken off the refund. */
export function boughtTotal({ total, shipping_methods }: TrueOrder): number {
  const fees = shipping_methods.filter(({ detail }) => detail?.return_id).map(({ amount }) => amount);
  return fees.reduce((sum, fee) => sum - fee, total);
}

/** An amount as a shopper in the United States reads it: with as many digits as Medusa's currency has, not the ISO's. */
export function money(amount: number, currency: string): string {
  const digits = currency === "rsd" ? { minimumFractionDigits: 0, maximumFractionDigits: 0 } : {};
  return new Intl.NumberFormat("en-US", { style: "currency", currency, ...digits }).format(amount);
}

/** The whole minor units that a text such as "-$1,234.50", "¥500" or "Free" stands for. */
export function minorUnits(text: string): bigint {
  const digits = BigInt(text.replaceAll(/[^\d]/g, "") || "0");
  return /[-−(]/.test(text) ? -digits : digits;
}
