import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import type { Question } from "../database/read-rows";
import { fakeLink, fakeScope, fakeService } from "../orders/test-support";
import { readEntries } from "./read-entries";

/** A line of which nothing has happened yet. */
export const DETAIL = {
  quantity: 1,
  fulfilled_quantity: 0,
  shipped_quantity: 0,
  delivered_quantity: 0,
  return_requested_quantity: 0,
  return_received_quantity: 0,
  return_dismissed_quantity: 0,
  written_off_quantity: 0,
};

export const line = (id: string, more: object = {}) => ({
  id,
  title: `Title of ${id}`,
  product_title: `Product of ${id}`,
  thumbnail: null,
  requires_shipping: true,
  quantity: 1,
  unit_price: 165,
  is_tax_inclusive: false,
  tax_lines: [{ rate: 8.875 }],
  detail: DETAIL,
  ...more,
});

export const order = (id: string, more: object = {}) => ({
  id,
  status: "pending",
  currency_code: "usd",
  summary: { current_order_total: 173, pending_difference: 1, paid_total: 0, refunded_total: 0, transaction_total: 0 },
  items: [line("line_1")],
  shipping_methods: [
    {
      id: "method_1",
      amount: 8,
      shipping_option_id: "so_1",
      tax_lines: [{ rate: 8.875 }],
      detail: { return_id: null as string | null },
    },
  ],
  credit_lines: [],
  ...more,
});

/** As Medusa keeps an order: its say about a line or a method has the line or the method inside. */
const kept = ({ items, shipping_methods, summary, ...rest }: ReturnType<typeof order>) => ({
  ...rest,
  summary: [{ totals: summary }],
  items: items.map(({ detail, ...item }) => ({ ...detail, item })),
  shipping_methods: shipping_methods.map(({ detail, ...shipping_method }) => ({ ...detail, shipping_method })),
});

export const collection = (more: object = {}) => ({
  id: "pc",
  status: "completed",
  amount: 188.35,
  authorized_amount: 188.35,
  captured_amount: 188.35,
  refunded_amount: 0,
  metadata: { note: "risky" },
  ...more,
});

interface Rows {
  readonly orders: readonly ReturnType<typeof order>[];
  readonly collections?: readonly { readonly id: string; readonly orderId: string }[];
  readonly returns?: readonly object[];
  readonly exchanges?: readonly object[];
  readonly claims?: readonly object[];
  readonly changes?: readonly object[];
}

/** Medusa's modules with these rows in them; each keeps what it was asked. */
export function shopOf({ orders, collections = [], returns = [], exchanges = [], claims = [], changes = [] }: Rows) {
  const module = fakeService({
    readRows: ({ model, where }: Question) => {
      if (model === "Return") {
        return (where.order_id as string[]).flatMap((order_id) => returns.map((one) => ({ ...one, order_id })));
      }
      if (model === "Order") return orders.map(kept);
      return { OrderExchange: exchanges, OrderClaim: claims, OrderChange: changes }[model] ?? [];
    },
  });
  const payment = fakeService({
    readRows: ({ shape }: Question) =>
      collections.map(({ orderId: _orderId, ...one }) =>
        shape.payments ? { ...one, payments: [{ id: "pay_1", amount: 188.35, data: {} }] } : one,
      ),
  });
  const scope = fakeScope({
    [Modules.ORDER]: module.service,
    [Modules.PAYMENT]: payment.service,
    [Modules.FULFILLMENT]: fakeService({
      readRows: () => [{ id: "ful_1", shipped_at: "2026-05-04", created_by: "user_1" }],
      listShippingOptions: () => [{ id: "so_1", service_zone: { fulfillment_set: { id: "set_1", type: "pickup" } } }],
    }).service,
    [ContainerRegistrationKeys.LINK]: fakeLink({
      [`${Modules.ORDER}.return_id ${Modules.FULFILLMENT}.fulfillment_id`]: [],
      [`${Modules.ORDER}.order_id ${Modules.FULFILLMENT}.fulfillment_id`]: [
        { order_id: "order_shipped", fulfillment_id: "ful_1" },
      ],
      [`${Modules.ORDER}.order_id ${Modules.PAYMENT}.payment_collection_id`]: collections.map(({ id, orderId }) => ({
        order_id: orderId,
        payment_collection_id: id,
      })),
      [`${Modules.STOCK_LOCATION}.stock_location_id ${Modules.FULFILLMENT}.fulfillment_set_id`]: [],
    }),
  });
  return { scope, module, payment };
}

/** A shop with these rows, and the entries of its orders as a list of them is told. */
export const read = async (rows: Rows) => {
  const shop = shopOf(rows);
  const entries = await readEntries(
    shop.scope,
    rows.orders.map(({ id }) => id),
  );
  return { ...shop, entries: entries as Record<string, unknown>[] };
};
