import { beforeEach, expect, it, vi } from "vitest";
import { isEntitled } from "../accounts/entitlement";
import { aBackend } from "../test-support/container";
import { customerRow, orderRow } from "../test-support/rows";
import type { Row } from "../test-support/tables";
import { askedMailbox } from "./asked-mailbox";

vi.mock("../accounts/entitlement", () => ({ isEntitled: vi.fn() }));

beforeEach(() => {
  vi.mocked(isEntitled).mockReset().mockResolvedValue(true);
});

const ask = (order: Row, ...customer: Row[]) =>
  askedMailbox(aBackend({ customer }).scope, orderRow({ id: "order_1", ...order }) as { id: string });

const account = customerRow({ id: "cus_holder", email: "holder@example.org" });
const guest = customerRow({ id: "cus_guest", email: "maya@example.com", has_account: false });

it("is the order's, where a guest placed it", async () => {
  expect(await ask({}, guest)).toBe("maya@example.com");
  expect(isEntitled).not.toHaveBeenCalled();
});

it("is the account's that holds the order and is entitled to it", async () => {
  expect(await ask({ customer_id: "cus_holder" }, account)).toBe("holder@example.org");
  expect(isEntitled).toHaveBeenCalledExactlyOnceWith(expect.anything(), "cus_holder", "order_1");
});

it("is the order's where an account got it only because a guest typed its address", async () => {
  vi.mocked(isEntitled).mockResolvedValue(false);
  expect(await ask({ customer_id: "cus_holder" }, account)).toBe("maya@example.com");
});

it.each<[string, Row, Row[]]>([
  ["its customer is gone", { customer_id: "cus_holder" }, []],
  ["its account has no email", { customer_id: "cus_holder" }, [{ ...account, email: null }]],
  ["it has no customer", { customer_id: null }, [account]],
])("is the order's where %s", async (_case, order, customers) => {
  expect(await ask(order, ...customers)).toBe("maya@example.com");
});

it.each([null, ""])("is nobody's where the order's email is %j", async (email) => {
  expect(await ask({ email }, guest)).toBeNull();
});

it("goes by the customer's own id, whatever Medusa answers to a filter it does not know", async () => {
  const { scope } = aBackend({ customer: [account] }, { isDeafToFilters: true });
  const order = { id: "order_1", email: "maya@example.com", customer_id: "cus_guest" };
  expect(await askedMailbox(scope, order)).toBe("maya@example.com");
});
