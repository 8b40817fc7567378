import { model } from "@medusajs/framework/utils";

/**
 * What a shopper has declared or asked for: a withdrawal, a cancellation, a return. `content` is written once and never changed; only
 * what became of it is, step by step.
 */
export const OrderPageRequest = model
  .define("order_page_request", {
    id: model.id({ prefix: "opreq" }).primaryKey(),
    kind: model.enum(["withdrawal", "cancellation", "return"]),
    /** Made with the form's page. With the content's digest it names a request: the same pair is the same request, sent again. */
    key: model.text(),
    digest: model.text(),
    /** `null`: of no order that is known, yet. */
    order_id: model.text().nullable(),
    /** How whoever asked had shown to be the order's own. */
    proof: model.enum(["owner", "grant", "fresh", "number_email", "none", "shop"]),
    customer_id: model.text().nullable(),
    state: model.text(),
    received_at: model.dateTime(),
    state_at: model.dateTime(),
    content: model.json(),
    /** What the plugin found and did: why not, Medusa's return, what money moved. */
    outcome: model.json().nullable(),
    /** Every state it came to: when, by whom, and the shop's words. */
    steps: model.json(),
    /** Looked for by Medusa's return, and shown with it. */
    return_id: model.text().nullable(),
  })
  .indexes([
    { name: "IDX_order_page_request_once", on: ["key", "digest"], unique: true, where: "deleted_at is null" },
    { name: "IDX_order_page_request_order", on: ["order_id"] },
    { name: "IDX_order_page_request_state", on: ["state", "received_at"] },
    { name: "IDX_order_page_request_return", on: ["return_id"] },
    { name: "IDX_order_page_request_received", on: ["received_at", "id"], where: "deleted_at is null" },
    { name: "IDX_order_page_request_moved", on: ["state_at"], where: "deleted_at is null" },
  ]);
