import type { MedusaContainer, ShippingOptionDTO } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { listLinks } from "./list-links";
import { pick, type Shape } from "./pick";
import { ADDRESS } from "./shape";

/** Where a shopper fetches an order. */
export interface Pickup {
  readonly name: string | null;
  readonly address: unknown;
}

/** How an order reaches the shopper. */
export interface ShippingOption {
  /** What the shop itself calls it. */
  readonly name: string;
  readonly type: "shipping" | "pickup";
  /** Null for what is sent, and for a place that is gone. */
  readonly pickup: Pickup | null;
}

interface Known {
  readonly name: string;
  readonly type: ShippingOption["type"];
  readonly fulfillmentSetId: string;
}

/** How long an answer is kept: a shop's few options are asked for with every order, and hardly ever change. */
const KEPT_FOR = 60_000;

/** More than any shop has; a bound all the same, as the ids come from orders of many years. */
const MOST_KEPT = 1_000;

const kept = new Map<string, { readonly option: Known | null; readonly until: number }>();

/** Forgets every option; for tests, whose shops are all one process'. */
export function forgetShippingOptions(): void {
  kept.clear();
}

/**
 * The options that shipping methods were made from, by id. What kind an option is says its set of fulfilments, three tables on.
 * One that the shop has deleted still says how its orders were meant.
 * @returns an option that is nowhere any more is missing
 */
export async function readShippingOptions(
  scope: MedusaContainer,
  ids: readonly unknown[],
): Promise<Map<string, ShippingOption>> {
  const wanted = [...new Set(ids.filter((id): id is string => typeof id === "string" && id !== ""))];
  if (wanted.length === 0) return new Map();
  const known = await knownOptions(scope, wanted);
  const places = await readPlaces(
    scope,
    [...known.values()].filter(({ type }) => type === "pickup").map(({ fulfillmentSetId }) => fulfillmentSetId),
  );
  return new Map(
    [...known].map(([id, { name, type, fulfillmentSetId }]) => [
      id,
      { name, type, pickup: places.get(fulfillmentSetId) ?? null },
    ]),
  );
}

async function knownOptions(scope: MedusaContainer, ids: readonly string[]): Promise<Map<string, Known>> {
  const now = Date.now();
  const isKnown = (id: string) => (kept.get(id)?.until ?? 0) > now;
  const missing = ids.filter((id) => !isKnown(id));
  if (missing.length > 0) {
    if (kept.size + missing.length > MOST_KEPT) kept.clear();
    const found = new Map((await listOptions(scope, missing)).map((option) => [option.id, toKnown(option)]));
    for (const id of missing) kept.set(id, { option: found.get(id) ?? null, until: now + KEPT_FOR });
  }
  return new Map(
    ids.flatMap((id): [string, Known][] => {
      const option = kept.get(id)?.option;
      return option ? [[id, option]] : [];
    }),
  );
}

function listOptions(scope: MedusaContainer, id: string[]): Promise<ShippingOptionDTO[]> {
  const config = {
    select: ["id", "name", "service_zone.fulfillment_set.id", "service_zone.fulfillment_set.type"],
    relations: ["service_zone", "service_zone.fulfillment_set"],
    take: null,
    withDeleted: true,
    options: { strategy: "joined" },
  };
  return scope.resolve(Modules.FULFILLMENT).listShippingOptions({ id }, config as object);
}

function toKnown({ name, service_zone }: ShippingOptionDTO): Known | null {
  const set = service_zone?.fulfillment_set;
  if (!set) return null;
  // Medusa leaves the type to the shop; only this one means that nothing is sent.
  return { name, type: set.type === "pickup" ? "pickup" : "shipping", fulfillmentSetId: set.id };
}

const PLACE = { name: true, address: ADDRESS } satisfies Shape;

/** The shop's places by their sets of fulfilments. Few orders are fetched, so these are asked for anew. */
async function readPlaces(scope: MedusaContainer, setIds: readonly string[]): Promise<Map<string, Pickup>> {
  if (setIds.length === 0) return new Map();
  const rows = await listLinks(
    scope,
    [Modules.STOCK_LOCATION, "stock_location_id"],
    [Modules.FULFILLMENT, "fulfillment_set_id"],
    { fulfillment_set_id: setIds },
  );
  if (rows.length === 0) return new Map();
  const places = await scope
    .resolve(Modules.STOCK_LOCATION)
    .listStockLocations({ id: rows.map((row) => row.stock_location_id ?? "") }, { relations: ["address"] });
  const byId = new Map(places.map((place) => [place.id, pick(place, PLACE) as Pickup]));
  return new Map(
    rows.flatMap((row): [string, Pickup][] => {
      const place = byId.get(row.stock_location_id ?? "");
      return place
        ? [[row.fulfillment_set_id ?? "", { name: place.name ?? null, address: place.address ?? null }]]
        : [];
    }),
  );
}
