import { inParallel, withoutIndexes } from "./database.mjs";

/**
 * Fills Medusa's own tables with orders of three years, by SQL: Medusa's services would take a day. What is told of an order is little
 * (one or two lines, taxed, paid, sent in one parcel, three in four delivered), but every table that a read of the plugin looks into has its
 * rows, and ids sort by time as Medusa's do.
 */

/** @typedef {import("./database.mjs").Connection} Connection */
/** @typedef {{ large: string, small: string }} Customers their ids */

/** How many of the newest orders two customers have whose histories are timed. */
export const LARGE = 5000;
const SMALL = 12;

/** An amount as Medusa keeps it beside the number. @param {string} value SQL */
const raw = (value) => `jsonb_build_object('value', (${value})::text, 'precision', 20)`;

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** The first ten characters of an id: its time. @param {string} ms SQL */
const timePart = (ms) =>
  Array.from({ length: 10 }, (_, at) => `substr('${ALPHABET}', ((${ms} >> ${45 - 5 * at}) & 31)::int + 1, 1)`).join(
    " || ",
  );

/** The same of an amount that all rows share: written out, it is not made anew for each. @param {number} value */
const same = (value) => `'{"value": "${value}", "precision": 20}'::jsonb`;

const DONE = raw("lines.quantity");
const NONE = same(0);

/**
 * The table of numbers that every other table takes its rows from.
 * @param {number} count
 * @param {Customers} customers
 */
const numbers = (count, { large, small }) => `create unlogged table million_order as
  select n, ${timePart("ms")} || lpad(n::text, 16, '0') as ulid, to_timestamp(ms / 1000.0) as placed,
    case when n > ${count - SMALL} then '${small}'
      when n > ${count - SMALL - LARGE} then '${large}'
      else 'cus_million_' || (n % (${count} / 4)) end as customer_id,
    1 + (n % 4 = 0)::int as lines, n % 16 = 7 as is_canceled, n % 4 <> 3 as is_delivered,
    12 + n % 60 as price
  from (select n::bigint, ((extract(epoch from now() - interval '1 day') - (${count} - n) * (94608000.0 / ${count})) * 1000)::bigint as ms
    from generate_series(1, ${count}) n) numbered`;

/**
 * The statements, each with the table that it fills. None reads what another has filled.
 * @returns {[table: string, sql: string][]}
 */
