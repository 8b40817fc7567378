import { model } from "@medusajs/framework/utils";

/** What somebody in the shop was about to do with a package, and whether the shopper was to be told. */
export const NotificationChoice = model
  .define("order_page_package_wish", {
    id: model.id({ prefix: "opwish" }).primaryKey(),
    order_id: model.text(),
    /** Medusa's; `null` while it is packed, for it has none yet. */
    fulfillment_id: model.text().nullable(),
    template: model.enum(["order-shipped", "order-ready", "order-delivered"]),
    is_wanted: model.boolean(),
  })
  .indexes([{ name: "IDX_order_page_package_wish_created", on: ["created_at"] }]);
