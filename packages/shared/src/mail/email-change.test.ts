import { expect, it } from "vitest";
import { composeEmailChange, composeEmailTaken } from "./email-change";
import { context, linesOf, textLinesOf } from "./test-support";

const url = "https://shop.example/account/change-email/open?token=a.1.b";

it("leads to where a new address is confirmed, and says what to do about a stranger's account", () => {
  const mail = composeEmailChange({ url, hours: 24 }, context);
  expect(mail.subject).toBe("Confirm your new email");
  const lines = linesOf(mail);
  expect(lines).toEqual([
    "Fjord & Field",
    "Confirm your new email",
    "We received a request to use this email address for an account at Fjord & Field.",
    "Confirm email",
    "Open the link where you’re signed in. It expires in 24 hours.",
    "Didn’t request this? You can ignore this email. Nothing changes unless you confirm.",
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

it("tells the owner of an address, and nobody else, that it has an account", () => {
  const signIn = "https://shop.example/account/login";
  const mail = composeEmailTaken({ url: signIn }, context);
  expect(mail.subject).toBe("You already have an account");
  expect(linesOf(mail)).toEqual([
    "Fjord & Field",
    "You already have an account",
    "We received a request to use this email address for another account at Fjord & Field. You already have an account with it, so nothing has changed.",
    "Sign in",
    "Didn’t request this? You can ignore this email.",
    "Questions? Email help@shop.example.",
    `Button not working? Use this link: ${signIn}`,
  ]);
});
