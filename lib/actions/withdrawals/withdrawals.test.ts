import "@/lib/test-support/browser";
import messages from "@order-pages/shared/messages/en.json";
import { aFact, aFactLine } from "@order-pages/shared/orders/rules/ability-test-support";
import { anOrder } from "@order-pages/shared/orders/test-support";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { BackendUnavailable } from "@/lib/medusa/backend";
import type { Declaration } from "@/lib/medusa/withdrawals";
import { readDeclarer } from "@/lib/session/declarer";
import { readGrants } from "@/lib/session/grants";
import { writeNote } from "@/lib/session/withdrawal-note";
import { holdsReceipt, keepReceipt } from "@/lib/session/withdrawal-receipt";
import { setBackend } from "@/lib/test-support/backend";
import { anotherBrowser, browser } from "@/lib/test-support/browser";
import { submitForm } from "@/lib/test-support/submit-form";
import { confirmWithdrawal } from "./confirm-withdrawal";
import { declareWithdrawal } from "./declare-withdrawal";
import { resendWithdrawal } from "./resend-withdrawal";

vi.mock("react", async (original) => ({
  ...(await original<typeof import("react")>()),
  cache: (read: unknown) => read,
}));

const { errors } = messages.forms;
const ID = "opreq_01JB8TZ2M3N4P5Q6R7S8T9V0W1";
const ORDER = "order_01JB8TZ2M3N4P5Q6R7S8T9V0W1";
const KEY = "a-key-of-this-page-1";
const RECEIPT = `/withdraw/${ID}`;

const receive = vi.fn(async (_declared: Declaration) => ID);
const down = () => Promise.reject(new BackendUnavailable("timeout"));

beforeEach(() => {
  receive.mockClear();
  setBackend({ withdraw: receive });
});

const note = () => writeNote({ orderId: ORDER, viewer: { by: "grant", email: "digest" } }, new Date());

const FROM_ORDER = {
  key: KEY,
  number: "1042",
  lines: "",
  said: "I withdraw from the contract on order 1042.",
  name: "Maya Lindqvist",
  email: "Maya@example.com",
};

describe("a withdrawal from an order", () => {
  it("is declared as it was confirmed, and leads to its receipt", async () => {
    const { leadsTo } = await submitForm(confirmWithdrawal, { ...FROM_ORDER, proof: note() });
    expect(leadsTo).toBe(RECEIPT);
    expect(receive).toHaveBeenCalledExactlyOnceWith({
      key: KEY,
      name: "Maya Lindqvist",
      email: "Maya@example.com",
      from: { orderId: ORDER, viewer: { by: "grant", email: "digest" } },
      contract: "1042",
      orderEmail: "Maya@example.com",
      lines: null,
      text: null,
      locale: "en",
      receivedAt: new Date("2026-11-20T12:00:00Z"),
    });
    expect(await holdsReceipt(ID)).toBe(true);
    expect(browser.cookies.get("_withdrawal")).toMatchObject({ path: RECEIPT, httpOnly: true, maxAge: 30 * 86_400 });
    anotherBrowser();
    expect(await holdsReceipt(ID)).toBe(false);
  });

  it("says which lines also in words, should the plugin find that the order is not theirs any more", async () => {
    await submitForm(confirmWithdrawal, { ...FROM_ORDER, proof: note(), lines: "ordli_1:2" });
    expect(receive.mock.lastCall?.[0]).toMatchObject({
      lines: [{ id: "ordli_1", quantity: 2 }],
      text: FROM_ORDER.said,
    });
  });

  it.each([
    ["too old", () => writeNote({ orderId: ORDER, viewer: { by: "fresh" } }, new Date("2026-11-20T07:00:00Z"))],
    ["forged", () => `${note().slice(0, -4)}AAAA`],
    ["missing", () => ""],
  ])("whose note is %s is declared all the same, as typed", async (_what, written) => {
    const { leadsTo } = await submitForm(confirmWithdrawal, { ...FROM_ORDER, proof: written(), lines: "ordli_1:2" });
    expect(leadsTo).toBe(RECEIPT);
    expect(receive.mock.lastCall?.[0]).toMatchObject({
      from: null,
      contract: "1042",
      lines: null,
      text: FROM_ORDER.said,
    });
  });

  it("is free of the address's limit ten times an hour for its order, and counts as what is typed after that", async () => {
    const orderId = "order_01JB8TZ2M3N4P5Q6R7S8T9VLIM";
    const proof = writeNote({ orderId, viewer: { by: "grant", email: "digest" } }, new Date());
    const declare = () => submitForm(confirmWithdrawal, { ...FROM_ORDER, proof });
    browser.headers.set("x-forwarded-for", "203.0.113.200");
    for (let n = 0; n < 30; n++) expect((await declare()).leadsTo).toBe(RECEIPT);
    const { state } = await declare();
    expect(browser.status).toBe(429);
    expect(state.values).toMatchObject({ name: FROM_ORDER.name, said: FROM_ORDER.said, proof });
    expect(receive).toHaveBeenCalledTimes(30);
    const another = { ...FROM_ORDER, proof: note() };
    expect((await submitForm(confirmWithdrawal, another)).leadsTo, "of another order").toBe(RECEIPT);
    browser.headers.set("x-forwarded-for", "203.0.113.201");
    expect((await declare()).leadsTo, "its owner, from elsewhere").toBe(RECEIPT);
  });

  it("keeps all that was sent where the backend fails, with its key", async () => {
    setBackend({ withdraw: down });
    const sent = { ...FROM_ORDER, proof: note(), lines: "ordli_1:2" };
    const { state } = await submitForm(confirmWithdrawal, sent);
    expect(browser.status).toBe(503);
    expect(state).toMatchObject({ problem: errors.unsure, values: sent });
  });

  it("tells what is missing beside what was typed", async () => {
    const { state } = await submitForm(confirmWithdrawal, { ...FROM_ORDER, proof: note(), name: " ", email: "maya" });
    expect(state.errors).toEqual({ name: errors.yourNameMissing, email: errors.emailInvalid });
    expect(state.values).toMatchObject({ email: "maya", key: KEY });
    expect(receive).not.toHaveBeenCalled();
  });

  it.each([{ key: "short" }, { lines: "ordli_1:0" }])("is none with %o", async (changes) => {
    const { state } = await submitForm(confirmWithdrawal, { ...FROM_ORDER, proof: note(), ...changes });
    expect(state.problem).toBe(errors.tampered);
    expect(receive).not.toHaveBeenCalled();
  });
});

