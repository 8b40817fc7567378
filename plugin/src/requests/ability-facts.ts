import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import type { AbilityFacts, AbilityLine, AbilityParcel } from "#shared";
import { readRows } from "../database/read-rows";
import type { PluginOptions } from "../options/parse-options";
import { readOptions } from "../options/read-options";
import { readOrder } from "../orders/read-order";
import { type ProductFacts, readProductFacts } from "./product-rules";
import { toShopperRequest } from "./record";
import { requestsOf } from "./records";
import { differsByRegion, rulesFor } from "./rules";

type Instant = Date | string | null | undefined;

interface Address {
  readonly country_code?: string | null;
}

/** What of the lean read decides. */
export interface LeanOrder {
  readonly id: string;
  readonly display_id?: number | string | null;
  readonly custom_display_id?: string | null;
  readonly status: string;
  readonly currency_code: string;
  readonly email?: string | null;
  readonly customer_id?: string | null;
  readonly created_at: Instant;
  readonly shipping_address?: Address | null;
  readonly billing_address?: Address | null;
  readonly items: readonly LeanLine[];
  readonly fulfillments: readonly LeanParcel[];
  readonly returns: readonly {
    readonly id: string;
    readonly status: string;
    readonly claim_id?: string | null;
    readonly items?: readonly { readonly item_id: string; readonly quantity: number }[];
  }[];
  readonly exchanges: readonly { readonly canceled_at?: Instant }[];
  readonly claims: readonly { readonly canceled_at?: Instant }[];
  readonly credit_lines?: readonly { readonly reference?: string | null; readonly amount?: unknown }[];
  readonly payment_collections: readonly { readonly payments?: readonly LeanPayment[] }[];
  readonly summary?: { readonly pending_difference?: unknown } | null;
}

export interface LeanLine {
  readonly id: string;
  readonly title?: string | null;
  readonly product_title?: string | null;
  readonly variant_title?: string | null;
  readonly requires_shipping?: boolean | null;
  readonly is_giftcard?: boolean | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

interface LeanParcel {
  readonly packed_at?: Instant;
  readonly shipped_at?: Instant;
  readonly delivered_at?: Instant;
  readonly canceled_at?: Instant;
  readonly items?: readonly { readonly line_item_id?: string | null }[];
}

interface LeanPayment {
  readonly amount: unknown;
  readonly canceled_at?: Instant;
  readonly captures?: readonly { readonly amount: unknown }[];
  readonly refunds?: readonly { readonly amount: unknown }[];
}

/** What the lean read does not know: asked beside it, in as few questions as there are. */
export interface RuleFacts {
  readonly openChange: AbilityFacts["openChange"];
  readonly requests: AbilityFacts["requests"];
  readonly regionId: string | null;
  readonly productOf: (lineId: string) => ProductFacts;
}

/** Reads what decides besides the order itself: open changes and what was asked for; regions and products only where a rule needs them. */
export async function readRuleFacts(
  container: MedusaContainer,
  orderId: string,
  options: PluginOptions,
): Promise<RuleFacts> {
  const [openChange, requests, regionId, productOf] = await Promise.all([
    readOpenChangeKind(container, orderId),
    requestsOf(container, orderId),
    differsByRegion(options) ? readRegion(container, orderId) : null,
    readProductFacts(container, orderId, options),
  ]);
  return { openChange, requests: requests.map(toShopperRequest), regionId, productOf };
}

async function readOpenChangeKind(container: MedusaContainer, orderId: string): Promise<AbilityFacts["openChange"]> {
  const open = await readRows(container, {
    module: Modules.ORDER,
    model: "OrderChange",
    shape: { change_type: true },
    where: { order_id: orderId, status: ["pending", "requested"] },
  });
  if (open.length === 0) return "none";
  return open.every(({ change_type }) => change_type === "transfer") ? "transfer" : "other";
}

async function readRegion(container: MedusaContainer, orderId: string): Promise<string | null> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "order", fields: ["id", "region_id"], filters: { id: orderId } });
  return (data[0] as { region_id?: string | null } | undefined)?.region_id ?? null;
}

/**
 * What decides what may be done with an order, with the order itself.
 * @returns `null` where there is no such order
 */
export async function readAbilityFacts(
  container: MedusaContainer,
  orderId: string,
): Promise<{ readonly order: LeanOrder; readonly facts: AbilityFacts } | null> {
  const options = readOptions(container);
  const [order, beside] = await Promise.all([
    readOrder(container, orderId) as Promise<LeanOrder | null>,
    readRuleFacts(container, orderId, options),
  ]);
  return order && { order, facts: toAbilityFacts(order, beside, options) };
}