function statements() {
  return [
    // The largest first, so that the connections end together.
    [
      "notification",
      // A confirmation and a package each; a shop has some more.
      `insert into notification (id, "to", channel, template, data, trigger_type, resource_id, resource_type, idempotency_key, created_at, status)
          select 'noti_' || ulid || template, customer_id || '@example.com', 'email', template, '{"locale": "en"}', 'order.placed', 'order_' || ulid, 'order',
            template || ':order_' || ulid, placed, 'success' from million_order, unnest(array['order-placed', 'order-shipped']) template`,
    ],
    [
      "customer",
      `insert into customer (id, first_name, last_name, email, has_account)
          select customer_id, 'Mo', 'Million', customer_id || '@example.com', false
          from (select distinct customer_id from million_order) customers on conflict do nothing`,
    ],
    [
      "order_page_mailbox_proof",
      `insert into order_page_mailbox_proof (id, customer_id, email, "by")
          select distinct 'opmp_' || customer_id, customer_id, customer_id || '@example.com', 'link' from million_order
          where customer_id like 'cus_million_%0'`,
    ],
    [
      "order_address",
      `insert into order_address (id, first_name, last_name, address_1, city, country_code, postal_code)
          select 'ordaddr_' || ulid, 'Mo', 'Million', n || ' Long Street', 'Denver', 'us', '80202' from million_order`,
    ],
    [
      "order",
      // Every other order has a number of the shop's own.
      `insert into "order" (id, customer_id, status, email, currency_code, shipping_address_id, billing_address_id, metadata, created_at, canceled_at, custom_display_id, sales_channel_id, region_id)
          select 'order_' || ulid, customer_id, (case when is_canceled then 'canceled' else 'pending' end)::order_status_enum,
            customer_id || '@example.com', 'usd', 'ordaddr_' || ulid, 'ordaddr_' || ulid, '{"million": true}', placed,
            case when is_canceled then placed end, case when n % 2 = 0 then 'W-' || lpad(n::text, 7, '0') end,
            (select id from sales_channel limit 1), (select id from region limit 1) from million_order`,
    ],
    [
      "order_line_item",
      `insert into order_line_item (id, title, product_title, product_handle, variant_title, unit_price, raw_unit_price, requires_shipping, created_at)
          select 'ordli_' || ulid || line, 'Mug', 'Mug', 'mug', 'Moss', price, ${raw("price")}, true, placed
          from million_order, generate_series(1, lines) line`,
    ],
    [
      "order_item",
      `insert into order_item (id, order_id, version, item_id, quantity, raw_quantity, fulfilled_quantity, raw_fulfilled_quantity, shipped_quantity, raw_shipped_quantity,
            delivered_quantity, raw_delivered_quantity, return_requested_quantity, raw_return_requested_quantity, return_received_quantity, raw_return_received_quantity,
            return_dismissed_quantity, raw_return_dismissed_quantity, written_off_quantity, raw_written_off_quantity, created_at)
          select 'orditem_' || ulid || line, 'order_' || ulid, 1, 'ordli_' || ulid || line, quantity, ${DONE}, quantity, ${DONE}, quantity, ${DONE},
            case when is_delivered then quantity else 0 end, case when is_delivered then ${DONE} else ${NONE} end, 0, ${NONE}, 0, ${NONE}, 0, ${NONE}, 0, ${NONE}, placed
          from (select *, 1 + n % 3 as quantity from million_order, generate_series(1, lines) line) lines`,
    ],
    [
      "order_line_item_tax_line",
      `insert into order_line_item_tax_line (id, code, description, rate, raw_rate, item_id)
          select 'ordlitxl_' || ulid || line, 'default', 'Sales tax', 8.875, ${same(8.875)}, 'ordli_' || ulid || line
          from million_order, generate_series(1, lines) line`,
    ],
    [
      "order_summary",
      `insert into order_summary (id, order_id, version, totals) select 'ordsum_' || ulid, 'order_' || ulid, 1,
          jsonb_build_object('paid_total', price, 'refunded_total', 0, 'transaction_total', price, 'raw_transaction_total', ${raw("price")}) from million_order`,
    ],
    [
      "order_shipping_method",
      `insert into order_shipping_method (id, name, amount, raw_amount, shipping_option_id)
          select 'ordsm_' || ulid, 'Standard', 6, ${same(6)}, (select id from shipping_option limit 1) from million_order`,
    ],
    [
      "order_shipping",
      `insert into order_shipping (id, order_id, version, shipping_method_id)
          select 'ordspmv_' || ulid, 'order_' || ulid, 1, 'ordsm_' || ulid from million_order`,
    ],
    [
      "order_cart",
      `insert into order_cart (id, order_id, cart_id) select 'ordercart_' || ulid, 'order_' || ulid, 'cart_' || ulid from million_order`,
    ],
    [
      "cart",
      `insert into cart (id, customer_id, currency_code, completed_at, created_at) select 'cart_' || ulid, customer_id, 'usd', placed, placed from million_order`,
    ],
    [
      "payment_collection",
      `insert into payment_collection (id, currency_code, amount, raw_amount, authorized_amount, raw_authorized_amount, captured_amount, raw_captured_amount, status)
          select 'pay_col_' || ulid, 'usd', price, ${raw("price")}, price, ${raw("price")}, price, ${raw("price")}, 'completed' from million_order`,
    ],
    [
      "order_payment_collection",
      `insert into order_payment_collection (id, order_id, payment_collection_id)
          select 'ordpay_' || ulid, 'order_' || ulid, 'pay_col_' || ulid from million_order`,
    ],
    [
      "payment",
      `insert into payment (id, amount, raw_amount, currency_code, provider_id, payment_collection_id, payment_session_id, captured_at, created_at)
          select 'pay_' || ulid, price, ${raw("price")}, 'usd', 'pp_system_default', 'pay_col_' || ulid, 'payses_' || ulid, placed, placed from million_order`,
    ],
    [
      "capture",
      `insert into capture (id, amount, raw_amount, payment_id, created_at) select 'capt_' || ulid, price, ${raw("price")}, 'pay_' || ulid, placed from million_order`,
    ],
    [
      "refund",
      `insert into refund (id, amount, raw_amount, payment_id, created_at)
          select 'ref_' || ulid, 1, ${same(1)}, 'pay_' || ulid, placed from million_order where n % 20 = 3`,
    ],
    [
      "fulfillment",
      `insert into fulfillment (id, location_id, provider_id, packed_at, shipped_at, delivered_at, created_at)
          select 'ful_' || ulid, 'sloc_million', (select id from fulfillment_provider limit 1), placed, placed, case when is_delivered then placed end, placed from million_order where not is_canceled`,
    ],
    [
      "order_fulfillment",
      `insert into order_fulfillment (id, order_id, fulfillment_id) select 'ordful_' || ulid, 'order_' || ulid, 'ful_' || ulid from million_order where not is_canceled`,
    ],
    [
      "fulfillment_item",
      `insert into fulfillment_item (id, title, sku, barcode, quantity, raw_quantity, line_item_id, fulfillment_id)
          select 'fulit_' || ulid, 'Mug', '', '', 1, ${same(1)}, 'ordli_' || ulid || '1', 'ful_' || ulid from million_order where not is_canceled`,
    ],
    [
      "return",
      `insert into "return" (id, order_id, order_version, status, requested_at, created_at)
          select 'return_' || ulid, 'order_' || ulid, 1, 'requested', placed, placed from million_order where n % 25 = 4`,
    ],
    [
      "order_change",
      // Edits and returns, and a transfer of Medusa's own now and then.
      `insert into order_change (id, order_id, version, status, change_type, confirmed_at, requested_at, created_at)
          select 'ordch_' || ulid, 'order_' || ulid, 1, 'confirmed', case when n % 500 = 4 then 'transfer' else 'return_request' end, placed, placed, placed from million_order where n % 25 = 4`,
    ],
    [
      "order_change_action",
      `insert into order_change_action (id, order_id, version, order_change_id, reference, reference_id, action, details, created_at)
          select 'ordchact_' || ulid, 'order_' || ulid, 1, 'ordch_' || ulid, 'customer', customer_id,
            case when n % 500 = 4 then 'TRANSFER_CUSTOMER' else 'RETURN_ITEM' end, '{}', placed from million_order where n % 25 = 4`,
    ],
    [
      "order_page_claim",
      `insert into order_page_claim (id, order_id, customer_id, email, state, requested_at, expires_at, finished_at, created_at)
          select 'opclaim_' || ulid, 'order_' || ulid, customer_id, 'mo@example.com', case when n % 100 = 5 then 'accepted' when n % 200 = 15 then 'declined' else 'pending' end,
            placed, placed + interval '14 days', case when n % 100 = 5 or n % 200 = 15 then placed end, placed from million_order where n % 100 in (5, 15)`,
    ],
    [
      "order_page_request",
      `insert into order_page_request (id, kind, key, digest, order_id, proof, state, received_at, state_at, content, steps, created_at)
          select 'opreq_' || ulid, case when n % 100 = 4 then 'withdrawal' else 'return' end, 'key_' || n, 'digest', 'order_' || ulid, 'grant',
            case when n % 2000 = 4 then 'open' else 'done' end, placed, placed, '{"number": "1", "contract": "1"}', '[]', placed from million_order where n % 25 = 4`,
    ],
    [
      "order_page_session_cart",
      `insert into order_page_session_cart (id, cart_id, customer_id, created_at) select 'opct_' || ulid, 'cart_' || ulid, customer_id, placed from million_order where n % 4 = 0`,
    ],
    [
      "order_page_refreshed_token",
      `insert into order_page_refreshed_token (id, name, sign_in, ends_at) select 'oprt_' || ulid, 'authid_' || n || '@1', 'authid_' || n || '@0', now() + interval '1 day' from million_order where n % 10 = 0`,
    ],
    [
      "order_page_reset_link",
      `insert into order_page_reset_link (id, auth_identity_id, sealed_token, expires_at) select 'oprl_' || ulid, 'authid_' || n, 'sealed', now() + interval '1 day' from million_order where n % 50 = 0`,
    ],
  ];
}

