import { beforeEach, expect, it, vi } from "vitest";
import { orderPartMail, orderPlacedMail } from "../mail/request";
import { type FakeShop, fakeShop } from "../mail/test-support";
import { noteBeforeMail } from "./note-before-mail";
import { notePickupDay } from "./note-pickup-day";
import { notePlacement } from "./note-placement";

vi.mock("./note-placement", () => ({ notePlacement: vi.fn() }));
vi.mock("./note-pickup-day", () => ({ notePickupDay: vi.fn() }));

let shop: FakeShop;

beforeEach(() => {
  shop = fakeShop();
  vi.mocked(notePlacement).mockReset();
  vi.mocked(notePickupDay).mockReset();
});

it("notes what a confirmation says of the order", async () => {
  await noteBeforeMail(shop.container, orderPlacedMail("order_1", "order.placed"));
  expect(notePlacement).toHaveBeenCalledExactlyOnceWith(shop.container, "order_1");
  expect(notePickupDay).not.toHaveBeenCalled();
});

it("notes the day until which what is ready is kept", async () => {
  await noteBeforeMail(shop.container, orderPartMail("order-ready", "order_1", "ful_1", "send-due-mails"));
  expect(notePickupDay).toHaveBeenCalledExactlyOnceWith(shop.container, "ful_1");
  expect(notePlacement).not.toHaveBeenCalled();
});

it("notes nothing of another mail", async () => {
  await noteBeforeMail(shop.container, orderPartMail("order-shipped", "order_1", "ful_1", "send-due-mails"));
  expect(notePlacement).not.toHaveBeenCalled();
  expect(notePickupDay).not.toHaveBeenCalled();
});

it("keeps no mail from being sent", async () => {
  vi.mocked(notePlacement).mockRejectedValue(new Error("no database for maya@example.com"));
  await noteBeforeMail(shop.container, orderPlacedMail("order_1", "order.placed"));
  expect(shop.log).toEqual([
    { level: "error", line: "order-pages: nothing could be noted before order-placed: no database for [address]" },
  ]);
});