/** @param order of the plugin's own read */
export function toAbilityFacts(order: LeanOrder, beside: RuleFacts, options: PluginOptions): AbilityFacts {
  const country = order.shipping_address?.country_code ?? order.billing_address?.country_code ?? null;
  return {
    status: order.status,
    placedAt: iso(order.created_at),
    lines: linesOf(order, beside),
    parcels: order.fulfillments.map(toParcel),
    openChange: beside.openChange,
    isMixedMoney: isMixedMoney(order),
    hasAfterSale: hasAfterSale(order),
    money: moneyOf(order),
    rules: rulesFor(options, { country: country?.toUpperCase() ?? null, regionId: beside.regionId }),
    requests: beside.requests,
  };
}

/** Whether an exchange or claim stands that was not called off. */
export const hasAfterSale = ({ exchanges, claims }: Pick<LeanOrder, "exchanges" | "claims">): boolean =>
  [...exchanges, ...claims].some(({ canceled_at }) => !canceled_at);

/** @returns `null` where a counter is missing or a line stands there twice: no limit that follows from it would be true */
function linesOf({ items, returns }: LeanOrder, { productOf }: RuleFacts): AbilityLine[] | null {
  if (new Set(items.map(({ id }) => id)).size !== items.length) return null;
  const ofClaims = returns.filter(({ claim_id, status }) => claim_id && status !== "canceled");
  const lines = items.map(({ id, requires_shipping, detail }): AbilityLine => {
    const back = ofClaims.flatMap((one) => one.items ?? []).filter(({ item_id }) => item_id === id);
    return {
      id,
      quantity: units(detail.quantity),
      fulfilled: units(detail.fulfilled_quantity),
      shipped: units(detail.shipped_quantity),
      delivered: units(detail.delivered_quantity),
      returnRequested: units(detail.return_requested_quantity),
      returnReceived: units(detail.return_received_quantity),
      returnDismissed: units(detail.return_dismissed_quantity),
      writtenOff: units(detail.written_off_quantity),
      claimReturn: back.reduce((sum, { quantity }) => sum + Number(quantity), 0),
      requiresShipping: requires_shipping ?? true,
      ...productOf(id),
    };
  });
  return lines.every(isCounted) ? lines : null;
}

const units = (value: unknown): number => (value === null || value === undefined ? Number.NaN : Number(value));

const isCounted = (line: AbilityLine): boolean =>
  Object.values(line).every((value) => typeof value !== "number" || (Number.isFinite(value) && value >= 0));

const toParcel = (parcel: LeanParcel): AbilityParcel => ({
  lineIds: [...new Set((parcel.items ?? []).flatMap(({ line_item_id }) => line_item_id ?? []))],
  packedAt: iso(parcel.packed_at),
  shippedAt: iso(parcel.shipped_at),
  deliveredAt: iso(parcel.delivered_at),
  canceledAt: iso(parcel.canceled_at),
});

/** Refunds of Medusa's own write credits that name the payment collection; whatever else is credited is money of another kind. */
function isMixedMoney({ items, credit_lines }: LeanOrder): boolean {
  const others = (credit_lines ?? []).filter(
    ({ reference, amount }) => reference !== "payment_collection" && Number(amount) !== 0,
  );
  return others.length > 0 || items.some(({ is_giftcard }) => is_giftcard === true);
}

/** What of an order's money was captured, refunded and is still reserved, major units. */
export function moneyOf({ currency_code, payment_collections }: LeanOrder): AbilityFacts["money"] {
  const payments = payment_collections.flatMap((collection) => collection.payments ?? []);
  const total = (movements: readonly { readonly amount: unknown }[] | undefined) =>
    (movements ?? []).reduce((sum, { amount }) => sum + Number(amount), 0);
  const captured = payments.reduce((sum, payment) => sum + total(payment.captures), 0);
  const reserved = payments
    // Medusa's cancel gives up no payment of which anything was captured: its rest stays as it is.
    .filter(({ canceled_at, captures }) => !canceled_at && (captures ?? []).length === 0)
    .reduce((sum, { amount }) => sum + Number(amount), 0);
  const refunded = payments.reduce((sum, payment) => sum + total(payment.refunds), 0);
  return { currency: currency_code.toUpperCase(), captured, refunded, reserved };
}

/**
 * What of an order's money was captured or may still be, major units: also the rest of a payment of which some was captured, which Medusa's
 * cancel does not release.
 */
export const heldOf = ({ payment_collections }: LeanOrder): number =>
  payment_collections
    .flatMap(({ payments }) => payments ?? [])
    .map(({ amount, canceled_at, captures }) => {
      const captured = (captures ?? []).reduce((sum, capture) => sum + Number(capture.amount), 0);
      return canceled_at ? captured : Math.max(captured, Number(amount));
    })
    .reduce((sum, held) => sum + held, 0);

const iso = (instant: Instant): string | null => (instant ? new Date(instant).toISOString() : null);
