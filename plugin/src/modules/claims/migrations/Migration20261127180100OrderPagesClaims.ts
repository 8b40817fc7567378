import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** The table of claims, with at most one open claim an order. */
export class Migration20261127180100OrderPagesClaims extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "order_page_claim" ("id" text not null, "order_id" text not null, "customer_id" text not null, "email" text not null, "order_email" text null, "owner_id" text null, "is_offered" boolean not null default false, "state" text check ("state" in ('pending', 'accepted', 'declined', 'canceled', 'expired')) not null default 'pending', "requested_at" timestamptz not null, "expires_at" timestamptz not null, "finished_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "order_page_claim_pkey" primary key ("id"));`,
    );
    this.addSql(
      `create unique index if not exists "IDX_order_page_claim_open" on "order_page_claim" ("order_id") where state = 'pending' and deleted_at is null;`,
    );
    this.addSql(`create index if not exists "IDX_order_page_claim_order" on "order_page_claim" ("order_id");`);
    this.addSql(`create index if not exists "IDX_order_page_claim_customer" on "order_page_claim" ("customer_id");`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "order_page_claim" cascade;`);
  }
}
