import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** What the jobs look for by its time: carts of a day, and what has ended. */
export class Migration20261128110200IndexesOfAccounts extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create index if not exists "IDX_order_page_session_cart_created_at" on "order_page_session_cart" ("created_at") where deleted_at is null;`,
    );
    this.addSql(
      `create index if not exists "IDX_order_page_refreshed_token_ends_at" on "order_page_refreshed_token" ("ends_at") where deleted_at is null;`,
    );
    this.addSql(
      `create index if not exists "IDX_order_page_reset_link_expires_at" on "order_page_reset_link" ("expires_at") where deleted_at is null;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_order_page_session_cart_created_at";`);
    this.addSql(`drop index if exists "IDX_order_page_refreshed_token_ends_at";`);
    this.addSql(`drop index if exists "IDX_order_page_reset_link_expires_at";`);
  }
}
