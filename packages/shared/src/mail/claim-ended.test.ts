import { describe, expect, it } from "vitest";
import { composeClaimEnded } from "./claim-ended";
import { context, linesOf } from "./test-support";

const url = "https://shop.example/account/orders/claim";

describe("the mail of a request that came to nothing", () => {
  it("says that it was declined, and nothing of the order but its number", () => {
    const mail = composeClaimEnded({ outcome: "declined", number: "1042", url }, context);
    expect(mail.subject).toBe("Your request was declined");
    expect(linesOf(mail)).toEqual([
      "Fjord & Field",
      "Your request was declined",
      "Your request to add order 1042 to your account at Fjord & Field was declined.",
      "Nothing in your account has changed.",
      "View your requests",
      "Questions? Email help@shop.example and mention order 1042.",
      `Button not working? Use this link: ${url}`,
    ]);
  });

  it("says that it failed, where nobody declined it", () => {
    const mail = composeClaimEnded({ outcome: "failed", number: "1042", url }, context);
    expect(mail.subject).toBe("We couldn’t complete your request");
    expect(mail.text).toContain("We couldn’t complete your request to add order 1042 to your account");
    expect(mail.text).not.toContain("declined");
  });

  it.each(["declined", "failed"] as const)("names no order that nobody has named to them: %s", (outcome) => {
    const { subject, text } = composeClaimEnded({ outcome, number: null, url }, context);
    expect(text).toContain("request to add an order to your account");
    expect(`${subject}${text}`).not.toMatch(/null|none|\{/);
  });
});
