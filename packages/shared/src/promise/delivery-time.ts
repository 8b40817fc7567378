import { z } from "zod";

/** How long a shipping option takes, as the merchant wrote it into its metadata. */
export interface DeliveryTime {
  /** Days until it may be there at the earliest; null where only the latest is promised. */
  readonly from: number | null;
  readonly until: number;
  /** Whether only Mondays to Fridays count. */
  readonly isBusinessDays: boolean;
  /** From this hour on, 0 to 23 where the shop is, an order counts as the next day's. */
  readonly cutoffHour: number | null;
}

const days = z.union([
  z.number().transform(String),
  z.string().transform((text) => text.replaceAll(/\s/g, "").replace(/[–—]/, "-")),
]);
/** Whatever else a field holds names no hour, an emptied one least of all: taken for midnight, every promise would be a day later. */
const hour = z
  .union([z.number().transform(String), z.string()])
  .transform((text) => text.trim())
  .pipe(z.string().regex(/^\d{1,2}$/))
  .transform(Number)
  .pipe(z.number().max(23));

/**
 * Reads `delivery_days` or `delivery_business_days` ("3" or "2-4") and `delivery_cutoff_hour` ("14") of a shipping option's metadata,
 * which merchants write in Medusa's admin.
 * @returns null where it promises nothing, or nothing that can be understood
 */
export function deliveryTimeOf(metadata: Readonly<Record<string, unknown>> | null | undefined): DeliveryTime | null {
  const isBusinessDays = metadata?.delivery_business_days != null;
  const written = days.safeParse(isBusinessDays ? metadata.delivery_business_days : metadata?.delivery_days);
  const found = written.success ? /^(?:(\d{1,3})-)?(\d{1,3})$/.exec(written.data) : null;
  if (!found) return null;
  const until = Number(found[2]);
  const from = found[1] === undefined ? null : Number(found[1]);
  if (from !== null && from > until) return null;
  const parsed = hour.safeParse(metadata?.delivery_cutoff_hour);
  return { from, until, isBusinessDays, cutoffHour: parsed.success ? parsed.data : null };
}
