import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** The row says since when the shop has had the plugin: it is made here, so that no start has to look whether there is one. */
export class Migration20261127120000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "order_pages_installation" ("id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "order_pages_installation_pkey" primary key ("id"));`,
    );
    this.addSql(
      `insert into "order_pages_installation" ("id") select 'opinst_1' where not exists (select 1 from "order_pages_installation");`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "order_pages_installation" cascade;`);
  }
}
