import { expect, it } from "vitest";
import { composeClaim, type MailedClaim } from "./claim";
import { context, linesOf, textLinesOf, withoutSupport } from "./test-support";

const claim: MailedClaim = {
  orders: [{ number: "12", placedAt: "2026-11-04T03:30:00.000Z" }],
  requesterEmail: "jan@example.org",
  url: "https://shop.example/order/order_1/transfer/token-1",
  minutes: null,
};

const HELP = "Questions? Email help@shop.example and mention order 12.";

it("asks for one order, says who asks and how it can be answered", () => {
  const mail = composeClaim(claim, context);
  expect(mail.subject).toBe("Request to add order 12 to an account");
  expect(linesOf(mail)).toEqual([
    "Fjord & Field",
    "Approve this request?",
    "j•••@e•••.org wants to add order 12, placed on November 3, 2026, to their account at Fjord & Field. The order was placed with your email address, so we need your approval.",
    "If you approve, the order moves to that account. Anyone who signs in there can see the items, payments, names, and addresses.",
    "Review request",
    "Nothing changes until you approve. If you don’t recognize this request, decline it or ignore this email.",
    HELP,
    `Button not working? Use this link: ${claim.url}`,
  ]);
  expect(textLinesOf(mail)).toEqual([
    ...linesOf(mail).slice(1, 4),
    "Review request:",
    claim.url,
    ...linesOf(mail).slice(5, 7),
    "Fjord & Field",
  ]);
  expect(mail.html).toContain(">j•••@e•••.org needs your approval.<");
  expect(`${mail.subject}${mail.text}${mail.html}`, "nobody learns who asks").not.toContain("jan@");
});

it("asks for several orders at once, until the request expires", () => {
  const orders = ["12", "15", "16"].map((number) => ({ number, placedAt: "2026-11-04T03:30:00.000Z" }));
  const mail = composeClaim({ ...claim, orders, minutes: 15 }, context);
  expect(mail.subject).toBe("Request to add 3 orders to an account");
  const lines = linesOf(mail);
  expect(lines).toContain(
    "j•••@e•••.org wants to add orders 12, 15, 16 to their account at Fjord & Field. The orders were placed with your email address, so we need your approval.",
  );
  expect(lines).toContain(
    "If you approve, the orders move to that account. Anyone who signs in there can see the items, payments, names, and addresses.",
  );
  expect(lines).toContain(
    "Nothing changes until you approve. Don’t recognize this request? Ignore this email, and it expires in 15 minutes.",
  );
  expect(lines).toContain("Questions? Email help@shop.example.");
});

it("leaves out a day that nobody knows", () => {
  const mail = composeClaim({ ...claim, orders: [{ number: "12", placedAt: null }], minutes: 1 }, withoutSupport);
  const lines = linesOf(mail);
  expect(lines).toContain(
    "j•••@e•••.org wants to add order 12 to their account at Fjord & Field. The order was placed with your email address, so we need your approval.",
  );
  expect(mail.text).toContain("it expires in 1 minute.");
  expect(lines).toContain("Questions? Just reply to this email.");
});

it("says until which day it can be answered", () => {
  const mail = composeClaim({ ...claim, expiresAt: "2026-12-11T03:30:00.000Z" }, context);
  expect(linesOf(mail)).toContain("This request expires on December 10, 2026.");
  expect(linesOf(composeClaim({ ...claim, expiresAt: null }, context)).join()).not.toContain("expires");
});

it("tells an account that holds the order why it is asked", () => {
  const lines = linesOf(composeClaim({ ...claim, isInAccount: true }, context));
  expect(lines).toContain(
    "j•••@e•••.org wants to move order 12 to their account at Fjord & Field. The order is in your account, so we need your approval.",
  );
  expect(lines.join()).not.toContain("placed with your email address");
});
