import "@/lib/test-support/browser";
import messages from "@order-pages/shared/messages/en.json";
import { describe, expect, it, vi } from "vitest";
import { signedIn, TOKEN } from "@/lib/test-support/session";
import { submitForm } from "@/lib/test-support/submit-form";
import { resendClaim } from "./resend-claim";
import { CENTER, CLAIM, shop } from "./test-support";

describe("mailing a request again", () => {
  it.each([
    ["sent", "success"],
    ["sending", "success"],
    ["failed", "warning"],
    ["too_often", "warning"],
  ] as const)("says %s as a %s", async (mail, tone) => {
    const ask = vi.fn(async () => mail);
    shop([], { resendClaim: ask });
    signedIn();
    const { state } = await submitForm(resendClaim, { claimId: CLAIM });
    expect(state.answers).toEqual([{ tone, text: messages.claims.resent[mail] }]);
    expect(ask).toHaveBeenCalledExactlyOnceWith(TOKEN, CLAIM);
  });

  it.each(["ended", null] as const)("leads to what became of it where it is no longer open: %s", async (mail) => {
    shop([], { resendClaim: async () => mail });
    signedIn();
    expect((await submitForm(resendClaim, { claimId: CLAIM })).leadsTo).toBe(`${CENTER}?done=ended`);
  });
});
