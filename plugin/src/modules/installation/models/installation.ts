import { model } from "@medusajs/framework/utils";

/** One row, made by the migration that made its table. */
export const Installation = model.define("order_pages_installation", {
  id: model.id({ prefix: "opinst" }).primaryKey(),
});
