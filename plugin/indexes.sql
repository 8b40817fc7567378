-- Indexes on Medusa's own tables for a shop with many orders: past a hundred thousand, these are what the plugin's lookup, its jobs and its
-- mails would go through whole tables for. None is needed for a right answer. Made while the shop is open, without a lock on writing:
--
--   psql "$DATABASE_URL" -f node_modules/medusa-plugin-order-pages/indexes.sql
--
-- Not within a transaction, which is why no migration makes them; docs/decisions/0060 has the reasons and the times.

-- Lookup by a number of the shop's own. Letter by letter the expression of the plugin (src/lookup/query.ts).
create index concurrently if not exists "IDX_order_pages_own_number_ascii" on "order" (translate(custom_display_id, E'abcdefghijklmnopqrstuvwxyz# \t\n\u000b\f\r\u00a0\u2007\u2009\u202f\u3000', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')) where deleted_at is null and custom_display_id is not null;

-- Confirmations that nobody has tried to send, each minute. Of the orders alone that the question is about: an index of all orders' times
-- would lead Postgres to look for one customer's oldest orders among everybody's. (An earlier version of this file made such a one.)
drop index concurrently if exists "IDX_order_pages_placed";
create index concurrently if not exists "IDX_order_pages_unconfirmed" on "order" (created_at) where deleted_at is null and canceled_at is null and email is not null and not is_draft_order;

-- Cancellations and refunds that nobody was told of, each minute.
create index concurrently if not exists "IDX_order_pages_canceled" on "order" (canceled_at) where deleted_at is null and canceled_at is not null;
create index concurrently if not exists "IDX_order_pages_refunded" on "refund" (created_at) where deleted_at is null;

-- The tries at a mail; mails that are due again, each minute; how many a mailbox got today.
create index concurrently if not exists "IDX_order_pages_mails_of" on "notification" (resource_id) where deleted_at is null;
create index concurrently if not exists "IDX_order_pages_mails_since" on "notification" (created_at) where deleted_at is null;

-- Transfers that a customer has asked for.
create index concurrently if not exists "IDX_order_pages_transfers_of" on "order_change_action" (reference_id) where deleted_at is null and action = 'TRANSFER_CUSTOMER';
