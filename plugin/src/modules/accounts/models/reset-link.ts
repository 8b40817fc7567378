import { model } from "@medusajs/framework/utils";

/** The live link of a password reset, which is mailed again rather than replaced. */
export const ResetLink = model
  .define("order_page_reset_link", {
    id: model.id({ prefix: "oprl" }).primaryKey(),
    auth_identity_id: model.text(),
    /** See mail/seal.ts. */
    sealed_token: model.text(),
    expires_at: model.dateTime(),
  })
  .indexes([{ on: ["auth_identity_id"] }, { on: ["expires_at"] }]);
