import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readProof } from "#shared";
import { isEntitled } from "../../accounts/entitlement";
import { aBackend } from "../../test-support/container";
import { hoursAgo, NOW, orderRow } from "../../test-support/rows";
import { type MiddlewareOutcome, runMiddleware } from "../../test-support/run-middleware";
import { lockLeanOrder, lockOrder, lockReturn } from "./lock-orders";

vi.mock("../../accounts/entitlement", () => ({ isEntitled: vi.fn() }));

const SECRET = "a secret of at least thirty-two characters";
const OLDER = "an older secret of thirty-two characters";
const locked = { options: { linkSecret: [SECRET, OLDER], lockOrderReads: true } };
const minutesAgo = (minutes: number) => hoursAgo(minutes / 60);
const tables = () => ({
  order: [
    orderRow({ id: "order_1", customer_id: "cus_1" }),
    orderRow({ id: "order_new", customer_id: "cus_1", created_at: minutesAgo(14) }),
    orderRow({ id: "order_not_so_new", customer_id: "cus_1", created_at: minutesAgo(15) }),
    orderRow({ id: "order_ahead", customer_id: "cus_1", created_at: minutesAgo(-5) }),
    orderRow({ id: "order_nobodys", customer_id: null }),
  ],
});
const proof = (id: string, secret = SECRET, at = NOW) => ({ "x-storefront-proof": readProof(id, [secret], at) });
const secondsLater = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);

type Given = Parameters<typeof runMiddleware>[2];

/** Who asks for an order, and whether it is theirs to read at Medusa's own route, and at the plugin's. */
const READERS: [string, string, Given, { stock: boolean; lean: boolean }][] = [
  ["a stranger", "order_1", {}, { stock: false, lean: false }],
  ["its owner", "order_1", { customer: "cus_1" }, { stock: true, lean: true }],
  ["another customer", "order_1", { customer: "cus_2" }, { stock: false, lean: false }],
  ["a guest of nobody's order", "order_nobodys", {}, { stock: false, lean: false }],
  ["a customer without an id", "order_nobodys", { customer: "" }, { stock: false, lean: false }],
  ["the storefront", "order_1", { headers: proof("order_1") }, { stock: true, lean: true }],
  ["with an older secret", "order_1", { headers: proof("order_1", OLDER) }, { stock: true, lean: true }],
  [
    "five minutes later",
    "order_1",
    { headers: proof("order_1", SECRET, secondsLater(-300)) },
    { stock: true, lean: true },
  ],
  ["later", "order_1", { headers: proof("order_1", SECRET, secondsLater(-301)) }, { stock: false, lean: false }],
  ["with another secret", "order_1", { headers: proof("order_1", `${SECRET}.`) }, { stock: false, lean: false }],
  ["with another id's proof", "order_1", { headers: proof("order_new") }, { stock: false, lean: false }],
  ["with a word", "order_1", { headers: { "x-storefront-proof": "v1.1.x" } }, { stock: false, lean: false }],
  ["a stranger, within 15 minutes", "order_new", {}, { stock: true, lean: false }],
  ["a stranger, after that", "order_not_so_new", {}, { stock: false, lean: false }],
  ["a stranger, before its time", "order_ahead", {}, { stock: false, lean: false }],
  ["a stranger, of none", "order_0", {}, { stock: false, lean: false }],
  ["a customer, of none", "order_0", { customer: "cus_1" }, { stock: false, lean: false }],
  ["a stranger, of what Postgres cannot read", "order_\u0000", {}, { stock: false, lean: false }],
  ["a stranger, of nothing", "", {}, { stock: false, lean: false }],
];

const notFound = (id: string): MiddlewareOutcome => ({
  error: expect.objectContaining({ type: "not_found", message: `Order id not found: ${id}` }),
});

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: NOW });
  vi.mocked(isEntitled).mockReset().mockResolvedValue(true);
});

afterEach(() => {
  vi.useRealTimers();
});

describe("an order is read", () => {
  it.each(READERS)("by %s: %s", async (_who, id, given, { stock, lean }) => {
    const { scope } = aBackend(tables(), locked);
    expect(await runMiddleware(lockOrder, scope, { ...given, params: { id } })).toEqual(
      stock ? "through" : notFound(id),
    );
    const refused = { status: 401, body: { type: "unauthorized", message: "Unauthorized" } };
    expect(await runMiddleware(lockLeanOrder, scope, { ...given, params: { id } })).toEqual(lean ? "through" : refused);
    const answer = await runMiddleware(lockReturn, scope, { ...given, method: "POST", body: { order_id: id } });
    expect(answer).toEqual(stock ? "through" : notFound(id));
  });

  it("by no account whose mailbox is not proven, however much the order is its", async () => {
    vi.mocked(isEntitled).mockResolvedValue(false);
    const { scope } = aBackend(tables(), locked);
    const asked = { customer: "cus_1", params: { id: "order_1" } };
    expect(await runMiddleware(lockOrder, scope, asked)).toEqual(notFound("order_1"));
    expect(await runMiddleware(lockLeanOrder, scope, asked)).toMatchObject({ status: 401 });
    expect(isEntitled).toHaveBeenCalledWith(scope, "cus_1", "order_1");
  });

  it("is not asked of the database for the storefront", async () => {
    const { scope } = aBackend({}, locked);
    expect(await runMiddleware(lockOrder, scope, { headers: proof("order_1"), params: { id: "order_1" } })).toBe(
      "through",
    );
  });

  it.each(READERS)("by %s: %s, in a shop that locks nothing", async (_who, id, given) => {
    const { scope } = aBackend(tables());
    // What the database could not be asked for is nobody's, here too.
    const passed = /^order_\w+$/.test(id) ? "through" : notFound(id);
    expect(await runMiddleware(lockOrder, scope, { ...given, params: { id } })).toEqual(passed);
    expect(await runMiddleware(lockReturn, scope, { ...given, body: { order_id: id } })).toEqual(passed);
    expect(await runMiddleware(lockLeanOrder, scope, { ...given, params: { id } })).toBe("through");
  });
});

it.each([[undefined], [null], [{}], [{ order_id: 7 }], [{ order_id: ["order_1"] }], [{ order_id: { id: "order_1" } }]])(
  "a return of %j is Medusa's to refuse",
  async (body) => {
    const { scope } = aBackend(tables(), locked);
    expect(await runMiddleware(lockReturn, scope, { body })).toBe("through");
  },
);
