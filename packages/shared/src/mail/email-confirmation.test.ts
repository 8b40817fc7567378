import { expect, it } from "vitest";
import { composeEmailConfirmation } from "./email-confirmation";
import { context, linesOf, textLinesOf } from "./test-support";

const url = "https://shop.example/account/confirm-email/open?code=abc";

it("leads to where an account is signed in to for the first time, and says what to do with one of somebody else's making", () => {
  const mail = composeEmailConfirmation({ url, minutes: 15 }, context);
  expect(mail.subject).toBe("Confirm your email");
  const lines = linesOf(mail);
  expect(lines).toEqual([
    "Fjord & Field",
    "Confirm your email",
    "Confirm that this is your email address to sign in to your account at Fjord & Field.",
    "Confirm email",
    "You’ll be asked for your password. The link works once and expires in 15 minutes.",
    "Didn’t create this account? You can ignore this email. Nobody can use the account unless you confirm.",
    "Questions? Email help@shop.example.",
    `Button not working? Use this link: ${url}`,
  ]);
  expect(textLinesOf(mail)).toEqual([
    ...lines.slice(1, 3),
    "Confirm email:",
    url,
    ...lines.slice(4, 7),
    "Fjord & Field",
  ]);
});
