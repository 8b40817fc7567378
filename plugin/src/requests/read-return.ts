import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { ReaderLanguage } from "../languages/reader-language";
import { readShopWords } from "../languages/shop-words";
import { plain } from "../orders/pick";
import type { RequestRecord, ReturnRecord } from "./record";
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

interface ReturnRow {
  readonly id: string;
  readonly order_id: string;
  readonly display_id?: number | string;
  readonly status: string;
  readonly requested_at?: Date | string | null;
  readonly created_at: Date | string;
  readonly canceled_at?: Date | string | null;
  readonly location_id?: string | null;
  readonly exchange_id?: string | null;
  readonly claim_id?: string | null;
  readonly metadata?: Readonly<Record<string, unknown>> | null;
  readonly items?: readonly ({
    readonly item_id: string;
    readonly quantity: unknown;
    readonly note?: string | null;
    readonly reason?: { readonly id: string; readonly label?: string | null } | null;
  } | null)[];
  readonly fulfillments?: readonly ({
    readonly id: string;
    readonly canceled_at?: unknown;
    readonly shipped_at?: Date | string | null;
    readonly labels?: readonly {
      readonly tracking_number?: string;
      readonly tracking_url?: string;
      readonly label_url?: string;
    }[];
  } | null)[];
}

interface ChangeRow {
  readonly return_id?: string | null;
  readonly status: string;
  readonly confirmed_at?: Date | string | null;
  readonly actions?: readonly ({
    readonly action?: string;
    readonly details?: Readonly<Record<string, unknown>> | null;
  } | null)[];
}

/** A return as Medusa has it, with what was received of it. */
export interface FoundReturn {
  readonly row: ReturnRow;
  readonly isBegunToReceive: boolean;
  readonly received: ReadonlyMap<string, number>;
  readonly dismissed: ReadonlyMap<string, number>;
  readonly lastReceiptAt: string | null;
}

/**
 * Finds an order's return. Medusa overwrites what it has received with each receipt, so what came back is added up from the confirmed
 * receipts themselves.
 * @returns `null` where the order has no such return, or the shop has only begun it
 */
export async function findReturn(
  container: MedusaContainer,
  orderId: string,
  returnId: string,
): Promise<FoundReturn | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const [returns, changes] = await Promise.all([
    query.graph({
      entity: "return",
      fields: [
        "id",
        "order_id",
        "display_id",
        "status",
        "requested_at",
        "created_at",
        "canceled_at",
        "location_id",
        "exchange_id",
        "claim_id",
        "metadata",
        "items.item_id",
        "items.quantity",
        "items.note",
        "items.reason.id",
        "items.reason.label",
        "fulfillments.id",
        "fulfillments.canceled_at",
        "fulfillments.shipped_at",
        "fulfillments.labels.*",
      ],
      filters: { id: returnId, order_id: orderId },
    }),
    query.graph({
      entity: "order_change",
      fields: [
        "id",
        "order_id",
        "return_id",
        "change_type",
        "status",
        "confirmed_at",
        "actions.action",
        "actions.details",
      ],
      filters: { order_id: orderId, change_type: "return_receive" },
    }),
  ]);
  const row = (returns.data as unknown as ReturnRow[]).find(
    ({ id, order_id, status }) => id === returnId && order_id === orderId && status !== "open",
  );
  if (!row) return null;
  const receipts = (changes.data as unknown as ChangeRow[]).filter(({ return_id }) => return_id === returnId);
  const confirmed = receipts.filter(({ status }) => status === "confirmed");
  const times = confirmed.flatMap(({ confirmed_at }) => (confirmed_at ? [new Date(confirmed_at).toISOString()] : []));
  return {
    row,
    isBegunToReceive: receipts.some(({ status }) => ["confirmed", "pending", "requested"].includes(status)),
    received: unitsBy(confirmed, "RECEIVE_RETURN_ITEM"),
    dismissed: unitsBy(confirmed, "RECEIVE_DAMAGED_RETURN_ITEM"),
    lastReceiptAt: times.sort().at(-1) ?? null,
  };
}

function unitsBy(changes: readonly ChangeRow[], action: string): Map<string, number> {
  const units = new Map<string, number>();
  for (const found of changes.flatMap(({ actions }) => actions ?? [])) {
    const id = found?.details?.reference_id;
    if (found?.action !== action || typeof id !== "string") continue;
    units.set(id, (units.get(id) ?? 0) + Number(plain(found.details?.quantity)));
  }
  return units;
}

/** States of a withdrawal that stands and is not settled. */
const STANDS: readonly RequestRecord["state"][] = ["open", "in_progress", "needs_shop"];

/**
 * Whether a shopper may take a return back: nothing of it came, and it is no part of an exchange or a claim of the shop's, nor of a
 * withdrawal that stands. To take a declaration back needs the shop's consent.
 * @param request that it was made for
 */
export const mayCancelReturn = ({ row, isBegunToReceive }: FoundReturn, request: RequestRecord | undefined): boolean =>
  !(request?.kind === "withdrawal" && STANDS.includes(request.state)) &&
  row.status === "requested" &&
  !row.canceled_at &&
  !isBegunToReceive &&
  !row.exchange_id &&
  !row.claim_id &&
  (row.fulfillments ?? []).every((one) => !one || one.canceled_at || !one.shipped_at);

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
