/** What our reads tell and Medusa's own store routes do not. */
const OURS = new Set([
  "exchanges",
  "claims",
  "shipping_option",
  "promised_delivery",
  "pickup_until",
  "is_backordered",
  "sent_back_at",
]);

/** Medusa clamps what is due to a zero of another type, and counts twice as many digits as a number has. */
const NEAR = 1e-9;

/**
 * Where a lean answer says something else than the stock one; that it says less is what it is for.
 * @returns a path and both values for each
 */
export function differences(lean: unknown, stock: unknown, path = "order"): string[] {
  if (Array.isArray(lean)) {
    if (!Array.isArray(stock) || stock.length !== lean.length) return [`${path}: another number of them`];
    return lean.flatMap((one, index) => {
      const same = one?.id === undefined ? stock[index] : stock.find(({ id }) => id === one.id);
      return differences(one, same, `${path}[${index}]`);
    });
  }
  if (typeof lean === "object" && lean !== null) {
    return Object.entries(lean).flatMap(([key, value]) =>
      OURS.has(key) ? [] : differences(value, (stock as Record<string, unknown> | null)?.[key], `${path}.${key}`),
    );
  }
  return isSame(lean ?? null, stock ?? null) ? [] : [`${path}: ${lean} instead of ${stock}`];
}

function isSame(one: unknown, other: unknown): boolean {
  return typeof one === "number" ? Math.abs(one - Number(other)) < NEAR : one === other;
}
