import { beforeEach, describe, expect, it, vi } from "vitest";
import type { RequestRecord } from "../../requests/record";
import { cancellation, returnRequest, withdrawal } from "../../requests/test-support";
import { aBackend } from "../../test-support/container";
import { NOW } from "../../test-support/rows";
import { requestMail } from "../request";
import { composeRequestMail, composeRequestShopMail } from "./request";

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ["Date"] });
  return () => vi.useRealTimers();
});

const ORDER = { id: "order_1", email: "maya@example.com", locale: "en" };

const backendOf = (record: RequestRecord, options: object = {}, order: object = ORDER) =>
  aBackend(
    { order: [{ ...order }], order_page_request: [{ ...record }] },
    { options: { linkSecret: "s".repeat(40), supportEmail: "help@shop.example", ...options } },
  ).scope;

const toShopper = (record: RequestRecord, state: string, order?: object) =>
  composeRequestMail(backendOf(record, {}, order), requestMail("request", record.id, state, "test"));

const toShop = (record: RequestRecord, state: string, options?: object) =>
  composeRequestShopMail(backendOf(record, options), requestMail("request-shop", record.id, state, "test"));

describe("the shopper is mailed", () => {
  it("the acknowledgement where the declaration says, with the order's link to its own mailbox", async () => {
    const mail = await toShopper(withdrawal(), "open");
    expect(mail?.to).toBe("maya@example.com");
    expect(mail?.content.subject).toBe("We have received your withdrawal – order 12");
    expect(mail?.content.text).toContain("https://shop.example/order/order_1/open?key=v2.");
    expect(mail?.content.text).toContain("Received: November 20, 2026 at 11:00:00 AM UTC");
  });

  it.each<[string, Parameters<typeof withdrawal>[0]]>([
    ["somebody else's mailbox", { content: { ...withdrawal().content, email: "noor@example.com" } }],
    ["whoever only typed number and email", { proof: "number_email" }],
    ["nobody's order", { proof: "none", order_id: null }],
  ])("no link that opens an order for %s", async (_what, changes) => {
    const mail = await toShopper(withdrawal(changes), "open");
    expect(mail?.content.text).not.toContain("/order/");
  });

  it("the same at each further address, without the order's link", async () => {
    const record = withdrawal({ outcome: { copies: ["a@example.com", "b@example.com"] } });
    const mail = await composeRequestMail(backendOf(record), requestMail("request", "opreq_1", "open", "test", 2));
    expect(mail?.to).toBe("b@example.com");
    expect(mail?.content.text).not.toContain("/order/");
    expect(
      await composeRequestMail(backendOf(record), requestMail("request", "opreq_1", "open", "test", 3)),
    ).toBeNull();
  });

  it("which order it is only where that was proven", async () => {
    expect((await toShopper(withdrawal({ proof: "number_email" }), "open"))?.content.subject).toBe(
      "We have received your withdrawal",
    );
  });

  it("of a cancellation at the order's mailbox of now", async () => {
    const mail = await toShopper(cancellation({ state: "asked" }), "asked", { ...ORDER, email: "new@example.com" });
    expect(mail?.to).toBe("new@example.com");
    expect(await toShopper(cancellation({ state: "asked" }), "asked", { ...ORDER, email: null })).toBeNull();
  });

  it("the shop's words, and how to send a return", async () => {
    const steps = [{ state: "declined", at: NOW.toISOString(), by: "user_1", note: "It was packed." }] as const;
    expect((await toShopper(cancellation({ state: "declined", steps }), "declined"))?.content.text).toContain(
      "It was packed.",
    );
    expect((await toShopper(returnRequest({ state: "done" }), "done"))?.content.text).toContain(
      "Put the note into the box.",
    );
  });

  it("which order a request for it was about", async () => {
    expect((await toShopper(cancellation({ state: "asked" }), "asked"))?.content.subject).toContain("order 12");
    expect((await toShopper(returnRequest({ state: "done" }), "done"))?.content.subject).toContain("order 12");
  });

  it("nothing of a state that has no mail", async () => {
    expect(await toShopper(cancellation(), "received")).toBeNull();
  });
});

describe("the shop is mailed", () => {
  it("where it wants to be, with the way to its list", async () => {
    const mail = await toShop(withdrawal({ proof: "number_email" }), "open", {
      withdrawal: { shopEmails: ["legal@shop.example", "desk@shop.example"] },
    });
    expect(mail?.to).toBe("legal@shop.example, desk@shop.example");
    expect(mail?.content.subject).toBe("Withdrawal received: order 12");
    expect(mail?.content.text).toContain("/app/requests");
  });

  it("at its support address otherwise, and nowhere without one", async () => {
    expect((await toShop(cancellation(), "asked"))?.to).toBe("help@shop.example");
    expect(await toShop(cancellation(), "asked", { supportEmail: "" })).toBeNull();
  });
});
