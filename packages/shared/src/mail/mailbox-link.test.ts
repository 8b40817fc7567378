import { expect, it } from "vitest";
import { composeMailboxLink } from "./mailbox-link";
import { context, linesOf, textLinesOf } from "./test-support";

const url = "https://shop.example/account/confirm-email/open?token=a.1.b";

it("leads to where an email address is confirmed, and says what to do with an account of somebody else's making", () => {
  const mail = composeMailboxLink({ url, hours: 24 }, context);
  expect(mail.subject).toBe("Confirm your email");
  const lines = linesOf(mail);
  expect(lines).toEqual([
    "Fjord & Field",
    "Confirm your email",
    "Confirm that this is your email address to see all the orders in your account at Fjord & Field.",
    "Confirm email",
    "Open the link where you’re signed in. It expires in 24 hours.",
    "Didn’t create this account? You can ignore this email. Nobody sees your orders unless you confirm. To take over the account, reset its password.",
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
