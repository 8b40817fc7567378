import { model } from "@medusajs/framework/utils";

/** Tokens of a subject that were issued before a moment are refused. Rows are only ever added, so that no two writers meet. */
export const SessionCutoff = model
  .define("order_page_session_cutoff", {
    id: model.id({ prefix: "opsc" }).primaryKey(),
    /** A customer's id, an auth identity's, or the name of one sign-in (accounts/sessions.ts). */
    subject: model.text(),
    tokens_from: model.dateTime(),
  })
  .indexes([{ on: ["subject"] }]);
