import { expect, it } from "vitest";
import { composeEmailChangeNotice, composePasswordChanged } from "./account-notice";
import { context, linesOf } from "./test-support";

const resetUrl = "https://shop.example/account/forgot-password";

it("tells the old address of a change that is asked for, and shows the new one to nobody", () => {
  const mail = composeEmailChangeNotice({ resetUrl, newEmail: "maya@example.com" }, context);
  expect(mail.subject).toBe("A change to your email was requested");
  expect(linesOf(mail)).toEqual([
    "Fjord & Field",
    "A change to your email was requested",
    "We received a request to change the email of your account at Fjord & Field to m•••@e•••.com. It changes when the link we sent there is opened.",
    "Didn’t request this? Someone else knows your password. Reset it now, and your email won’t change.",
    "Reset your password",
    "Questions? Email help@shop.example.",
    `Button not working? Use this link: ${resetUrl}`,
  ]);
  expect(mail.html + mail.text).not.toContain("maya@example.com");
});

it("tells of a password that was changed", () => {
  const mail = composePasswordChanged({ resetUrl }, context);
  expect(mail.subject).toBe("Your password has been changed");
  expect(linesOf(mail)).toEqual([
    "Fjord & Field",
    "Your password has been changed",
    "The password for your account at Fjord & Field has been changed, and you’ve been signed out on your other devices.",
    "Didn’t do this? Reset your password now.",
    "Reset your password",
    "Questions? Email help@shop.example.",
    `Button not working? Use this link: ${resetUrl}`,
  ]);
});
