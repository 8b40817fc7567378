import { IndexMigration } from "../../../database/index-migration";

/** What the jobs look for by its time: carts of a day, and what has ended. */
export class Migration20261128110200IndexesOfAccounts extends IndexMigration {
  protected override readonly indexes = [
    { name: "IDX_order_page_session_cart_created_at", table: "order_page_session_cart", columns: ["created_at"] },
    { name: "IDX_order_page_refreshed_token_ends_at", table: "order_page_refreshed_token", columns: ["ends_at"] },
    { name: "IDX_order_page_reset_link_expires_at", table: "order_page_reset_link", columns: ["expires_at"] },
  ];
}
