import { readFileSync } from "node:fs";
import type { ExecArgs, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { type Arrival, writeArrivals } from "../seed/parcels";

/** An order and when it shall have been placed. */
interface Aged {
  id: string;
  placed: string;
  /** Where its one parcel is still to be written down as arrived. */
  arrived?: Arrival["label"];
}

interface Dated {
  id: string;
  [column: string]: unknown;
}

interface AgedOrder extends Dated {
  transactions?: (Dated & { reference?: string })[];
  returns?: Dated[];
  fulfillments?: Dated[];
  payment_collections?: { payments?: (Dated & { captures?: Dated[]; refunds?: Dated[] })[] }[];
}

const HOUR = 60 * 60 * 1000;

/** Hours after an order was placed, as a small shop works. */
const AFTER = {
  paid: 1,
  canceled: 3,
  packed: 20,
  shipped: 26,
  delivered: 76,
  returnRequested: 140,
  received: 260,
  refunded: 262,
};

type Event = keyof typeof AFTER;

const FIELDS = [
  "id",
  "canceled_at",
  "transactions.id",
  "transactions.reference",
  "returns.id",
  "returns.requested_at",
  "returns.received_at",
  "fulfillments.id",
  "fulfillments.packed_at",
  "fulfillments.shipped_at",
  "fulfillments.delivered_at",
  "payment_collections.payments.id",
  "payment_collections.payments.captured_at",
  "payment_collections.payments.captures.id",
  "payment_collections.payments.refunds.id",
];

/**
 * Gives orders a past, through Medusa's own modules: the order module lets `created_at` be set, so a history of years
 * needs no raw SQL. Only dates that an order has are moved; none is invented. What shall have arrived is first written down so, in bulk.
 */
export default async function ageOrders({ container, args }: ExecArgs): Promise<void> {
  const [file] = args;
  if (!file) throw new Error("usage: medusa exec age-orders.ts FILE");
  const aged: Aged[] = JSON.parse(readFileSync(file, "utf8"));
  await bringHome(container, aged);
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({ entity: "order", fields: FIELDS, filters: { id: aged.map(({ id }) => id) } });
  const placed = new Map(aged.map((entry) => [entry.id, new Date(entry.placed)]));
  for (const order of data as unknown as AgedOrder[]) {
    const start = placed.get(order.id);
    if (start) await ageOrder(container, order, start);
  }
}

interface ArrivingOrder {
  id: string;
  items: { id: string; title: string; detail: { id: string; quantity: number } }[];
}

async function bringHome(container: MedusaContainer, aged: readonly Aged[]): Promise<void> {
  const labels = new Map(aged.flatMap(({ id, arrived }) => (arrived ? [[id, arrived] as const] : [])));
  if (labels.size === 0) return;
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "items.id", "items.title", "items.detail.id", "items.detail.quantity"],
    filters: { id: [...labels.keys()] },
  });
  const now = new Date();
  await writeArrivals(
    container,
    (data as unknown as ArrivingOrder[]).map(({ id, items }) => {
      const label = labels.get(id);
      return {
        orderId: id,
        lines: items.map(({ id: line, title, detail }) => ({
          ...{ id: line, title, detailId: detail.id },
          quantity: Number(detail.quantity),
        })),
        ...{ packedAt: now, shippedAt: now, deliveredAt: now },
        ...(label ? { label } : {}),
      };
    }),
  );
}

async function ageOrder(container: MedusaContainer, order: AgedOrder, placed: Date): Promise<void> {
  const orders = container.resolve(Modules.ORDER) as unknown as OrderDates;
  const fulfillments = container.resolve(Modules.FULFILLMENT) as unknown as FulfillmentDates;
  const payments = container.resolve(Modules.PAYMENT) as unknown as PaymentDates;
  const at = (event: Event): Date => new Date(Math.min(placed.getTime() + AFTER[event] * HOUR, Date.now()));
  /** Moves the dates that are set, and leaves the empty ones empty. */
  const moved = (row: Dated, events: Record<string, Event>): Record<string, Date> =>
    Object.fromEntries(Object.entries(events).flatMap(([column, event]) => (row[column] ? [[column, at(event)]] : [])));

  await orders.updateOrders([{ id: order.id, created_at: placed, ...moved(order, { canceled_at: "canceled" }) }]);
  for (const { id, reference } of order.transactions ?? []) {
    await orders.updateOrderTransactions([{ id, created_at: at(reference === "refund" ? "refunded" : "paid") }]);
  }
  for (const row of order.returns ?? []) {
    const dates = moved(row, { requested_at: "returnRequested", received_at: "received" });
    await orders.updateReturns([{ id: row.id, created_at: at("returnRequested"), ...dates }]);
  }
  for (const row of order.fulfillments ?? []) {
    const dates = {
      created_at: at("packed"),
      ...moved(row, { packed_at: "packed", shipped_at: "shipped", delivered_at: "delivered" }),
    };
    await fulfillments.updateFulfillment(row.id, dates);
  }
  for (const payment of order.payment_collections?.flatMap((collection) => collection.payments ?? []) ?? []) {
    await payments.updatePayment({ id: payment.id, created_at: placed, ...moved(payment, { captured_at: "paid" }) });
    for (const { id } of payment.captures ?? []) await payments.updateCaptures([{ id, created_at: at("paid") }]);
    for (const { id } of payment.refunds ?? []) await payments.updateRefunds([{ id, created_at: at("refunded") }]);
  }
}

type Update = (rows: ({ id: string } & Record<string, Date | string>)[]) => Promise<unknown>;

/** Methods that Medusa's services have and their public types do not name with these columns. */
interface OrderDates {
  updateOrders: Update;
  updateOrderTransactions: Update;
  updateReturns: Update;
}

interface FulfillmentDates {
  updateFulfillment: (id: string, dates: Record<string, Date>) => Promise<unknown>;
}

interface PaymentDates {
  updatePayment: (row: { id: string } & Record<string, Date | string>) => Promise<unknown>;
  updateCaptures: Update;
  updateRefunds: Update;
}
