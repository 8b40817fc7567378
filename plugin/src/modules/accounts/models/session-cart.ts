import { model } from "@medusajs/framework/utils";

/** A cart that was worked on with a customer's own token, before it was an order. */
export const SessionCart = model
  .define("order_page_session_cart", {
    id: model.id({ prefix: "opct" }).primaryKey(),
    cart_id: model.text(),
    customer_id: model.text(),
  })
  .indexes([{ on: ["customer_id", "cart_id"] }, { on: ["cart_id"] }, { on: ["created_at"] }]);
