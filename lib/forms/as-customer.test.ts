import "@/lib/test-support/browser";
import messages from "@order-pages/shared/messages/en.json";
import { describe, expect, it, vi } from "vitest";
import { cancelClaim } from "@/lib/actions/claims/cancel-claim";
import { claimByNumber } from "@/lib/actions/claims/claim-by-number";
import { claimClaimable } from "@/lib/actions/claims/claim-claimable";
import { claimHeld } from "@/lib/actions/claims/claim-held";
import { claimOrder } from "@/lib/actions/claims/claim-order";
import { resendClaim } from "@/lib/actions/claims/resend-claim";
import { CENTER, CLAIM, shop } from "@/lib/actions/claims/test-support";
import { BackendUnavailable } from "@/lib/medusa/backend";
import { browser } from "@/lib/test-support/browser";
import { logged } from "@/lib/test-support/log";
import { signedIn } from "@/lib/test-support/session";
import { submitForm } from "@/lib/test-support/submit-form";
import type { FormAction } from "./form-state";

const { errors } = messages.forms;

describe.each<[string, FormAction, string]>([
  ["claimOrder", claimOrder, "/order/order_01JB8TZ2M3N4P5Q6R7S8T9V0W1"],
  ["claimByNumber", claimByNumber, CENTER],
  ["claimHeld", claimHeld, CENTER],
  ["claimClaimable", claimClaimable, CENTER],
  ["cancelClaim", cancelClaim, CENTER],
  ["resendClaim", resendClaim, CENTER],
])("%s", (_name, action, here) => {
  const fields = {
    orderId: "order_01JB8TZ2M3N4P5Q6R7S8T9V0W1",
    numbers: "1042",
    email: "maya@example.com",
    claimId: CLAIM,
  };

  it("sends a guest to sign in and back again, and asks the backend nothing", async () => {
    shop();
    const { leadsTo } = await submitForm(action, fields);
    expect(leadsTo).toBe(`/account/login?next=${encodeURIComponent(here)}`);
  });

  it("says that the session has ended where the token is not good any more", async () => {
    shop([], { identifyCustomer: async () => null });
    signedIn();
    const { leadsTo } = await submitForm(action, fields);
    expect(leadsTo).toBe(`/account/login?next=${encodeURIComponent(here)}&ended=1`);
  });

  it("is an outage, and no sign-in, while the backend cannot say who it is", async () => {
    shop([], { identifyCustomer: () => Promise.reject(new BackendUnavailable("timeout")) });
    signedIn();
    const { state } = await submitForm(action, fields);
    expect(state.problem).toBe(errors.outage);
    expect(logged.at(-1)).toContain('"reason":"unreachable"');
    expect(browser.status).toBe(503);
  });
});

describe("limits", () => {
  it("stop a customer's thirty-first request within an hour, from wherever it comes", async () => {
    const ask = vi.fn(async () => null);
    shop([], { cancelClaim: ask });
    for (let n = 0; n < 31; n++) {
      browser.headers.set("x-forwarded-for", `203.0.113.${n}`);
      signedIn();
      await submitForm(cancelClaim, { claimId: CLAIM });
    }
    expect(browser.status).toBe(429);
    expect(ask).toHaveBeenCalledTimes(30);
  });
});