/**
 * Fills the tables, where they are not filled yet. Postgres has one process for a connection, so that there are as many as it may use.
 * @param {readonly Connection[]} connections
 * @param {number} count
 * @param {Customers} customers
 * @param {(what: string) => void} say
 */
export async function fill(connections, count, customers, say) {
  const [first] = connections;
  if (!first) throw new Error("Filling takes a connection");
  const { rows } = await first.query(
    "select to_regclass('million_filled') as filled, to_regclass('million_order') as begun",
  );
  if (rows[0]?.filled) return say("The orders are there already");
  if (rows[0]?.begun) throw new Error("A filling was broken off, and its indexes are gone: npm run demo -- --reset");
  await first.query(numbers(count, customers));
  await first.query("alter table million_order add primary key (n)");
  await first.query("analyze million_order");
  const steps = statements();
  const tables = [...new Set(steps.map(([table]) => table))];
  // Nothing is checked that these statements themselves make sure of.
  for (const connection of connections) await connection.query("set session_replication_role = replica");
  await withoutIndexes(connections, tables, async () => {
    await inParallel(connections, steps, async (connection, [table, sql]) => {
      const begun = performance.now();
      const { rowCount } = await connection.query(sql);
      say(`${table}: ${rowCount ?? 0} rows in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
    });
    say("Making the indexes anew");
  });
  await inParallel(connections, tables, (connection, table) => connection.query(`analyze "${table}"`));
  await first.query("create table million_filled ()");
  const [size] = (await first.query("select pg_size_pretty(pg_database_size(current_database())) as size")).rows;
  say(`The database has ${size?.size}`);
}
