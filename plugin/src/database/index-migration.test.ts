import { expect, it } from "vitest";
import { Migration20261128110200IndexesOfAccounts } from "../modules/accounts/migrations/Migration20261128110200IndexesOfAccounts";
import { Migration20261128110100IndexesOfClaims } from "../modules/claims/migrations/Migration20261128110100IndexesOfClaims";
import { Migration20261128110000IndexesOfRequests } from "../modules/requests/migrations/Migration20261128110000IndexesOfRequests";

/** What a migration would run, without a database. */
async function sqlOf(Migration: new (...parts: never[]) => object, way: "up" | "down"): Promise<string[]> {
  const migration = Reflect.construct(Migration, [null, {}]) as {
    up(): Promise<void>;
    down(): Promise<void>;
    getQueries(): readonly unknown[];
  };
  await migration[way]();
  return migration.getQueries().map(String);
}

it.each([
  [
    "requests",
    Migration20261128110000IndexesOfRequests,
    [
      'create index if not exists "IDX_order_page_request_received" on "order_page_request" ("received_at", "id") where deleted_at is null;',
      'create index if not exists "IDX_order_page_request_moved" on "order_page_request" ("state_at") where deleted_at is null;',
    ],
  ],
  [
    "claims",
    Migration20261128110100IndexesOfClaims,
    [
      'create index if not exists "IDX_order_page_claim_requested" on "order_page_claim" ("requested_at") where deleted_at is null;',
      'create index if not exists "IDX_order_page_claim_finished" on "order_page_claim" ("finished_at") where deleted_at is null;',
    ],
  ],
  [
    "accounts",
    Migration20261128110200IndexesOfAccounts,
    [
      'create index if not exists "IDX_order_page_session_cart_created_at" on "order_page_session_cart" ("created_at") where deleted_at is null;',
      'create index if not exists "IDX_order_page_refreshed_token_ends_at" on "order_page_refreshed_token" ("ends_at") where deleted_at is null;',
      'create index if not exists "IDX_order_page_reset_link_expires_at" on "order_page_reset_link" ("expires_at") where deleted_at is null;',
    ],
  ],
])("the indexes of %s are added, and just those taken back", async (_module, Migration, added) => {
  expect(await sqlOf(Migration, "up")).toEqual(added);
  const names = added.map((sql) => /"(\w+)"/.exec(sql)?.[1]);
  expect(await sqlOf(Migration, "down")).toEqual(names.map((name) => `drop index if exists "${name}";`));
});
