import "@/lib/test-support/browser";
import messages from "@order-pages/shared/messages/en.json";
import type { ClaimAnswer } from "@order-pages/shared/orders/facts/claims";
import { describe, expect, it, vi } from "vitest";
import { logged } from "@/lib/test-support/log";
import { signedIn, TOKEN } from "@/lib/test-support/session";
import { submitForm } from "@/lib/test-support/submit-form";
import { claimClaimable } from "./claim-claimable";
import { CENTER, shop } from "./test-support";

const { errors } = messages.forms;

describe("asking for every order of the account's own address", () => {
  it.each<[readonly ClaimAnswer[], string]>([
    [["busy", "asked"], "asked"],
    [["busy"], "nothingAsked"],
    [[], "nothingAsked"],
  ])("answers %j by: %s", async (answers, done) => {
    const requestClaimable = vi.fn(async () => answers);
    shop([], { requestClaimable });
    signedIn();
    expect((await submitForm(claimClaimable)).leadsTo).toBe(`${CENTER}?done=${done}`);
    expect(requestClaimable).toHaveBeenCalledExactlyOnceWith(TOKEN);
  });

  it("is an outage where the backend refuses the token that was good a moment ago", async () => {
    shop([], { requestClaimable: async () => null });
    signedIn();
    expect((await submitForm(claimClaimable)).state.problem).toBe(errors.outage);
    expect(logged.at(-1)).toContain('"reason":"malformed"');
  });
});
