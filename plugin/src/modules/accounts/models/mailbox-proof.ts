import { model } from "@medusajs/framework/utils";

/** That an account's mailbox is its owner's. It holds for this address alone: an account with another one has to prove that. */
export const MailboxProof = model
  .define("order_page_mailbox_proof", {
    id: model.id({ prefix: "opmp" }).primaryKey(),
    customer_id: model.text(),
    /** Exactly as the customer had it. */
    email: model.text(),
    /** A mailed link, a password reset by mail, or whoever signs the customer in. */
    by: model.enum(["link", "reset", "provider"]),
  })
  .indexes([{ on: ["customer_id"] }]);