let guests = 0;
/** Limits count by email: each test has its own. */
const typed = (changes: Record<string, string> = {}) => ({
  key: KEY,
  step: "review",
  name: "Maya Lindqvist",
  email: `guest.${guests++}@example.com`,
  contract: "the blue mug of last week",
  text: "",
  ...changes,
});

describe("a withdrawal that is typed", () => {
  it("says first what will be confirmed, and then declares it", async () => {
    const fields = typed({ text: " only one of two " });
    const { state } = await submitForm(declareWithdrawal, fields);
    const sentence = "I, Maya Lindqvist, withdraw from this contract: the blue mug of last week.";
    expect(state.values).toMatchObject({ key: KEY, step: "confirm", sentence });
    expect(receive).not.toHaveBeenCalled();
    const { leadsTo } = await submitForm(declareWithdrawal, { ...state.values });
    expect(leadsTo).toBe(RECEIPT);
    expect(receive.mock.lastCall?.[0]).toMatchObject({
      key: KEY,
      from: null,
      contract: "the blue mug of last week",
      orderEmail: fields.email,
      lines: null,
      text: "only one of two",
    });
    expect(await holdsReceipt(ID)).toBe(true);
  });

  it("goes back to what was typed", async () => {
    const { state } = await submitForm(declareWithdrawal, typed({ step: "change" }));
    expect(state.values).toMatchObject({
      step: "review",
      name: "Maya Lindqvist",
      contract: "the blue mug of last week",
    });
  });

  const order = anOrder({ id: ORDER, abilities: aFact() });

  it("is filled in by the order that number and email prove", async () => {
    const lookupOrder = vi.fn(async () => ORDER);
    setBackend({ lookupOrder, retrieveOrder: async () => order });
    const fields = typed({ contract: " #1042 " });
    const { leadsTo } = await submitForm(declareWithdrawal, { ...fields, email: fields.email.toUpperCase() });
    expect(leadsTo).toBe(`/withdraw?order=${ORDER}`);
    expect(lookupOrder).toHaveBeenCalledExactlyOnceWith({ number: "1042", email: fields.email });
    expect((await readGrants()).grants).toMatchObject([{ orderId: ORDER, source: "lookup" }]);
    expect(await readDeclarer()).toEqual({ name: "Maya Lindqvist", email: fields.email.toUpperCase() });
    setBackend({ withdraw: receive });
    await submitForm(confirmWithdrawal, { ...FROM_ORDER, proof: note() });
    expect(await readDeclarer(), "once it is declared").toBeNull();
  });

  it.each([
    ["matches nothing", { lookupOrder: async () => null }],
    ["meets a backend that fails", { lookupOrder: down }],
    [
      "matches an order that offers none",
      {
        lookupOrder: async () => ORDER,
        retrieveOrder: async () => ({
          ...order,
          abilities: aFact({ rules: { ...aFact().rules, withdrawal: { isOffered: false, days: 14 } } }),
        }),
      },
    ],
    [
      "matches an order with too many lines to choose from",
      {
        lookupOrder: async () => ORDER,
        retrieveOrder: async () => ({
          ...order,
          abilities: aFact({ lines: Array.from({ length: 61 }, (_, n) => aFactLine({ id: `line_${n}` })) }),
        }),
      },
    ],
    [
      "matches an order of a backend that cannot say",
      { lookupOrder: async () => ORDER, retrieveOrder: async () => anOrder() },
    ],
  ])("goes on as it was typed where it %s, and nothing tells so", async (_what, backend) => {
    setBackend(backend);
    const { state, took } = await submitForm(declareWithdrawal, typed({ contract: "1042" }));
    expect(state).toMatchObject({ problem: null, errors: {}, values: { step: "confirm" } });
    expect(took).toBe(400);
    expect((await readGrants()).grants).toEqual([]);
  });

  it("goes on as it was typed where number and email were tried too often", async () => {
    const lookupOrder = vi.fn(async () => null);
    setBackend({ lookupOrder });
    const fields = typed({ contract: "777" });
    for (let n = 0; n < 22; n++) {
      browser.headers.set("x-forwarded-for", `203.0.113.${n}`);
      expect((await submitForm(declareWithdrawal, fields)).state.values.step).toBe("confirm");
    }
    expect(lookupOrder).toHaveBeenCalledTimes(20);
  });

  it("is taken twenty times an hour from one address, and what was typed stays", async () => {
    const declare = () => submitForm(declareWithdrawal, typed({ step: "confirm", sentence: "I withdraw." }));
    for (let n = 0; n < 20; n++) expect((await declare()).leadsTo).toBe(RECEIPT);
    const { state } = await declare();
    expect(browser.status).toBe(429);
    expect(state.values).toMatchObject({ step: "confirm", sentence: "I withdraw.", key: KEY });
    expect(receive).toHaveBeenCalledTimes(20);
  });

  it("keeps its step and its key where the backend fails", async () => {
    setBackend({ withdraw: down });
    const fields = typed({ step: "confirm", sentence: "I withdraw." });
    const { state } = await submitForm(declareWithdrawal, fields);
    expect(browser.status).toBe(503);
    expect(state).toMatchObject({ problem: errors.unsure, values: fields });
  });

  it("tells what is missing", async () => {
    const { state } = await submitForm(
      declareWithdrawal,
      typed({ name: "", contract: "", email: "", text: "x".repeat(2001) }),
    );
    expect(state.errors).toEqual({
      name: errors.yourNameMissing,
      contract: errors.contractMissing,
      email: errors.emailMissing,
      text: errors.textLong,
    });
  });
});

