import { expect, it } from "vitest";
import { BackendUnavailable } from "../backend";
import { fakeBackend, noSuchRoute, REPLIES } from "../test-support";
import { canLookup, canMailOrderLink, lookupOrder, mailOrderLink } from "./lookup";

const medusa = fakeBackend();
const query = { number: "12", email: "maya@example.com" };
const order = { id: "order_1", display_id: 12, email: "Maya@Example.com" };
/** Medusa v1's own word for a miss. */
const miss = [404, "Not Found"] as const;

it("finds an order by what it asks Medusa, and believes no answer that is another's", async () => {
  medusa.on("GET /store/orders", [200, { order }]);
  expect(await lookupOrder(query)).toBe("order_1");
  expect(medusa.calls[0]?.search).toBe(
    "display_id=12&email=maya@example.com&fields=id,display_id,email&expand=payments",
  );
  expect(await lookupOrder({ ...query, email: "noor@example.com" })).toBeNull();
  expect(await lookupOrder({ ...query, number: "13" })).toBeNull();
});

it("asks nothing that is an error there", async () => {
  for (const number of ["2147483648", "99999999999", "0", "1.5", "FF-12", "12x", "012", ""]) {
    expect(await lookupOrder({ ...query, number })).toBeNull();
  }
  expect(medusa.calls).toEqual([]);
  medusa.on("GET /store/orders", [400, { type: "invalid_data", message: "email must be an email" }]);
  expect(await lookupOrder({ ...query, number: "2147483647" })).toBeNull();
});

it("a miss is Medusa's, twice, and Medusa is there", async () => {
  medusa.on("GET /store/orders", miss);
  medusa.on("GET /store/orders/:id", REPLIES.notFound);
  expect(await lookupOrder(query)).toBeNull();
  expect(medusa.paths()).toEqual([
    "GET /store/orders",
    "GET /store/orders/order_00000000000000000000000000",
    "GET /store/orders",
  ]);
});

it("one miss of a gateway's hides no order", async () => {
  medusa.on("GET /store/orders", miss, [200, { order }]);
  medusa.on("GET /store/orders/:id", REPLIES.notFound);
  expect(await lookupOrder(query)).toBe("order_1");
});

it.each([
  ["a gateway that has lost its backend", miss, miss],
  ["a gateway's own words", REPLIES.gateway, REPLIES.notFound],
  ["an order where there can be none", miss, [200, { order }] as const],
])("is no miss of %s", async (_what, first, second) => {
  medusa.on("GET /store/orders", first);
  medusa.on("GET /store/orders/:id", second);
  await expect(lookupOrder(query)).rejects.toThrow(BackendUnavailable);
});

it("is no miss where the second question gets no answer", async () => {
  medusa.on("GET /store/orders", miss, "breaks");
  medusa.on("GET /store/orders/:id", REPLIES.notFound);
  await expect(lookupOrder(query)).rejects.toThrow(BackendUnavailable);
  medusa.on("GET /store/orders", (call) => noSuchRoute(call));
  await expect(lookupOrder(query)).rejects.toThrow(BackendUnavailable);
});

it("is there on every Medusa v1, and no links by mail", async () => {
  expect([await canLookup(), await canMailOrderLink()]).toEqual([true, false]);
  await expect(mailOrderLink()).rejects.toThrow(BackendUnavailable);
  expect(medusa.calls).toEqual([]);
});
