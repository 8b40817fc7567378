import type { Row } from "./tables";

/** The instant at which these tests play. */
export const NOW = new Date("2026-11-20T12:00:00.000Z");

/** An instant so many hours before {@link NOW}. */
export const hoursAgo = (hours: number): Date => new Date(NOW.getTime() - hours * 3_600_000);

let rows = 0;
const anId = (prefix: string) => `${prefix}_${String(++rows).padStart(3, "0")}`;

/** A guest's order, placed a month ago. */
export const orderRow = (more: Row = {}): Row => ({
  id: anId("order"),
  status: "pending",
  display_id: 12,
  custom_display_id: null,
  email: "maya@example.com",
  customer_id: "cus_guest",
  is_draft_order: false,
  created_at: hoursAgo(720),
  ...more,
});

/** A customer with an account. */
export const customerRow = (more: Row = {}): Row => ({
  id: "cus_1",
  email: "ada@example.net",
  has_account: true,
  ...more,
});

/** A request of customer cus_1 for an order, an hour old and open, as Medusa keeps it. */
export const changeRow = (more: Row & { customer?: string; token?: string } = {}): Row => {
  const { customer = "cus_1", token = "a-token", ...rest } = more;
  return {
    id: anId("ordch"),
    order_id: "order_1",
    change_type: "transfer",
    status: "requested",
    internal_note: null,
    created_at: hoursAgo(1),
    requested_at: hoursAgo(1),
    actions: [
      {
        action: "TRANSFER_CUSTOMER",
        reference_id: customer,
        details: { token, original_email: "maya@example.com" },
      },
    ],
    ...rest,
  };
};

/** A claim of customer cus_1 to a guest's order, an hour old and open, as the plugin keeps it. */
export const claimRow = (more: Row = {}): Row => ({
  id: anId("opclaim"),
  order_id: "order_1",
  customer_id: "cus_1",
  email: "maya@example.com",
  order_email: "maya@example.com",
  owner_id: "cus_guest",
  is_offered: false,
  state: "pending",
  requested_at: hoursAgo(1),
  expires_at: hoursAgo(1 - 14 * 24),
  finished_at: null,
  ...more,
});

/** A mail about a request, sent an hour ago. */
export const mailRow = (more: Row = {}): Row => ({
  id: anId("noti"),
  to: "maya@example.com",
  template: "order-transfer",
  status: "success",
  resource_id: "ordch_1",
  original_notification_id: null,
  created_at: hoursAgo(1),
  ...more,
});

export const repeat = (times: number, make: (n: number) => Row): Row[] =>
  Array.from({ length: times }, (_, n) => make(n));
