import "@/lib/test-support/browser";
import type { LookupQuery } from "@order-pages/shared/orders/rules/lookup";
import { anOrder } from "@order-pages/shared/orders/test-support";
import { describe, expect, it, vi } from "vitest";
import { BackendUnavailable } from "@/lib/medusa/backend";
import { readGrants } from "@/lib/session/grants";
import { setBackend } from "@/lib/test-support/backend";
import { browser, copyOfCookies } from "@/lib/test-support/browser";
import { submitForm } from "@/lib/test-support/submit-form";
import { lookupOrder } from "./lookup-order";
import { openOrder } from "./open-order";

const ORDER = "order_01JB8TZ2M3N4P5Q6R7S8T9V0W1";

let guests = 0;
/** Limits count by email and by number, too: each test has its own. */
const aGuest = () => ({ number: `10${guests++}`, email: `guest.${guests}@example.com` });
/** Ids of Medusa's shape, each counted for itself. */
const anOrderId = () => `order_01JB8TZ2M3N4P5Q6R7S8T${String(guests++).padStart(5, "0")}`;

const fromElsewhere = () => browser.headers.set("x-forwarded-for", `198.51.100.${guests++}`);

describe("looking an order up", () => {
  it("opens it in this browser and leads to it", async () => {
    const ask = vi.fn(async (_query: LookupQuery) => ORDER);
    setBackend({ lookupOrder: ask });
    const { number, email } = aGuest();
    const { leadsTo } = await submitForm(lookupOrder, { number: ` #${number} `, email: ` ${email.toUpperCase()}` });
    expect(leadsTo).toBe(`/order/${ORDER}`);
    expect(ask.mock.calls.map(([query]) => query)).toEqual([{ number, email }]);
    expect((await readGrants()).grants).toMatchObject([{ orderId: ORDER, source: "lookup" }]);
  });

  it("opens nothing on a miss, keeps what was typed, and takes as long as the slowest kind of miss", async () => {
    setBackend({ lookupOrder: async () => null });
    const typed = aGuest();
    const { state, took } = await submitForm(lookupOrder, typed);
    expect(state.problem).not.toBeNull();
    expect(state.values).toEqual(typed);
    expect(took).toBeGreaterThanOrEqual(400);
    expect((await readGrants()).grants).toEqual([]);
  });

  it.each([
    ["one number, with ever new emails", ({ number }: LookupQuery) => ({ ...aGuest(), number })],
    ["one email, with ever new numbers", ({ email }: LookupQuery) => ({ ...aGuest(), email })],
  ])("is stopped after twenty tries at %s, wherever they come from", async (_case, guess) => {
    const ask = vi.fn(async () => null);
    setBackend({ lookupOrder: ask });
    const target = aGuest();
    for (let n = 0; n < 21; n++) {
      fromElsewhere();
      await submitForm(lookupOrder, guess(target));
    }
    expect(browser.status).toBe(429);
    expect(Math.ceil((browser.retryAfter ?? 0) / 60)).toBe(30);
    expect(ask).toHaveBeenCalledTimes(20);
  });

  it("is not stopped on a device that has proven the email before, however strangers lock it", async () => {
    const own = aGuest();
    setBackend({
      lookupOrder: async ({ number }) => (number === own.number ? ORDER : null),
      canMailOrderLink: async () => true,
    });
    await submitForm(lookupOrder, own);
    const owner = copyOfCookies();
    browser.cookies.clear();
    for (let n = 0; n < 25; n++) {
      fromElsewhere();
      await submitForm(lookupOrder, { ...aGuest(), email: own.email });
    }
    expect((await submitForm(lookupOrder, own)).state.isLocked).toBe(true);
    owner();
    fromElsewhere();
    expect((await submitForm(lookupOrder, own)).leadsTo).toBe(`/order/${ORDER}`);
  });

  it("counts what is no order's id by its email alone", async () => {
    const { email } = aGuest();
    for (let n = 0; n < 20; n++) {
      fromElsewhere();
      await submitForm(openOrder, { orderId: `v1.${n}.a-signature`, email });
    }
    expect(browser.status).toBeNull();
    fromElsewhere();
    await submitForm(openOrder, { orderId: "v1.21.a-signature", email });
    expect(browser.status).toBe(429);
  });

  it("is an outage, and no miss, while the backend is gone", async () => {
    setBackend({ lookupOrder: () => Promise.reject(new BackendUnavailable("timeout")) });
    await submitForm(lookupOrder, aGuest());
    expect(browser.status).toBe(503);
  });
});

