import { model } from "@medusajs/framework/utils";

/** Which sign-in a refreshed token descends from: Medusa's tokens do not say, and whoever signs out ends all of them. */
export const RefreshedToken = model
  .define("order_page_refreshed_token", {
    id: model.id({ prefix: "oprt" }).primaryKey(),
    /** See accounts/sessions.ts. */
    name: model.text(),
    sign_in: model.text(),
    /** When the token would have ended by itself: then the row says nothing any more. */
    ends_at: model.dateTime(),
  })
  .indexes([{ on: ["name"] }, { on: ["ends_at"] }]);
