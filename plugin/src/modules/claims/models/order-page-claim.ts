import { model } from "@medusajs/framework/utils";

/**
 * A customer's request for an order. It is the plugin's own record and no order change of Medusa's: an active change keeps the shop
 * from packing, shipping, canceling and editing the order.
 */
export const OrderPageClaim = model
  .define("order_page_claim", {
    id: model.id({ prefix: "opclaim" }).primaryKey(),
    order_id: model.text(),
    /** Who asks. */
    customer_id: model.text(),
    /** The mailbox that is asked. */
    email: model.text(),
    /** The order's email and customer when it was asked for: where they change, the question ends. */
    order_email: model.text().nullable(),
    owner_id: model.text().nullable(),
    /** Asked for as one of the orders of the account's own address, which its customer cannot name yet. */
    is_offered: model.boolean().default(false),
    state: model.enum(["pending", "accepted", "declined", "canceled", "expired"]).default("pending"),
    requested_at: model.dateTime(),
    expires_at: model.dateTime(),
    finished_at: model.dateTime().nullable(),
  })
  .indexes([
    // One open request an order, also where two backends share no lock.
    {
      name: "IDX_order_page_claim_open",
      on: ["order_id"],
      unique: true,
      where: "state = 'pending' and deleted_at is null",
    },
    { name: "IDX_order_page_claim_order", on: ["order_id"] },
    { name: "IDX_order_page_claim_customer", on: ["customer_id"] },
    { name: "IDX_order_page_claim_requested", on: ["requested_at"], where: "deleted_at is null" },
    { name: "IDX_order_page_claim_finished", on: ["finished_at"], where: "deleted_at is null" },
  ]);
