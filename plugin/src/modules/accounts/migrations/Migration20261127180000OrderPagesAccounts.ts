import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** The tables of mailboxes and sessions; nothing is known of the accounts there were before. */
export class Migration20261127180000OrderPagesAccounts extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "order_page_mailbox_proof" ("id" text not null, "customer_id" text not null, "email" text not null, "by" text check ("by" in ('link', 'reset', 'provider')) not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "order_page_mailbox_proof_pkey" primary key ("id"));`,
    );
    this.addSql(
      `create index if not exists "IDX_order_page_mailbox_proof_customer_id" on "order_page_mailbox_proof" ("customer_id") where deleted_at is null;`,
    );
    this.addSql(
      `create table if not exists "order_page_session_cutoff" ("id" text not null, "subject" text not null, "tokens_from" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "order_page_session_cutoff_pkey" primary key ("id"));`,
    );
    this.addSql(
      `create index if not exists "IDX_order_page_session_cutoff_subject" on "order_page_session_cutoff" ("subject") where deleted_at is null;`,
    );
    this.addSql(
      `create table if not exists "order_page_refreshed_token" ("id" text not null, "name" text not null, "sign_in" text not null, "ends_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "order_page_refreshed_token_pkey" primary key ("id"));`,
    );
    this.addSql(
      `create index if not exists "IDX_order_page_refreshed_token_name" on "order_page_refreshed_token" ("name") where deleted_at is null;`,
    );
    this.addSql(
      `create table if not exists "order_page_session_cart" ("id" text not null, "cart_id" text not null, "customer_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "order_page_session_cart_pkey" primary key ("id"));`,
    );
    this.addSql(
      `create index if not exists "IDX_order_page_session_cart_customer_id_cart_id" on "order_page_session_cart" ("customer_id", "cart_id") where deleted_at is null;`,
    );
    this.addSql(
      `create table if not exists "order_page_reset_link" ("id" text not null, "auth_identity_id" text not null, "sealed_token" text not null, "expires_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "order_page_reset_link_pkey" primary key ("id"));`,
    );
    this.addSql(
      `create index if not exists "IDX_order_page_reset_link_auth_identity_id" on "order_page_reset_link" ("auth_identity_id") where deleted_at is null;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "order_page_mailbox_proof" cascade;`);
    this.addSql(`drop table if exists "order_page_session_cutoff" cascade;`);
    this.addSql(`drop table if exists "order_page_refreshed_token" cascade;`);
    this.addSql(`drop table if exists "order_page_session_cart" cascade;`);
    this.addSql(`drop table if exists "order_page_reset_link" cascade;`);
  }
}