describe("a copy of the acknowledgement", () => {
  const resend = vi.fn();
  const WITHDRAWAL = {
    id: ID,
    receivedAt: "2026-11-20T11:00:00.000Z",
    timeZone: "UTC",
    sentence: "I withdraw.",
    email: "maya@example.com",
    text: null,
    orderId: null,
    state: "open",
    stateAt: "2026-11-20T11:00:00.000Z",
    prepared: null,
    returnId: null,
    acknowledgement: "failed",
  } as const;

  beforeEach(() => {
    resend.mockReset().mockResolvedValue("accepted");
    setBackend({ readWithdrawal: async () => WITHDRAWAL, resendWithdrawal: resend });
  });

  const ask = () => submitForm(resendWithdrawal, { id: ID, email: "other@example.com" });

  it("is sent for the browser that declared", async () => {
    await keepReceipt(ID);
    expect((await ask()).state.answers).toEqual([{ tone: "success", text: messages.withdraw.receipt.again }]);
    expect(resend).toHaveBeenCalledExactlyOnceWith(ID, "other@example.com");
  });

  it("is sent for nobody else", async () => {
    expect((await ask()).state.problem).toBe(errors.tampered);
    expect(resend).not.toHaveBeenCalled();
  });

  it.each([
    ["limited", errors.copiesLimited],
    ["busy", errors.orderBusy],
    [null, errors.orderBusy],
  ])("that is answered by %s says so", async (answer, problem) => {
    resend.mockResolvedValue(answer);
    await keepReceipt(ID);
    expect((await ask()).state.problem).toBe(problem);
  });

  it("is an outage while the backend is gone", async () => {
    await keepReceipt(ID);
    setBackend({ readWithdrawal: down });
    expect((await ask()).state.problem).toBe(errors.outage);
    expect(browser.status).toBe(503);
  });
});
