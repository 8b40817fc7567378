import { describe, expect, it } from "vitest";
import { composeRequest, composeRequestForShop, type MailedRequest, SHOP_EVENTS, SHOPPER_EVENTS } from "./request";
import { context, linesOf, textLinesOf } from "./test-support";

const URL = "https://shop.example/order/order_1/open?key=v2";

const request = (changes: Partial<MailedRequest> = {}): MailedRequest => ({
  reference: "opreq_1",
  receivedAt: "2026-05-04T14:05:09.123Z",
  number: "1042",
  lines: [{ title: "Mug", variant: "Large", quantity: 2, reason: "Too small", note: "The handle" }],
  declaration: null,
  prepared: null,
  canceledMoney: [],
  quote: null,
  wayBack: null,
  instructions: null,
  note: null,
  reason: null,
  proof: "grant",
  ...changes,
});

const declared = request({
  lines: [],
  declaration: {
    sentence: "I, Maya, withdraw from the contract.",
    name: "Maya",
    email: "maya@example.net",
    text: "Both mugs",
  },
});

describe("the acknowledgement of a withdrawal", () => {
  it("says what was received and when, to the second, and accepts nothing", () => {
    const mail = composeRequest("withdrawal.open", declared, URL, context);
    expect(mail.subject).toBe("We have received your withdrawal – order 1042");
    const lines = linesOf(mail);
    expect(lines).toEqual([
      "Fjord & Field",
      "We have received your withdrawal",
      "This email confirms when we received your withdrawal and what it says. Keep it for your records.",
      "Received: May 4, 2026 at 10:05:09 AM EDT",
      "Declaration",
      "I, Maya, withdraw from the contract.",
      "Name: Maya",
      "In your words: Both mugs",
      "View order",
      "Reference: opreq_1",
      "Questions? Email help@shop.example and mention order 1042.",
      `Button not working? Use this link: ${URL}`,
    ]);
    expect(textLinesOf(mail)).toEqual(expect.arrayContaining(lines.slice(1, 8)));
    expect(mail.text).not.toMatch(/accept/i);
    expect(mail.text, "which may go to the order's own mailbox").not.toContain("maya@example.net");
  });

  it("names no order where none is known", () => {
    const mail = composeRequest("withdrawal.open", { ...declared, number: null }, "https://shop.example", context);
    expect(mail.subject).toBe("We have received your withdrawal");
    expect(mail.text).toContain("Find your order:\nhttps://shop.example");
    expect(mail.text).not.toContain("none");
  });

  it.each([
    ["cancel", "We’ve canceled your order because of your withdrawal."],
    ["return", "Send the items back within 14 days."],
    [null, "We’re working on your withdrawal."],
  ] as const)("is followed by what happens: %s", (prepared, words) => {
    expect(composeRequest("withdrawal.in_progress", { ...declared, prepared }, URL, context).text).toContain(words);
  });
});

describe("the mail of a request that canceled an order", () => {
  const told = {
    prepared: "cancel" as const,
    canceledMoney: ["You paid $96.84 for this order.", "We’ve refunded $30.00."],
  };

  it.each([
    ["withdrawal.in_progress", { ...declared, ...told }],
    ["cancellation.done", request(told)],
  ] as const)("tells what became of the money, as the page does: %s", (event, canceled) => {
    expect(linesOf(composeRequest(event, canceled, URL, context))).toEqual(expect.arrayContaining(told.canceledMoney));
  });

  it("says nothing of money that nobody knows of", () => {
    expect(composeRequest("cancellation.done", request(), URL, context).text).not.toMatch(/charged|refund/);
  });

  it("that was declined says why, and nothing of money", () => {
    const declined = request({ ...told, note: "It was packed by hand." });
    const mail = composeRequest("cancellation.declined", declined, URL, context);
    expect(mail.text).toContain("It was packed by hand.");
    expect(mail.text).toContain("2 × Mug");
    expect(mail.text).not.toContain("$");
  });
});

it("a return says how, and adds up", () => {
  const quote = { currency: "USD", rows: [], goods: 60, fee: 5, total: 55, refund: 55 };
  const mail = composeRequest(
    "return.done",
    request({ quote, wayBack: "UPS drop-off", instructions: "Put the note into the box." }),
    URL,
    context,
  );
  expect(linesOf(mail)).toEqual(
    expect.arrayContaining([
      "2 × Mug",
      "Large",
      "Reason: Too small",
      "Note: The handle",
      "Return shipping: UPS drop-off",
      "Put the note into the box.",
      "Items: $60.00",
      "Return shipping: -$5.00",
      "Estimated refund: $55.00",
    ]),
  );
});

describe("the shop", () => {
  it("is told what a shopper declared, and how it was proven", () => {
    const mail = composeRequestForShop(
      "withdrawal.open",
      { ...declared, number: null },
      "https://shop.example/app",
      context,
    );
    expect(mail.subject).toBe("Withdrawal received: not matched");
    expect(mail.text).toContain("Received: May 4, 2026 at 10:05:09 AM EDT");
    expect(mail.text).toContain("Email: maya@example.net");
    expect(mail.text).toContain("Proof of the order: they opened it with its email address before.");
    expect(mail.text).toContain("Review requests:\nhttps://shop.example/app");
  });

  it("is told why a shopper canceled", () => {
    expect(
      composeRequestForShop("cancellation.done", request({ reason: "Ordered twice" }), URL, context).text,
    ).toContain("Reason: Ordered twice");
  });
});

it.each(SHOPPER_EVENTS)("%s has all of its words", (event) => {
  const { subject, text } = composeRequest(event, request(), URL, context);
  expect(`${subject}\n${text}`).not.toMatch(/mail\.request|\{|undefined/);
});

it.each(SHOP_EVENTS)("the shop's %s has all of its words", (event) => {
  const { subject, text } = composeRequestForShop(event, request(), URL, context);
  expect(`${subject}\n${text}`).not.toMatch(/mail\.request|\{|undefined/);
});
