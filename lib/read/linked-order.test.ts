import "@/lib/test-support/browser";
import { anOrder } from "@order-pages/shared/orders/test-support";
import { signOrderLink } from "@order-pages/shared/proofs/order-link";
import { expect, it, vi } from "vitest";
import { BackendUnavailable } from "@/lib/medusa/backend";
import { setBackend } from "@/lib/test-support/backend";
import { SECRET } from "@/lib/test-support/env";
import { readLink } from "./linked-order";

const ID = "order_01JB8TZ2M3N4P5Q6R7S8T9V0W1";
const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;
const mailedTo = (email: string | null, lasts = 60, id = ID) => signOrderLink({ id, email }, inSeconds(lasts), SECRET);
const shop = (email: string | null) => setBackend({ retrieveOrder: async () => anOrder({ id: ID, email }) });

it("a link opens its order", async () => {
  shop("maya@example.com");
  const order = { id: ID, email: "maya@example.com" };
  expect(await readLink(ID, mailedTo("Maya@example.com"))).toEqual({ kind: "opens", order });
});

it("one to an order without an email opens that", async () => {
  shop(null);
  expect(await readLink(ID, mailedTo(null))).toEqual({ kind: "opens", order: { id: ID, email: null } });
});

it.each([
  ["went to a mistyped address that the shop has corrected since", mailedTo("wrong@example.com")],
  ["is another order's", mailedTo("maya@example.com", 60, "order_01JB8TZ2M3N4P5Q6R7S8T9V0W2")],
])("one that %s opens nothing", async (_which, key) => {
  shop("maya@example.com");
  expect(await readLink(ID, key)).toEqual({ kind: "dead" });
});

it("one to an order that is gone opens nothing", async () => {
  setBackend({ retrieveOrder: async () => null });
  expect(await readLink(ID, mailedTo("maya@example.com"))).toEqual({ kind: "dead" });
});

it.each([
  ["that has ended", mailedTo("maya@example.com", 0)],
  ["of before", mailedTo("maya@example.com").replace("v2", "v1")],
  ["empty", ""],
])("what is %s costs the backend no call", async (_which, key) => {
  const retrieveOrder = vi.fn();
  setBackend({ retrieveOrder });
  expect(await readLink(ID, key)).toEqual({ kind: "dead" });
  expect(retrieveOrder).not.toHaveBeenCalled();
});

it("an outage is none of either", async () => {
  setBackend({ retrieveOrder: () => Promise.reject(new BackendUnavailable("timeout")) });
  expect(await readLink(ID, mailedTo("maya@example.com"))).toEqual({ kind: "outage", status: 503 });
});
