import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Every order that is placed asks whose sessions worked on its cart. */
export class Migration20261127220000SessionsOfCart extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create index if not exists "IDX_order_page_session_cart_cart_id" on "order_page_session_cart" ("cart_id") where deleted_at is null;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_order_page_session_cart_cart_id";`);
  }
}
