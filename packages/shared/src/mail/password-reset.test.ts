import { expect, it } from "vitest";
import { composePasswordReset } from "./password-reset";
import { context, linesOf, textLinesOf, withoutSupport } from "./test-support";

const url = "https://shop.example/account/reset-password?token=a.b.c";

it("leads to a new password, and says for how long", () => {
  const mail = composePasswordReset({ url, minutes: 15 }, context);
  expect(mail.subject).toBe("Reset your password");
  const lines = linesOf(mail);
  expect(lines).toEqual([
    "Fjord & Field",
    "Reset your password",
    "We received a request to reset the password for your account at Fjord & Field.",
    "Choose a new password",
    "This link works once and expires in 15 minutes.",
    "Didn’t request this? You can ignore this email. Your password won’t change.",
    "Questions? Email help@shop.example.",
    `Button not working? Use this link: ${url}`,
  ]);
  expect(textLinesOf(mail)).toEqual([
    ...lines.slice(1, 3),
    "Choose a new password:",
    url,
    ...lines.slice(4, 7),
    "Fjord & Field",
  ]);
  expect(mail.html).toContain(`<a class="button" href="${url}">Choose a new password</a>`);
  expect(mail.html).toContain(">This link expires in 15 minutes.</div>");
});

it("counts a last minute as one", () => {
  const mail = composePasswordReset({ url, minutes: 1 }, withoutSupport);
  expect(mail.text).toContain("expires in 1 minute.");
  expect(linesOf(mail)).toContain("Questions? Just reply to this email.");
});
