import "@/lib/test-support/browser";
import type { LookupQuery } from "@order-pages/shared/orders/rules/lookup";
import { anOrder } from "@order-pages/shared/orders/test-support";
import { describe, expect, it, vi } from "vitest";
import { BackendUnavailable } from "@/lib/medusa/backend";
import { setBackend } from "@/lib/test-support/backend";
import { browser } from "@/lib/test-support/browser";
import { submitForm } from "@/lib/test-support/submit-form";
import { mailOrderLink } from "./mail-order-link";

const ORDER = "order_01JB8TZ2M3N4P5Q6R7S8T9V0W1";
const MAILED = "/order/lookup?mailed=1";

let guests = 0;
/** Limits count by email: each test has its own. */
const anEmail = () => `guest.${guests++}@example.com`;
const aMailer = () => vi.fn(async (_query: LookupQuery) => {});

describe("a link by mail", () => {
  it("is asked for by number and email, each in its one spelling", async () => {
    const ask = aMailer();
    setBackend({ mailOrderLink: ask });
    const email = anEmail();
    const { leadsTo } = await submitForm(mailOrderLink, { number: " #ab 12 ", email: email.toUpperCase() });
    expect(leadsTo).toBe(MAILED);
    expect(ask).toHaveBeenCalledExactlyOnceWith({ number: "AB12", email });
  });

  it("is asked for from an order's own page", async () => {
    const ask = aMailer();
    setBackend({ mailOrderLink: ask, retrieveOrder: async () => anOrder({ id: ORDER, number: "#Ab-7" }) });
    const email = anEmail();
    expect((await submitForm(mailOrderLink, { orderId: ORDER, email })).leadsTo).toBe(MAILED);
    expect(ask).toHaveBeenCalledExactlyOnceWith({ number: "AB-7", email });
  });

  it.each([
    ["a number", { number: "12" }],
    ["no number", {}],
    ["what is no order's id", { orderId: "order_1" }],
    ["an order that is not there", { orderId: ORDER }],
  ])("says and takes the same for %s", async (_what, fields) => {
    setBackend({ mailOrderLink: aMailer(), retrieveOrder: async () => null });
    expect(await submitForm(mailOrderLink, { ...fields, email: anEmail() })).toMatchObject({
      leadsTo: MAILED,
      took: 600,
    });
  });

  it("fills nobody's inbox, and nobody is told", async () => {
    const ask = aMailer();
    setBackend({ mailOrderLink: ask });
    const email = anEmail();
    for (let n = 0; n < 5; n++) {
      browser.headers.set("x-forwarded-for", `203.0.113.${n}`);
      expect((await submitForm(mailOrderLink, { number: `${n}`, email })).leadsTo).toBe(MAILED);
    }
    expect(ask).toHaveBeenCalledTimes(3);
  });

  it("is refused to an address that asks for one inbox after the other", async () => {
    setBackend({ mailOrderLink: aMailer() });
    for (let n = 0; n < 11; n++) await submitForm(mailOrderLink, { number: "12", email: anEmail() });
    expect(browser.status).toBe(429);
  });

  it("is an outage while the backend is gone", async () => {
    setBackend({ mailOrderLink: () => Promise.reject(new BackendUnavailable("timeout")) });
    expect((await submitForm(mailOrderLink, { number: "12", email: anEmail() })).leadsTo).toBeNull();
    expect(browser.status).toBe(503);
  });
});
