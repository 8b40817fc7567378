import { expect, it } from "vitest";
import { composeOrderLink } from "./order-link";
import { context, linesOf, textLinesOf, withoutSupport } from "./test-support";

const url = "https://shop.example/order/order_1/open?key=v1.1.x";
const link = { url, expiresAt: new Date("2027-01-26T10:00:00Z") };

it("leads to the order, and says for how long and what to do with it", () => {
  const mail = composeOrderLink("1042", link, context);
  expect(mail.subject).toBe("Your link to order 1042");
  const lines = linesOf(mail);
  expect(lines).toEqual([
    "Fjord & Field",
    "Your order link",
    "We received a request for a link to order 1042 at Fjord & Field.",
    "View order",
    "This link opens your full order until January 26, 2027. Anyone who has it can see your order, so keep it to yourself.",
    "Didn’t request this? You can ignore this email.",
    "Questions? Email help@shop.example and mention order 1042.",
    `Button not working? Use this link: ${url}`,
  ]);
  expect(textLinesOf(mail)).toEqual([...lines.slice(1, 3), "View order:", url, ...lines.slice(4, 7), "Fjord & Field"]);
});

it("says nothing of an end that a bare link does not have", () => {
  expect(composeOrderLink("1042", { url, expiresAt: null }, withoutSupport).text).not.toContain("until");
});
