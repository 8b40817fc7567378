import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** The mails' job asks each minute for what was asked, or declined, a moment ago. */
export class Migration20261128110100IndexesOfClaims extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create index if not exists "IDX_order_page_claim_requested" on "order_page_claim" ("requested_at") where deleted_at is null;`,
    );
    this.addSql(
      `create index if not exists "IDX_order_page_claim_finished" on "order_page_claim" ("finished_at") where deleted_at is null;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_order_page_claim_requested";`);
    this.addSql(`drop index if exists "IDX_order_page_claim_finished";`);
  }
}
