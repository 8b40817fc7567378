import type { Exchange, LineUnits, OrderReturn, RmaClaim } from "../../orders/facts/order";
import { uniqueById } from "../answers";
import type { RawOrder, RawReturn } from "./schema";

type RawUnits = RawReturn["items"][number];

/** Begun by the shop, asked for by nobody yet: as little a return as a draft is an order. */
export function toReturns(raw: RawOrder): OrderReturn[] {
  return uniqueById(raw.returns ?? []).flatMap((entry, index) =>
    entry.status === "open"
      ? []
      : [
          {
            id: entry.id ?? `return-${index}`,
            status: entry.status,
            requestedAt: entry.requested_at ?? entry.created_at,
            shippedAt: entry.sent_back_at,
            receivedAt: entry.received_at,
            canceledAt: entry.canceled_at,
            lines: toUnits(entry.items),
            exchangeId: entry.exchange_id,
            rmaClaimId: entry.claim_id,
          },
        ],
  );
}

/** Where a backend tells returns but no exchanges, the return of one still says that there is one. */
export function toExchanges(raw: RawOrder): Exchange[] {
  const told = uniqueById(raw.exchanges).flatMap((exchange, index) =>
    exchange.confirmed_at === null && exchange.canceled_at === null
      ? []
      : [
          {
            id: exchange.id ?? `exchange-${index}`,
            returnId: exchange.return_id ?? returnOf(raw, ({ exchange_id }) => exchange_id === exchange.id),
            confirmedAt: exchange.confirmed_at,
            canceledAt: exchange.canceled_at,
            comes: toUnits(exchange.additional_items),
          },
        ],
  );
  const known = new Set(raw.exchanges.map(({ id }) => id));
  const untold = toReturns(raw).filter(({ exchangeId }) => exchangeId !== null && !known.has(exchangeId));
  return [
    ...told,
    ...untold.map(({ id, exchangeId, requestedAt, canceledAt }) => ({
      id: exchangeId ?? id,
      returnId: id,
      confirmedAt: requestedAt,
      canceledAt,
      comes: null,
    })),
  ];
}

export function toRmaClaims(raw: RawOrder): RmaClaim[] {
  return uniqueById(raw.claims).flatMap((claim, index) =>
    claim.type === "unknown" || (claim.confirmed_at === null && claim.canceled_at === null)
      ? []
      : [
          {
            id: claim.id ?? `claim-${index}`,
            type: claim.type,
            returnId: claim.return_id ?? returnOf(raw, ({ claim_id }) => claim_id === claim.id),
            confirmedAt: claim.confirmed_at,
            canceledAt: claim.canceled_at,
            claimed: toUnits(claim.claim_items),
            comes: toUnits(claim.additional_items),
          },
        ],
  );
}

/** Units that the shop makes good and wants back, by line; Medusa counts them as written off, too. */
export function unitsComingBack(raw: RawOrder): Map<string, number> {
  const live = new Set(toReturns(raw).flatMap(({ id, status }) => (status === "canceled" ? [] : [id])));
  const claims = toRmaClaims(raw).filter(
    ({ canceledAt, returnId }) =>
      canceledAt === null && returnId !== null && (raw.returns === null || live.has(returnId)),
  );
  const units = new Map<string, number>();
  for (const { lineId, quantity } of claims.flatMap(({ claimed }) => claimed)) {
    units.set(lineId, (units.get(lineId) ?? 0) + quantity);
  }
  return units;
}

function returnOf(raw: RawOrder, isOne: (entry: RawReturn) => boolean): string | null {
  return raw.returns?.find(isOne)?.id ?? null;
}

function toUnits(units: readonly RawUnits[]): LineUnits[] {
  return units.flatMap(({ item_id, quantity }) => (item_id ? [{ lineId: item_id, quantity: quantity ?? 1 }] : []));
}
