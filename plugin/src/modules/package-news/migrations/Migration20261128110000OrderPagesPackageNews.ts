import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** The table of what the shop wanted told of packages; its rows live for a day. */
export class Migration20261128110000OrderPagesPackageNews extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "order_page_package_wish" ("id" text not null, "order_id" text not null, "fulfillment_id" text null, "template" text check ("template" in ('order-shipped', 'order-ready', 'order-delivered')) not null, "is_wanted" boolean not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "order_page_package_wish_pkey" primary key ("id"));`,
    );
    this.addSql(
      `create index if not exists "IDX_order_page_package_wish_created" on "order_page_package_wish" ("created_at");`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "order_page_package_wish" cascade;`);
  }
}
