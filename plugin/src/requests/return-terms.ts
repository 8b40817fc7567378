import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, QueryContext } from "@medusajs/framework/utils";
import type { ReaderLanguage } from "../languages/reader-language";
import { readShopWords } from "../languages/shop-words";
import type { WordsById } from "../languages/translations";
import type { ReturnOptions } from "../options/after-sale-options";
import { readOptions } from "../options/read-options";
import { plain } from "../orders/pick";
import { isOfferedForReturns, type RuledOption } from "../returns/is-offered-for-returns";
import { readTaxOfFees, type TaxedOrder } from "./fee-taxes";
import { rulesOfPlace } from "./rules";

/** A way back that the shop offers for this order, in major units of the order's currency. */
export interface WayBack {
  readonly id: string;
  readonly name: string;
  /** What it costs the shopper, with its tax. */
  readonly fee: number;
  /** The option's own price, to which Medusa may add the tax. */
  readonly price: number;
  readonly location_id: string | null;
}

/** One of Medusa's return reasons that can be chosen: one that no other is below. */
export interface Reason {
  readonly id: string;
  readonly value: string;
  readonly label: string;
  readonly description: string | null;
  /** What it is below. */
  readonly parent: string | null;
  /** The way back is free for it. */
  readonly is_fault: boolean;
}

/** A reason in the shop's words, with what it is below. */
type FoundReason = Omit<Reason, "parent"> & { readonly parent: { readonly id: string; readonly label: string } | null };

/** What a return's form has to know besides the order. */
export interface ReturnTerms {
  readonly options: readonly WayBack[];
  readonly reasons: readonly Reason[];
  /** What Medusa gives back for a unit, by line. */
  readonly lines: readonly { readonly id: string; readonly refundable_per_unit: number }[];
  readonly reason_required: boolean;
  readonly instructions: string | null;
}

interface OrderRow extends TaxedOrder {
  readonly id: string;
  readonly region_id?: string | null;
  readonly billing_address?: { readonly country_code?: string | null } | null;
  readonly items?: readonly ({ readonly id: string; readonly refundable_total_per_unit?: unknown } | null)[];
}

interface ReasonRow {
  readonly id: string;
  readonly value: string;
  readonly label: string;
  readonly description?: string | null;
  readonly parent_return_reason_id?: string | null;
}

/**
 * @param reader in whose words ways back and reasons are told; in the shop's own where left out
 * @returns `null` where there is no such order
 */
export async function readReturnTerms(
  container: MedusaContainer,
  orderId: string,
  reader: ReaderLanguage | null = null,
): Promise<ReturnTerms | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "order",
    fields: [
      "id",
      "currency_code",
      "region_id",
      "total",
      "region.automatic_taxes",
      "customer.id",
      "customer.email",
      "customer.groups.id",
      "shipping_address.*",
      "billing_address.country_code",
      "items.*",
      "items.detail.*",
      "items.tax_lines.*",
      "items.adjustments.*",
      "items.refundable_total_per_unit",
    ],
    filters: { id: orderId },
  });
  const order = (data as unknown as OrderRow[]).find(({ id }) => id === orderId);
  if (!order) return null;
  const country = order.shipping_address?.country_code ?? order.billing_address?.country_code ?? null;
  const rules = rulesOfPlace(readOptions(container).returns, {
    country: country?.toUpperCase() ?? null,
    regionId: order.region_id ?? null,
  });
  const [options, reasons] = await Promise.all([
    readWaysBack(container, order, country),
    readReasons(container, rules),
  ]);
  const words = await readShopWords(
    container,
    [...options, ...reasons.flatMap(({ id, parent }) => [{ id }, ...(parent ? [parent] : [])])].map(({ id }) => id),
    reader,
  );
  return {
    options: options.map((option) => ({ ...option, name: words.get(option.id)?.name ?? option.name })),
    reasons: reasons.map((reason) => toReason(reason, words)),
    lines: (order.items ?? []).flatMap((item) =>
      item ? [{ id: item.id, refundable_per_unit: Number(plain(item.refundable_total_per_unit) ?? 0) }] : [],
    ),
    reason_required: rules.reasonRequired,
    instructions: rules.instructions ?? null,
  };
}

interface OptionRow extends RuledOption {
  readonly id: string;
  readonly name: string;
  readonly service_zone?: {
    readonly geo_zones?: readonly ({ readonly country_code?: string | null } | null)[] | null;
    readonly fulfillment_set?: { readonly location?: { readonly id?: string } | null } | null;
  } | null;
  readonly calculated_price?: {
    readonly calculated_amount?: unknown;
    readonly is_calculated_price_tax_inclusive?: boolean | null;
  } | null;
}

/** The shop's return options that reach the order's country and have a price in its region. */
async function readWaysBack(container: MedusaContainer, order: OrderRow, country: string | null): Promise<WayBack[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "shipping_option",
    fields: [
      "id",
      "name",
      "rules.attribute",
      "rules.value",
      "service_zone.geo_zones.country_code",
      "service_zone.fulfillment_set.location.id",
      "calculated_price.calculated_amount",
      "calculated_price.is_calculated_price_tax_inclusive",
    ],
    context: {
      calculated_price: QueryContext({
        currency_code: order.currency_code,
        ...(order.region_id ? { region_id: order.region_id } : {}),
      }),
    },
  });
  const offered = (data as unknown as OptionRow[]).flatMap((option) => {
    const zones = option.service_zone?.geo_zones ?? [];
    const reaches = country === null || zones.some((zone) => zone?.country_code === country);
    const amount = option.calculated_price?.calculated_amount;
    if (!isOfferedForReturns(option) || !reaches || amount === null || amount === undefined) return [];
    return [{ option, price: Number(plain(amount)) }];
  });
  const taxOf = await readTaxOfFees(
    container,
    order,
    offered
      .filter(({ option }) => !option.calculated_price?.is_calculated_price_tax_inclusive)
      .map(({ option, price }) => ({ id: option.id, price })),
  );
  return offered.map(({ option, price }) => ({
    id: option.id,
    name: option.name,
    fee: price + taxOf(option.id),
    price,
    location_id: option.service_zone?.fulfillment_set?.location?.id ?? null,
  }));
}

async function readReasons(container: MedusaContainer, { faultReasons }: ReturnOptions): Promise<FoundReason[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "return_reason",
    fields: ["id", "value", "label", "description", "parent_return_reason_id"],
  });
  const rows = data as unknown as ReasonRow[];
  const parents = new Set(rows.map(({ parent_return_reason_id }) => parent_return_reason_id));
  return rows
    .filter(({ id }) => !parents.has(id))
    .map(({ id, value, label, description, parent_return_reason_id }) => ({
      id,
      value,
      label,
      description: description ?? null,
      parent: rows.find((row) => row.id === parent_return_reason_id) ?? null,
      is_fault: faultReasons.includes(value),
    }));
}

function toReason({ parent, ...reason }: FoundReason, words: WordsById): Reason {
  const { label, description } = words.get(reason.id) ?? {};
  return {
    ...reason,
    label: label ?? reason.label,
    description: description ?? reason.description,
    parent: parent && (words.get(parent.id)?.label ?? parent.label),
  };
}
