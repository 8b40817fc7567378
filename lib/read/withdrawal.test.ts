import "@/lib/test-support/browser";
import { aFact } from "@order-pages/shared/orders/rules/ability-test-support";
import { anOrder } from "@order-pages/shared/orders/test-support";
import { beforeEach, expect, it, vi } from "vitest";
import { BackendUnavailable } from "@/lib/medusa/backend";
import type { Withdrawal } from "@/lib/medusa/withdrawals";
import { grant } from "@/lib/session/grants";
import { keepReceipt } from "@/lib/session/withdrawal-receipt";
import { setBackend } from "@/lib/test-support/backend";
import { anotherBrowser } from "@/lib/test-support/browser";
import { CUSTOMER, signedIn } from "@/lib/test-support/session";
import { readReceipt } from "./withdrawal";

const ID = "opreq_01JB8TZ2M3N4P5Q6R7S8T9V0W1";
const ORDER = "order_01JB8TZ2M3N4P5Q6R7S8T9V0W1";

const DECLARED: Withdrawal = {
  id: ID,
  receivedAt: "2026-05-12T09:10:11.500Z",
  timeZone: "Europe/Berlin",
  sentence: "I, Maya, withdraw from my contract.",
  email: "maya@example.com",
  text: null,
  orderId: null,
  state: "open",
  stateAt: "2026-05-12T09:10:11.500Z",
  prepared: null,
  returnId: null,
  acknowledgement: "sent",
};

const order = anOrder({
  id: ORDER,
  email: "maya@example.com",
  placedAt: "2026-05-10T10:00:00.000Z",
  abilities: aFact(),
});

// React's cache would give a later test the answer of an earlier one.
vi.mock("react", async (original) => ({
  ...(await original<typeof import("react")>()),
  cache: (read: unknown) => read,
}));

const answers = (changes: Partial<Withdrawal> = {}) =>
  setBackend({
    readWithdrawal: async () => ({ ...DECLARED, ...changes }),
    retrieveOrder: async () => order,
    canClaim: async () => false,
    identifyCustomer: async () => CUSTOMER,
  });

beforeEach(() => answers());

it("shows a receipt to the browser that declared, to the second and in the zone it was received in", async () => {
  await keepReceipt(ID);
  expect(await readReceipt(ID)).toMatchObject({
    kind: "found",
    withdrawal: {
      sentence: DECLARED.sentence,
      email: "maya@example.com",
      received: { iso: "2026-05-12T09:10:11.500Z", text: "May 12, 2026 at 11:10:11 AM GMT+2" },
    },
  });
});

it("shows it to nobody else, in the same way as none", async () => {
  await keepReceipt(ID);
  anotherBrowser();
  expect(await readReceipt(ID)).toEqual({ kind: "not_found" });
  setBackend({ readWithdrawal: async () => null });
  expect(await readReceipt(ID)).toEqual({ kind: "not_found" });
});

it("takes the receipt of one declaration for no other's", async () => {
  await keepReceipt("opreq_01JB8TZ2M3N4P5Q6R7S8T9V0W2");
  expect(await readReceipt(ID)).toEqual({ kind: "not_found" });
});

it.each(["opreq_1", "order_01JB8TZ2M3N4P5Q6R7S8T9V0W1", "../admin", ""])("asks nobody for %s", async (id) => {
  setBackend({});
  expect(await readReceipt(id)).toEqual({ kind: "not_found" });
});

it("shows a proven one to whoever sees all of the order, and its email address to its owner alone", async () => {
  answers({ orderId: ORDER });
  expect(await readReceipt(ID)).toEqual({ kind: "not_found" });
  await grant(order, "lookup");
  expect(await readReceipt(ID)).toMatchObject({ kind: "found", withdrawal: { email: null, orderId: ORDER } });
  setBackend({
    readWithdrawal: async () => ({ ...DECLARED, orderId: ORDER }),
    retrieveOrder: async () => ({ ...order, customerId: CUSTOMER.id }),
    identifyCustomer: async () => CUSTOMER,
  });
  signedIn();
  expect(await readReceipt(ID)).toMatchObject({ kind: "found", withdrawal: { email: "maya@example.com" } });
});

it.each([
  [
    { state: "in_progress", prepared: "cancel" },
    { state: "in_progress", prepared: "cancel" },
  ],
  [
    { state: "in_progress", prepared: "nothing" },
    { state: "in_progress", prepared: null },
  ],
  [
    { state: "settled", prepared: "return" },
    { state: "settled", prepared: null },
  ],
  [{ state: "asked" }, { state: "open" }],
] as const)("says of %o %o", async (changes, shown) => {
  answers(changes);
  await keepReceipt(ID);
  expect(await readReceipt(ID)).toMatchObject({ withdrawal: shown });
});

it("is an outage while the backend is gone", async () => {
  setBackend({ readWithdrawal: () => Promise.reject(new BackendUnavailable("timeout")) });
  expect(await readReceipt(ID)).toMatchObject({ kind: "outage", status: 503 });
});
