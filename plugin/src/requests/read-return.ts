import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { ReaderLanguage } from "../languages/reader-language";
import { readShopWords } from "../languages/shop-words";
import { plain } from "../orders/pick";
import { type FoundReturn, findReturn, mayCancelReturn, type ReturnRow } from "./find-return";
import type { ReturnRecord } from "./record";
import { listRequests } from "./records";

/** Where a return stands; see {@link readReturn}. */
export type ReturnState = "requested" | "on_its_way" | "partly_received" | "received" | "refunded" | "canceled";

/** A return as its page shows it. */
export interface ShownReturn {
  readonly id: string;
  readonly number: string;
  readonly state: ReturnState;
  /** ISO 8601: when it came to this state. */
  readonly state_at: string | null;
  readonly requested_at: string | null;
  readonly lines: readonly {
    readonly id: string;
    readonly quantity: number;
    /** Come back, and come back broken. */
    readonly received: number;
    readonly dismissed: number;
    readonly reason: string | null;
    readonly note: string | null;
  }[];
  readonly way_back: string | null;
  readonly tracking: readonly {
    readonly number: string | null;
    readonly url: string | null;
    readonly label_url: string | null;
  }[];
  readonly address: Readonly<Record<string, unknown>> | null;
  /** What was quoted when it was asked for by its page; `null` for a return of the shop's own. */
  readonly quote: ReturnRecord["content"]["quote"] | null;
  /** How to send it, as the shop said when it was asked for. */
  readonly instructions: string | null;
  readonly withdrawal_id: string | null;
  readonly can_cancel: boolean;
}

/**
 * A return as its page shows it.
 * @param money of the order: when its newest refund was made, and what is still open between shop and shopper (below 0: the shop owes;
 *   `null` where other returns of it, of which nothing has come, are part of that)
 * @param reader in whose words the reasons and the way back are told
 */
export async function readReturn(
  container: MedusaContainer,
  orderId: string,
  returnId: string,
  money: ReturnMoney,
  reader: ReaderLanguage | null = null,
): Promise<ShownReturn | null> {
  const found = await findReturn(container, orderId, returnId);
  if (!found) return null;
  const { row, received, dismissed } = found;
  const way = wayBackOf(row);
  const reasonIds = (row.items ?? []).flatMap((item) => (item?.reason ? [item.reason.id] : []));
  const [[record], address, words] = await Promise.all([
    listRequests(container, { return_id: returnId }, { take: 1 }),
    readAddress(container, row.location_id ?? null),
    readShopWords(container, way?.id ? [...reasonIds, way.id] : reasonIds, reader),
  ]);
  const lines = (row.items ?? []).flatMap((item) =>
    item
      ? [
          {
            id: item.item_id,
            quantity: Number(plain(item.quantity)),
            received: received.get(item.item_id) ?? 0,
            dismissed: dismissed.get(item.item_id) ?? 0,
            reason: words.get(item.reason?.id ?? "")?.label ?? item.reason?.label ?? null,
            note: item.note ?? null,
          },
        ]
      : [],
  );
  const [state, state_at] = stateOf(found, lines, money);
  return {
    id: row.id,
    number: String(row.display_id ?? row.id),
    state,
    state_at,
    requested_at: iso(row.requested_at ?? row.created_at),
    lines,
    way_back: words.get(way?.id ?? "")?.name ?? way?.name ?? null,
    tracking: (row.fulfillments ?? []).flatMap((one) =>
      one && !one.canceled_at
        ? (one.labels ?? []).map(({ tracking_number, tracking_url, label_url }) => ({
            number: tracking_number || null,
            url: tracking_url || null,
            label_url: label_url || null,
          }))
        : [],
    ),
    address,
    quote: record?.kind === "return" ? record.content.quote : null,
    instructions: record?.kind === "return" ? record.content.instructions : null,
    withdrawal_id: record?.kind === "return" ? record.content.withdrawal_id : (record?.id ?? null),
    can_cancel: mayCancelReturn(found, record),
  };
}

/** What it goes back by, as it was called when it was asked for; an earlier version of ours kept no id with it. */
function wayBackOf({ metadata }: ReturnRow): { readonly id: string | null; readonly name: string } | null {
  const { way_back: name, way_back_option: id } = metadata ?? {};
  return typeof name === "string" ? { id: typeof id === "string" ? id : null, name } : null;
}

interface ReturnMoney {
  readonly lastRefundAt: string | null;
  readonly outstanding: number | null;
}

/** A coin of any currency is no debt. */
const NOTHING = 0.01;

function stateOf(
  { row, received, dismissed, lastReceiptAt }: FoundReturn,
  lines: readonly { readonly id: string; readonly quantity: number }[],
  { lastRefundAt, outstanding }: ReturnMoney,
): [ReturnState, string | null] {
  if (row.canceled_at || row.status === "canceled") return ["canceled", iso(row.canceled_at ?? null)];
  const back = (id: string) => (received.get(id) ?? 0) + (dismissed.get(id) ?? 0);
  if (lines.every(({ id }) => back(id) === 0)) {
    const sent = (row.fulfillments ?? []).find((one) => one && !one.canceled_at && one.shipped_at);
    if (sent) return ["on_its_way", iso(sent.shipped_at)];
    return ["requested", iso(row.requested_at ?? row.created_at)];
  }
  if (lines.some(({ id, quantity }) => back(id) < quantity)) return ["partly_received", lastReceiptAt];
  const isRefunded = lastRefundAt !== null && lastReceiptAt !== null && lastRefundAt >= lastReceiptAt;
  if (isRefunded && (outstanding === null || outstanding > -NOTHING)) return ["refunded", lastRefundAt];
  return ["received", lastReceiptAt];
}

const ADDRESS = [
  "company",
  "address_1",
  "address_2",
  "city",
  "province",
  "postal_code",
  "country_code",
  "phone",
] as const;

async function readAddress(container: MedusaContainer, locationId: string | null): Promise<ShownReturn["address"]> {
  if (locationId === null) return null;
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "stock_location",
    fields: ["id", "name", ...ADDRESS.map((part) => `address.${part}`)],
    filters: { id: locationId },
  });
  const location = data[0] as { name?: string; address?: Record<string, unknown> | null } | undefined;
  if (!location) return null;
  return {
    name: location.name ?? null,
    ...Object.fromEntries(ADDRESS.map((part) => [part, location.address?.[part] ?? null])),
  };
}

const iso = (instant: Date | string | null | undefined): string | null =>
  instant ? new Date(instant).toISOString() : null;
