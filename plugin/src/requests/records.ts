import { createHash } from "node:crypto";
import type { MedusaContainer } from "@medusajs/framework/types";
import type { RequestState } from "#shared";
import { REQUESTS } from "../modules/requests";
import type { RequestsService } from "../modules/requests/service";
import type { RequestOutcome, RequestRecord } from "./record";

/** As many as are read at once. */
const MOST = 200;

const service = (container: MedusaContainer): RequestsService => container.resolve(REQUESTS);

type New<Record> = Record extends RequestRecord
  ? Omit<Record, "id" | "state_at" | "steps" | "outcome" | "return_id"> & { readonly outcome?: RequestOutcome | null }
  : never;

/** What is to be written down, before it has an id. */
export type NewRequest = New<RequestRecord>;

/** A digest of what a form sent: with the form's key it tells the same request, sent again, from another one. */
export const digestOf = (sent: unknown): string =>
  createHash("sha256").update(JSON.stringify(sent)).digest("base64url");

/**
 * Writes a request down, once: the same key and digest give the first record again, however many of them come at the same moment.
 * @returns whether it is new
 */
export async function recordRequest<Record extends RequestRecord>(
  container: MedusaContainer,
  request: NewRequest & { readonly kind: Record["kind"] },
): Promise<{ readonly record: Record; readonly isNew: boolean }> {
  const earlier = await findRequest(container, request);
  if (earlier) return { record: earlier as Record, isNew: false };
  try {
    const created = await service(container).createOrderPageRequests({
      ...request,
      content: request.content as unknown as globalThis.Record<string, unknown>,
      outcome: request.outcome ? { ...request.outcome } : null,
      state_at: request.received_at,
      steps: [{ state: request.state, at: request.received_at.toISOString(), by: "shopper", note: null }] as never,
    });
    return { record: toRecord(created) as Record, isNew: true };
  } catch (error) {
    // Sent twice at the same moment: the database took the other one.
    const first = await findRequest(container, request);
    if (first) return { record: first as Record, isNew: false };
    throw error;
  }
}

async function findRequest(
  container: MedusaContainer,
  { key, digest }: Pick<RequestRecord, "key" | "digest">,
): Promise<RequestRecord | null> {
  const [found] = await listRequests(container, { key, digest });
  return found ?? null;
}

/** @returns `null` where there is no such request */
export async function readRequest(container: MedusaContainer, id: string): Promise<RequestRecord | null> {
  const [found] = await listRequests(container, { id });
  return found ?? null;
}

/**
 * What was declared and asked for about an order, oldest first. All of it: whoever knows an order's number and email may declare as often
 * as they like, and must not hide behind it what keeps money from being given back twice.
 */
export async function requestsOf(container: MedusaContainer, orderId: string): Promise<RequestRecord[]> {
  const all: RequestRecord[] = [];
  for (let skip = 0; ; skip += MOST) {
    const page = await listRequests(container, { order_id: orderId }, { skip });
    all.push(...page);
    if (page.length < MOST) return all;
  }
}

/**
 * Reads requests, oldest first where nothing else is said.
 * @param filters of the table
 */
export async function listRequests(
  container: MedusaContainer,
  filters: Record<string, unknown>,
  page: { readonly take?: number; readonly skip?: number; readonly order?: "ASC" | "DESC" } = {},
): Promise<RequestRecord[]> {
  const { take = MOST, skip = 0, order = "ASC" } = page;
  const rows = await service(container).listOrderPageRequests(filters, {
    order: { received_at: order, id: order },
    take,
    skip,
  });
  return rows.map(toRecord);
}

/** What becomes of a request. */
export interface Move {
  readonly state: RequestState;
  /** `shopper`, `plugin`, or the id of the shop's user. */
  readonly by: string;
  readonly note?: string | null;
  readonly outcome?: RequestOutcome;
  readonly returnId?: string;
  readonly orderId?: string;
}

/** Writes down what has become of a request. To be called where nobody else does so at once: inside its order's lock. */
export async function moveRequest<Record extends RequestRecord>(
  container: MedusaContainer,
  record: Record,
  { state, by, note = null, outcome, returnId, orderId }: Move,
): Promise<Record> {
  const now = new Date();
  const changes = {
    state,
    state_at: now,
    steps: [...record.steps, { state, at: now.toISOString(), by, note }],
    ...(outcome ? { outcome: { ...record.outcome, ...outcome } } : {}),
    ...(returnId ? { return_id: returnId } : {}),
    ...(orderId ? { order_id: orderId } : {}),
  };
  await service(container).updateOrderPageRequests({ id: record.id, ...changes } as never);
  return { ...record, ...changes };
}

/** Notes what the plugin found, where the state stays. */
export async function noteOutcome(
  container: MedusaContainer,
  record: RequestRecord,
  outcome: RequestOutcome,
): Promise<void> {
  await service(container).updateOrderPageRequests({
    id: record.id,
    outcome: { ...record.outcome, ...outcome },
  } as never);
}

/** Deletes requests for good, with all that they hold. */
export const deleteRequests = (container: MedusaContainer, ids: readonly string[]): Promise<void> =>
  service(container).deleteOrderPageRequests([...ids]);

/** The database hands instants out as dates, a cache as texts. */
function toRecord(row: unknown): RequestRecord {
  const stored = row as RequestRecord;
  return { ...stored, received_at: new Date(stored.received_at), state_at: new Date(stored.state_at) };
}
