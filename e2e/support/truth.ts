import type { Shop } from "../../scripts/lib/shop/client.mjs";

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

const FIELDS = [
  "id,display_id,currency_code,total,email,created_at",
  "*items,*shipping_address,*billing_address,*shipping_methods",
  "fulfillments.canceled_at,fulfillments.labels.tracking_number,fulfillments.labels.tracking_url",
].join(",");

/** Asks the admin API, which withholds nothing and which the storefront does not use. */
export async function trueOrder(shop: Shop, id: string): Promise<TrueOrder> {
  if (shop.facts.medusa === 1) return fromV1((await shop.admin(`/orders/${id}`)).order);
  return (await shop.admin(`/orders/${id}?fields=${FIELDS}`)).order;
}

/** Medusa v1 counts in the currency's smallest unit, and has other names for the same. */
// biome-ignore lint/suspicious/noExplicitAny: an answer of Medusa, of which the type of the result names what is read
function fromV1(order: any): TrueOrder {
  const format = new Intl.NumberFormat("en-US", { style: "currency", currency: order.currency_code });
  const major = (minor: number) => minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2);
  return {
    ...order,
    total: major(order.total),
    // biome-ignore lint/suspicious/noExplicitAny: as above
    items: order.items.map((item: any) => ({
      ...item,
      product_title: item.title,
      variant_title: item.description,
      unit_price: major(item.unit_price),
    })),
    // biome-ignore lint/suspicious/noExplicitAny: as above
    fulfillments: order.fulfillments.map(({ tracking_links, canceled_at }: any) => ({
      canceled_at,
      // biome-ignore lint/suspicious/noExplicitAny: as above
      labels: tracking_links.map(({ tracking_number, url }: any) => ({ tracking_number, tracking_url: url })),
    })),
  };
}

/** An amount as a shopper in the United States reads it. */
export function money(amount: number, currency: string): string {
  return new Intl.NumberFormat("en-US", { style: "currency", currency }).format(amount);
}

/** The whole minor units that a text such as "-$1,234.50", "¥500" or "Free" stands for. */
export function minorUnits(text: string): bigint {
  const digits = BigInt(text.replaceAll(/[^\d]/g, "") || "0");
  return /[-−(]/.test(text) ? -digits : digits;
}
