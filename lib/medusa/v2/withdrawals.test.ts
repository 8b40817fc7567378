import { verifyReadProof, verifyRequestProof } from "@order-pages/shared/proofs/storefront-proof";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBackend, REPLIES } from "../test-support";
import type { Declaration } from "../withdrawals";

const SECRET = "a secret of at least thirty-two characters";
process.env.ORDER_LINK_SECRET = SECRET;

const medusa = fakeBackend();
const ID = "opreq_01JB8TZ2M3N4P5Q6R7S8T9V0W1";

async function newStorefront() {
  vi.resetModules();
  return { ...(await import("./withdrawals")), ...(await import("../backend")) };
}

const DECLARED: Declaration = {
  key: "a-key-of-this-page-1",
  name: "Maya Lindqvist",
  email: "maya@example.com",
  from: { orderId: "order_1", viewer: { by: "fresh" } },
  contract: "1042",
  orderEmail: null,
  lines: [{ id: "ordli_1", quantity: 2 }],
  text: null,
  locale: "en",
  receivedAt: new Date("2026-11-20T12:00:00.250Z"),
};

describe("the link of every page", () => {
  const FEATURES = Symbol.for("order-pages.features");
  afterEach(() => void Reflect.deleteProperty(globalThis, FEATURES));

  it.each([
    ["nothing yet", undefined, true],
    ["that it takes declarations", ["withdrawals"], true],
    ["that it takes none", ["requests"], false],
    ["that it has no plugin", [], false],
  ])("when the backend has said %s", async (_what, heard, stands) => {
    Reflect.deleteProperty(globalThis, FEATURES);
    if (heard) Reflect.set(globalThis, FEATURES, heard);
    const { takesWithdrawals } = await newStorefront();
    expect(takesWithdrawals()).toBe(stands);
  });
});

const SHOWN = {
  id: ID,
  received_at: "2026-11-20T12:00:00.250Z",
  time_zone: "UTC",
  sentence: "I withdraw.",
  name: "Maya Lindqvist",
  email: "maya@example.com",
  contract: "1042",
  text: null,
  order_id: "order_1",
  state: "in_progress",
  state_at: "2026-11-20T12:00:02.000Z",
  prepared: "return",
  return_id: "return_1",
  acknowledgement: { state: "sent", at: "2026-11-20T12:00:01.000Z" },
};

describe("a declaration", () => {
  it("is handed in as it was confirmed, with a proof of just that", async () => {
    medusa.on("POST /store/order-pages/withdrawals", [200, { withdrawal: SHOWN }]);
    const { withdraw } = await newStorefront();
    expect(await withdraw(DECLARED)).toBe(ID);
    const [{ body, headers } = { body: null, headers: new Headers() }] = medusa.calls;
    expect(body).toEqual({
      key: "a-key-of-this-page-1",
      name: "Maya Lindqvist",
      email: "maya@example.com",
      order_id: "order_1",
      viewer: { by: "fresh" },
      contract: "1042",
      order_email: null,
      lines: [{ id: "ordli_1", quantity: 2 }],
      text: null,
      page: "/withdraw",
      locale: "en",
      received_at: "2026-11-20T12:00:00.250Z",
    });
    const proof = headers.get("x-storefront-proof");
    expect(verifyRequestProof(proof, { action: "withdraw", id: "", body }, [SECRET], new Date())).toBe(true);
  });

  it("names no order where it was typed", async () => {
    medusa.on("POST /store/order-pages/withdrawals", [200, { withdrawal: SHOWN }]);
    const { withdraw } = await newStorefront();
    await withdraw({ ...DECLARED, from: null, lines: null });
    expect(medusa.calls[0]?.body).toMatchObject({ order_id: null, viewer: null, lines: null });
  });

  it.each([
    ["a gateway's answer", REPLIES.gateway],
    [
      "a refusal, which is no answer to a declaration",
      [409, { type: "conflict", message: "", because: "busy" }] as const,
    ],
    ["an absence", REPLIES.notFound],
    ["an answer without an id", [200, { withdrawal: {} }] as const],
    ["no answer", "breaks" as const],
  ])("is an outage for %s", async (_what, reply) => {
    medusa.on("POST /store/order-pages/withdrawals", reply);
    const { withdraw, BackendUnavailable } = await newStorefront();
    await expect(withdraw(DECLARED)).rejects.toThrow(BackendUnavailable);
  });
});

describe("a receipt", () => {
  const ROUTE = "GET /store/order-pages/withdrawals/:id";

  it("is read with a proof of its id", async () => {
    medusa.on(ROUTE, [200, { withdrawal: SHOWN }]);
    const { readWithdrawal } = await newStorefront();
    expect(await readWithdrawal(ID)).toEqual({
      id: ID,
      receivedAt: "2026-11-20T12:00:00.250Z",
      timeZone: "UTC",
      sentence: "I withdraw.",
      email: "maya@example.com",
      text: null,
      orderId: "order_1",
      state: "in_progress",
      stateAt: "2026-11-20T12:00:02.000Z",
      prepared: "return",
      returnId: "return_1",
      acknowledgement: "sent",
    });
    const proof = medusa.calls[0]?.headers.get("x-storefront-proof");
    expect(verifyReadProof(proof, ID, [SECRET], new Date())).toBe(true);
  });

  it("is none where the plugin has none", async () => {
    medusa.on(ROUTE, REPLIES.notFound);
    const { readWithdrawal } = await newStorefront();
    expect(await readWithdrawal(ID)).toBeNull();
  });
});

describe("a copy", () => {
  it.each([
    [[200, { request: {} }] as const, "accepted"],
    [[409, { type: "conflict", message: "limited", because: "limited" }] as const, "limited"],
    [[409, { type: "conflict", message: "busy", because: "busy" }] as const, "busy"],
    [REPLIES.notFound, null],
  ])("that is answered by %j is %s", async (reply, came) => {
    medusa.on("POST /store/order-pages/withdrawals/:id/mail", reply);
    const { resendWithdrawal } = await newStorefront();
    expect(await resendWithdrawal(ID, "other@example.com")).toBe(came);
  });
});

describe("how withdrawals are taken", () => {
  const ROUTE = "GET /store/order-pages";
  beforeEach(() => void vi.useRealTimers());

  it.each([
    [["requests", "withdrawals"], "online"],
    [["requests"], "off"],
    [["orders"], "by_email"],
  ])("is, by %j, %s", async (features, offer) => {
    medusa.on(ROUTE, [200, { features }]);
    const { withdrawalOffer } = await newStorefront();
    expect(await withdrawalOffer()).toBe(offer);
    expect(medusa.calls).toHaveLength(1);
  });
});
