import type { StandingKey } from "../facts/standing";

/** Nothing of the order is awaited any more: what may come next is another one. */
const IS_OVER: Partial<Record<StandingKey, true>> = {
  delivered: true,
  picked_up: true,
  returned: true,
  refunded: true,
  canceled: true,
};

/**
 * What of an order that is over could be bought again.
 * @returns the handle of its only product; `null` in it where there are several; `null` where nothing is to be offered
 */
export function toBuyAgain(
  standing: StandingKey,
  lines: readonly { readonly productHandle: string | null }[],
  lineCount = lines.length,
): { readonly product: string | null } | null {
  const handles = new Set(lines.flatMap(({ productHandle }) => productHandle ?? []));
  if (!IS_OVER[standing] || handles.size === 0) return null;
  const [only = null] = handles;
  return { product: handles.size === 1 && lineCount === lines.length ? only : null };
}
