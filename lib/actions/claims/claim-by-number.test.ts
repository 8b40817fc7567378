import "@/lib/test-support/browser";
import type { LookupQuery } from "@order-pages/shared/orders/rules/lookup";
import { describe, expect, it, vi } from "vitest";
import { browser } from "@/lib/test-support/browser";
import { signedIn, TOKEN } from "@/lib/test-support/session";
import { submitForm } from "@/lib/test-support/submit-form";
import { claimByNumber } from "./claim-by-number";
import { guestOrder, shop } from "./test-support";

describe("asking by number and email", () => {
  it("asks for those that are proven, and tells of each number what came of it", async () => {
    const [one, two] = [guestOrder(), guestOrder()];
    const numbers: Record<string, string> = { "7001": one.id, "7003": two.id };
    const lookupOrder = vi.fn(async ({ number }: LookupQuery) => numbers[number] ?? null);
    const { requestClaims } = shop([], { lookupOrder });
    signedIn();
    const { state } = await submitForm(claimByNumber, { numbers: "7001, 7002, #7003", email: " Maya@Example.com" });
    expect(lookupOrder.mock.calls.map(([query]) => query)).toEqual(
      ["7001", "7002", "7003"].map((number) => ({ number, email: "maya@example.com" })),
    );
    expect(requestClaims).toHaveBeenCalledExactlyOnceWith(TOKEN, [one.id, two.id]);
    expect(state.answers.map(({ tone, text }) => [tone, text.slice(0, 5)])).toEqual([
      ["success", "7001:"],
      ["success", "7003:"],
      ["warning", "7002:"],
    ]);
  });

  it("asks for none where nothing is proven, and takes as long for every miss", async () => {
    const { requestClaims } = shop([], { lookupOrder: async () => null });
    signedIn();
    const { state, took } = await submitForm(claimByNumber, { numbers: "7101", email: "nobody@example.com" });
    expect(state).toMatchObject({ answers: [], values: { numbers: "7101", email: "nobody@example.com" } });
    expect(state.problem).not.toBeNull();
    expect(took).toBeGreaterThanOrEqual(400);
    expect(requestClaims).not.toHaveBeenCalled();
  });

  it("lets no form guess more numbers than the limits allow", async () => {
    const lookupOrder = vi.fn(async () => null);
    shop([], { lookupOrder });
    signedIn();
    const numbers = (from: number) => Array.from({ length: 10 }, (_, n) => from + n).join();
    for (const from of [7200, 7300, 7400])
      await submitForm(claimByNumber, { numbers: numbers(from), email: "g@example.com" });
    expect(browser.status).toBe(429);
    expect(lookupOrder.mock.calls.length).toBeLessThanOrEqual(20);
  });
});
