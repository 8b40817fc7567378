import type { Way } from "./delivery";
import type { Fulfilment, Order, ShippingMethod } from "./order";

/** How something reaches the shopper that is not digital. */
export type ParcelWay = Exclude<Way, "digital">;

/**
 * The ways of lines that came into the order by exchanges and replacements, as the shipping methods of these say them: an order that was
 * picked up may well have its exchange posted. Lines of which nobody says it are missing.
 */
export function laterWays({ exchanges, rmaClaims, shippingMethods }: Order): ReadonlyMap<string, ParcelWay> {
  return new Map(
    [...exchanges, ...rmaClaims].flatMap(({ id, comes }) => {
      const way = wayOfMethods(shippingMethods.filter(({ afterSaleId }) => afterSaleId === id));
      return way === null ? [] : (comes ?? []).map(({ lineId }): [string, ParcelWay] => [lineId, way]);
    }),
  );
}

function wayOfMethods(methods: readonly ShippingMethod[]): ParcelWay | null {
  if (methods.length === 0 || methods.some(({ kind }) => kind === null)) return null;
  return methods.every(({ kind }) => kind === "pickup") ? "pickup" : "shipping";
}

/**
 * @param later see {@link laterWays}; it comes first, because Medusa packs with the order's first option where the shop names none
 * @param whole the way of what was ordered first
 */
export function wayOfParcel({ lines, kind }: Fulfilment, later: ReadonlyMap<string, ParcelWay>, whole: Way): ParcelWay {
  const ways = new Set(lines.map(({ lineId }) => later.get(lineId ?? "") ?? null));
  const [way = null] = ways.size === 1 ? ways : [];
  return way ?? kind ?? (whole === "pickup" ? "pickup" : "shipping");
}
