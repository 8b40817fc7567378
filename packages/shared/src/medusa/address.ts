import type { z } from "zod";
import { formatName } from "../format/name";
import type { Address } from "../orders/facts/order";
import { objectOrNull, text } from "./answers";

/** An address, which both generations write alike. */
export const addressSchema = objectOrNull({
  first_name: text,
  last_name: text,
  company: text,
  address_1: text,
  address_2: text,
  city: text,
  province: text,
  postal_code: text,
  country_code: text,
  phone: text,
});

/** @returns `null` where there is nothing in it */
export function toAddress(raw: z.output<typeof addressSchema>): Address | null {
  if (!raw) return null;
  const address: Address = {
    name: formatName(raw.first_name, raw.last_name),
    company: raw.company,
    lines: [raw.address_1, raw.address_2].filter((line) => line !== null),
    city: raw.city,
    province: raw.province,
    postalCode: raw.postal_code,
    country: raw.country_code?.toUpperCase() ?? null,
    phone: raw.phone,
  };
  return Object.values(address).some((part) => part !== null && part.length > 0) ? address : null;
}
