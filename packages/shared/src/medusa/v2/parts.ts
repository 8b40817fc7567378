import { uniqueById } from "../answers";
import { toRmaClaims } from "./after-sale";
import { type ReplacedUnits, replacedOf } from "./replaced";
import type { RawItem, RawOrder, RawShippingMethod } from "./schema";

/** What Medusa's lines and shipping methods are to a shopper. */
export interface OrderParts {
  /** Each once, replacements among them. */
  readonly lines: readonly RawItem[];
  /** How the order reaches the shopper. */
  readonly deliveries: readonly RawShippingMethod[];
  /** What sending something back costs. */
  readonly fees: readonly RawShippingMethod[];
  /** What replaces something, and how it comes: Medusa charges for it, the shop does not. */
  readonly free: ReadonlySet<RawItem | RawShippingMethod>;
  /** What goes back for it, by the line's id, see `replacedOf`. */
  readonly replaced: ReadonlyMap<string, ReplacedUnits>;
  /** What Medusa counts and nobody bought: the second row of a line, the fee of a return that was refused. */
  readonly strays: readonly (RawItem | RawShippingMethod)[];
}

export function partsOf(raw: RawOrder): OrderParts {
  const lines = uniqueById(raw.items).filter(isBought);
  const methods = uniqueById(raw.shipping_methods);
  const returnMethods = methods.filter(({ detail }) => detail !== null && detail.return_id !== null);
  const fees = returnMethods.filter((method) => isOfReturn(method, raw));
  const replacements = toRmaClaims(raw).filter(({ type, canceledAt }) => type === "replace" && canceledAt === null);
  const comes = new Set(replacements.flatMap((claim) => claim.comes.map(({ lineId }) => lineId)));
  const claims = new Set(replacements.map(({ id }) => id));
  const deliveries = methods.filter((method) => !returnMethods.includes(method));
  return {
    lines,
    deliveries,
    fees,
    free: new Set([
      ...lines.filter(({ id }) => id !== null && comes.has(id)),
      ...deliveries.filter(({ detail }) => detail?.claim_id != null && claims.has(detail.claim_id)),
    ]),
    replaced: replacedOf(raw),
    strays: [
      ...raw.items.filter((item) => isBought(item) && !lines.includes(item)),
      ...raw.shipping_methods.filter((method) => !methods.includes(method)),
      ...returnMethods.filter((method) => !fees.includes(method)),
    ],
  };
}

/** What an edit has taken out entirely is no line any more. */
function isBought({ quantity }: RawItem): boolean {
  return quantity !== 0;
}

/** Medusa leaves the fee of a return that it refused on the order; it is nobody's to pay. */
function isOfReturn({ detail }: RawShippingMethod, { returns, items }: RawOrder): boolean {
  if (returns) {
    return returns.some(({ id, status }) => id === detail?.return_id && status !== "canceled" && status !== "open");
  }
  // Where returns are withheld, only what goes or came back says that there is one.
  return items.some(({ detail }) => {
    const { return_requested_quantity, return_received_quantity, return_dismissed_quantity } = detail ?? {};
    return [return_requested_quantity, return_received_quantity, return_dismissed_quantity].some((units) => !!units);
  });
}
