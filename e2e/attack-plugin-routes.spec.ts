import { mapLimited } from "../scripts/lib/wait.mjs";
import { expect } from "./fixtures";
import { newCustomer } from "./support/accounts";
import { test } from "./support/backend-test";

/** Ids that are nobody's, in a path as they stand. */
const IDS = [
  "%00",
  "order_1%00",
  "%E0%A4%A",
  "%ff",
  "%",
  "..%2f..%2fadmin",
  "%27%20OR%201=1",
  "%5B%5D",
  "__proto__",
  "x".repeat(5000),
  "%F0%9F%98%80".repeat(50),
  "-1",
  "0",
  "null",
];

/** The plugin's routes that name a thing by its id. */
const WITH_ID = [
  ["GET", "/orders/ID"],
  ["GET", "/carts/ID"],
  ["POST", "/claims/ID/cancel"],
  ["POST", "/claims/ID/mail"],
  ["GET", "/withdrawals/ID"],
  ["POST", "/withdrawals/ID/mail"],
  ["POST", "/orders/ID/cancel"],
  ["GET", "/orders/ID/return-options"],
  ["POST", "/orders/ID/returns"],
  ["GET", "/orders/ID/returns/return_1"],
  ["POST", "/orders/ID/returns/return_1/cancel"],
  ["POST", "/orders/ID/requests/opreq_1/take-back"],
] as const;

/** What may be asked of a history and is no question. */
const QUERIES = [
  "placed_from=0000-01-01T00:00:00Z",
  "placed_from=0001-01-01T00:00:00%2B23:59",
  "placed_before=9999-12-31T23:59:59-23:59",
  "placed_before=99999-01-01T00:00:00Z",
  "placed_from=2026-02-30T00:00:00Z",
  "placed_from[$gt]=1",
  "placed_from=2026-01-01T00:00:00Z&placed_from=2026-01-02T00:00:00Z",
  "q=%00",
  "q=a%00b",
  "q[]=a",
  "q[$ilike]=%25",
  "q=",
  "limit=1e9",
  "limit=NaN",
  "limit=1&limit=2",
  "state=__proto__",
  "state=constructor",
  "cursor=older.zzzzzzzzz.order_%00",
  "cursor=older..",
  "cursor[a]=1",
  "fields=*",
  "order=email",
  "customer_id=cus_1",
  "%00=1",
];

/** Bodies that are none of any route's. */
const BODIES = [
  "",
  "{",
  "null",
  "[]",
  "5",
  '"x"',
  "{}",
  '{"number":1,"email":2}',
  '{"number":"1\\u0000","email":"a@b.example"}',
  '{"order_id":"order_1\\u0000","token":"a"}',
  '{"order_id":{"$ne":null},"token":"a"}',
  '{"order_id":"order_1","token":"a\\u0000b"}',
  '{"__proto__":{"order_id":"order_1"}}',
  `{"order_id":"order_${"x".repeat(200_000)}"}`,
  "[".repeat(20_000),
];

const WITH_BODY = ["/lookup", "/lookup/mail", "/transfer", "/claims", "/claims/claimable", "/withdrawals"];

test("no route of the plugin's answers 500, whatever it is asked", async ({ shop, demo }) => {
  const { token } = await newCustomer(shop);
  const headers = {
    "x-publishable-api-key": demo.publishableKey,
    authorization: `Bearer ${token}`,
    "content-type": "application/json",
  };
  const calls = [
    ...WITH_ID.flatMap(([method, path]) => IDS.map((id) => ({ method, path: path.replace("ID", id), body: null }))),
    ...QUERIES.map((query) => ({ method: "GET", path: `/orders?${query}`, body: null })),
    ...WITH_BODY.flatMap((path) => BODIES.map((body) => ({ method: "POST", path, body }))),
  ];
  const answers = await mapLimited(calls, 4, async ({ method, path, body }) => {
    const answer = await fetch(`${demo.backend}/store/order-pages${path}`, { method, headers, body });
    return `${method} ${path} ${body?.slice(0, 60) ?? ""}: ${answer.status}`;
  });
  expect(answers.filter((answer) => / 5\d\d$/.test(answer))).toEqual([]);
  // Only the count of what is claimable, and asking for it, need nothing; every other is refused.
  const answered = answers.filter((answer) => / 2\d\d$/.test(answer) && !answer.includes("/claims/claimable"));
  expect(answered).toEqual([]);
});
