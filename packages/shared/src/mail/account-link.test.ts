import { describe, expect, it } from "vitest";
import { type AccountLinkKind, composeAccountLink } from "./account-link";
import { context, linesOf, textLinesOf, withoutSupport } from "./test-support";

const url = "https://shop.example/account/open?token=a.b.c";

const SAYS: Record<AccountLinkKind, { subject: string; opening: string; button: string; ending: string[] }> = {
  passwordReset: {
    subject: "Reset your password",
    opening: "We received a request to reset the password for your account at Fjord & Field.",
    button: "Choose a new password",
    ending: [
      "This link works once and expires in 15 minutes.",
      "Didn’t request this? You can ignore this email. Your password won’t change.",
    ],
  },
  emailConfirmation: {
    subject: "Confirm your email",
    opening: "Confirm that this is your email address to sign in to your account at Fjord & Field.",
    button: "Confirm email",
    ending: [
      "You’ll be asked for your password. The link works once and expires in 15 minutes.",
      "Didn’t create this account? You can ignore this email. Nobody can use the account unless you confirm.",
    ],
  },
};

describe.each(Object.entries(SAYS) as [AccountLinkKind, (typeof SAYS)[AccountLinkKind]][])(
  "the link of %s",
  (kind, says) => {
    const mail = composeAccountLink(kind, { url, minutes: 15 }, context);

    it("says what it does, for how long, and what to do with one that nobody asked for", () => {
      expect(mail.subject).toBe(says.subject);
      expect(linesOf(mail)).toEqual([
        "Fjord & Field",
        says.subject,
        says.opening,
        says.button,
        ...says.ending,
        "Questions? Email help@shop.example.",
        `Button not working? Use this link: ${url}`,
      ]);
      expect(mail.html).toContain(`href="${url}"`);
      expect(mail.html).toContain(">This link expires in 15 minutes.<");
    });

    it("says the same in its text", () => {
      const lines = linesOf(mail);
      expect(textLinesOf(mail)).toEqual([
        ...lines.slice(1, 3),
        `${says.button}:`,
        url,
        ...lines.slice(4, 7),
        "Fjord & Field",
      ]);
    });
  },
);

it("counts a last minute as one", () => {
  const mail = composeAccountLink("passwordReset", { url, minutes: 1 }, withoutSupport);
  expect(mail.text).toContain("expires in 1 minute.");
  expect(linesOf(mail)).toContain("Questions? Just reply to this email.");
});
