import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { dayAfter } from "#shared";
import { readOptions } from "../options/read-options";

/** Where a fulfillment keeps the last day on which it can be picked up, in its metadata; "2026-12-01". */
const KEY = "pickup_until";

/** Where a shipping option says for how many days what is ready is kept, in its metadata. */
const DAYS = "pickup_days";

type Metadata = Readonly<Record<string, unknown>> | null | undefined;

interface FulfillmentRow {
  readonly created_at: string | Date;
  readonly packed_at?: string | Date | null;
  readonly metadata?: Metadata;
  readonly shipping_option?: {
    readonly metadata?: Metadata;
    readonly service_zone?: { readonly fulfillment_set?: { readonly type?: string } | null } | null;
  } | null;
}

/**
 * Notes with what is ready for pickup until when it is kept, from what its shipping option says at that moment: a day that was told
 * does not move. A merchant may write the day there too, when packing it.
 * @returns nothing; no day is noted where the option names no number of days, or is none of pickup
 */
export async function notePickupDay(container: MedusaContainer, fulfillmentId: string): Promise<void> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "fulfillment",
    fields: [
      ...["created_at", "packed_at", "metadata"],
      ...["shipping_option.metadata", "shipping_option.service_zone.fulfillment_set.type"],
    ],
    filters: { id: fulfillmentId },
  });
  const packed = data[0] as FulfillmentRow | undefined;
  const option = packed?.shipping_option;
  const days = keptFor(option?.metadata);
  if (!packed || packed.metadata?.[KEY] !== undefined || days === null) return;
  if (option?.service_zone?.fulfillment_set?.type !== "pickup") return;
  const packedAt = new Date(packed.packed_at ?? packed.created_at);
  const until = dayAfter(packedAt, days, readOptions(container).timeZone);
  await container
    .resolve(Modules.FULFILLMENT)
    .updateFulfillment(fulfillmentId, { metadata: { ...packed.metadata, [KEY]: until } });
}

/** @returns whole days, up to a year; `null` for whatever is none */
function keptFor(metadata: Metadata): number | null {
  const written = String(metadata?.[DAYS] ?? "").trim();
  const days = /^\d{1,3}$/.test(written) ? Number(written) : 0;
  return days > 0 && days <= 366 ? days : null;
}

/** The day that a fulfillment keeps, as it is written there; `null` where there is none. */
export const pickupDayOf = (metadata: Metadata): unknown => metadata?.[KEY] ?? null;
