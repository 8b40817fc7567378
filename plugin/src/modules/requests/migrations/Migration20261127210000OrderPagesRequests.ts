import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** The table of what shoppers have declared and asked for. */
export class Migration20261127210000OrderPagesRequests extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "order_page_request" ("id" text not null, "kind" text check ("kind" in ('withdrawal', 'cancellation', 'return')) not null, "key" text not null, "digest" text not null, "order_id" text null, "proof" text check ("proof" in ('owner', 'grant', 'fresh', 'number_email', 'none', 'shop')) not null, "customer_id" text null, "state" text not null, "received_at" timestamptz not null, "state_at" timestamptz not null, "content" jsonb not null, "outcome" jsonb null, "steps" jsonb not null, "return_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "order_page_request_pkey" primary key ("id"));`,
    );
    this.addSql(
      `create unique index if not exists "IDX_order_page_request_once" on "order_page_request" ("key", "digest") where deleted_at is null;`,
    );
    this.addSql(`create index if not exists "IDX_order_page_request_order" on "order_page_request" ("order_id");`);
    this.addSql(
      `create index if not exists "IDX_order_page_request_state" on "order_page_request" ("state", "received_at");`,
    );
    this.addSql(`create index if not exists "IDX_order_page_request_return" on "order_page_request" ("return_id");`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "order_page_request" cascade;`);
  }
}
