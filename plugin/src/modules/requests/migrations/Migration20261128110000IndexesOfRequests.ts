import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** The shop's list and the job that settles would go through, and sort, every request there ever was. */
export class Migration20261128110000IndexesOfRequests extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create index if not exists "IDX_order_page_request_received" on "order_page_request" ("received_at", "id") where deleted_at is null;`,
    );
    this.addSql(
      `create index if not exists "IDX_order_page_request_moved" on "order_page_request" ("state_at") where deleted_at is null;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_order_page_request_received";`);
    this.addSql(`drop index if exists "IDX_order_page_request_moved";`);
  }
}
