import { z } from "zod";

/*
 * The parts that answers are read with. Tolerant: what is wrong or missing becomes `null` (or an empty list), and one
 * broken element of a list drops none of the others.
 */

export const text = z.string().trim().min(1).nullable().catch(null);
export const flag = z.boolean().nullable().catch(null);
/** A BCP 47 tag as it is written; carts take whatever a browser says for one. */
export const languageTag = z.unknown().optional().transform(toLanguageTag);
export const instant = z.iso.datetime({ offset: true }).nullable().catch(null);

/** A number, also where Medusa writes it as text, or as it keeps it: an object with all of its digits. */
export const amount = z.unknown().optional().transform(toAmount);

/** Absolute http(s) addresses only: the admin writes "#" and nothing into tracking links, and neither is a way to go. */
export const httpUrl = z.unknown().optional().transform(toHttpUrl);

/** A status we know, or "unknown" for a newer one or none. */
export function oneOf<const T extends readonly string[]>(known: T) {
  return z.enum([...known, "unknown"]).catch("unknown");
}

/** An object, or `null` for whatever is none. */
export function objectOrNull<T extends z.ZodRawShape>(shape: T) {
  return z.object(shape).nullable().catch(null);
}

/** The elements that are any good. */
export function list<T extends z.ZodType>(element: T) {
  return z
    .unknown()
    .optional()
    .transform((value): z.output<T>[] =>
      Array.isArray(value)
        ? value.flatMap((one) => {
            const parsed = element.safeParse(one);
            return parsed.success ? [parsed.data] : [];
          })
        : [],
    );
}

function toAmount(told: unknown): number | null {
  const value = typeof told === "object" && told !== null && "value" in told ? told.value : told;
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : null;
}

function toLanguageTag(value: unknown): string | null {
  if (typeof value !== "string") return null;
  try {
    return Intl.getCanonicalLocales(value)[0] ?? null;
  } catch {
    return null;
  }
}

function toHttpUrl(value: unknown): string | null {
  if (typeof value !== "string" || !URL.canParse(value)) return null;
  const url = new URL(value);
  return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
}

/** Each id once: an order that was changed twice at once answers lines twice, which are still one line. */
export function uniqueById<T extends { readonly id: string | null }>(elements: readonly T[]): T[] {
  const seen = new Set<string>();
  return elements.filter(({ id }) => {
    if (id === null) return true;
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}