describe("an order's email, at its summary", () => {
  const backendWith = (id: string, email: string | null) => {
    const retrieveOrder = vi.fn(async () => anOrder({ id, email }));
    setBackend({ retrieveOrder });
    return retrieveOrder;
  };

  it.each(["order", "confirmed"])("opens the whole of it, on the page called %s", async (page) => {
    const id = anOrderId();
    const { email } = aGuest();
    backendWith(id, email.toUpperCase());
    const { leadsTo } = await submitForm(openOrder, { orderId: id, email: ` ${email} `, page });
    expect(leadsTo).toBe(page === "order" ? `/order/${id}` : `/order/${id}/confirmed`);
    expect((await readGrants()).grants).toMatchObject([{ orderId: id, source: "email" }]);
  });

  it("leads on to what was to be done with the order", async () => {
    const id = anOrderId();
    const { email } = aGuest();
    backendWith(id, email);
    const next = `/order/${id}/cancel`;
    expect((await submitForm(openOrder, { orderId: id, email, page: "order", next })).leadsTo).toBe(next);
    const foreign = { orderId: id, email, page: "order", next: "//evil.example" };
    expect((await submitForm(openOrder, foreign)).leadsTo).toBe(`/order/${id}`);
  });

  it("leads to the order's page where the form names none of ours", async () => {
    const id = anOrderId();
    const { email } = aGuest();
    backendWith(id, email);
    expect((await submitForm(openOrder, { orderId: id, email, page: "constructor" })).leadsTo).toBe(`/order/${id}`);
  });

  it("says and takes the same for every kind of miss, and opens nothing", async () => {
    const misses = [];
    const noEmail = anOrderId();
    backendWith(noEmail, null);
    misses.push(await submitForm(openOrder, { orderId: noEmail, email: aGuest().email }));
    const other = anOrderId();
    backendWith(other, "somebody.else@example.com");
    misses.push(await submitForm(openOrder, { orderId: other, email: aGuest().email }));
    setBackend({ retrieveOrder: async () => null });
    misses.push(await submitForm(openOrder, { orderId: anOrderId(), email: aGuest().email }));
    misses.push(await submitForm(openOrder, { orderId: "order_1", email: aGuest().email }));
    misses.push(await submitForm(openOrder, { email: aGuest().email }));
    expect(new Set(misses.map(({ state }) => state.problem))).toHaveLength(1);
    expect(misses[0]?.state.problem).not.toBeNull();
    expect(Math.min(...misses.map(({ took }) => took))).toBeGreaterThanOrEqual(400);
    expect((await readGrants()).grants).toEqual([]);
  });

  it("asks the backend for no id that is none", async () => {
    const ask = backendWith("order_1", "maya@example.com");
    await submitForm(openOrder, { orderId: "order_1/../admin", email: "maya@example.com" });
    expect(ask).not.toHaveBeenCalled();
  });

  it("is not guessed: the twenty-first try at one order is stopped", async () => {
    const id = anOrderId();
    const ask = backendWith(id, "somebody.else@example.com");
    for (let n = 0; n < 21; n++) {
      fromElsewhere();
      await submitForm(openOrder, { orderId: id, email: aGuest().email });
    }
    expect(browser.status).toBe(429);
    expect(ask).toHaveBeenCalledTimes(20);
  });
});
