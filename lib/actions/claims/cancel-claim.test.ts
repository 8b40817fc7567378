import "@/lib/test-support/browser";
import { describe, expect, it, vi } from "vitest";
import { signedIn, TOKEN } from "@/lib/test-support/session";
import { submitForm } from "@/lib/test-support/submit-form";
import { cancelClaim } from "./cancel-claim";
import { CENTER, CLAIM, shop } from "./test-support";

describe("taking a request back", () => {
  it.each([
    ["canceled", "canceled"],
    ["accepted", "ended"],
    ["declined", "ended"],
    [null, "ended"],
  ] as const)("says for %s: %s", async (state, done) => {
    const ask = vi.fn(async () => state);
    shop([], { cancelClaim: ask });
    signedIn();
    expect((await submitForm(cancelClaim, { claimId: CLAIM })).leadsTo).toBe(`${CENTER}?done=${done}`);
    expect(ask).toHaveBeenCalledExactlyOnceWith(TOKEN, CLAIM);
  });

  it("asks about no id that is none", async () => {
    const ask = vi.fn(async () => null);
    shop([], { cancelClaim: ask });
    signedIn();
    await submitForm(cancelClaim, { claimId: "../../admin/orders" });
    expect(ask).toHaveBeenCalledExactlyOnceWith(TOKEN, "none");
  });
});
