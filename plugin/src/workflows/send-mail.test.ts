import { MedusaWorkflow } from "@medusajs/framework/workflows-sdk";
import { beforeEach, expect, it, vi } from "vitest";
import { deliverMail } from "../mail/deliver";
import { DeliveryError } from "../mail/delivery-error";
import { orderPlacedMail } from "../mail/request";
import { sendMailWorkflow } from "./send-mail";

vi.mock("../mail/deliver", () => ({ deliverMail: vi.fn() }));

const mail = orderPlacedMail("order_1", "order.placed");
const run = () => sendMailWorkflow().run({ input: mail });

beforeEach(() => {
  vi.mocked(deliverMail).mockReset();
});

it("sends a mail and answers what became of it", async () => {
  vi.mocked(deliverMail).mockResolvedValue("sent");
  expect((await run()).result).toBe("sent");
  expect(deliverMail).toHaveBeenCalledTimes(1);
  expect(vi.mocked(deliverMail).mock.lastCall?.[1]).toEqual(mail);
});

it("tries a second time at once, for a connection may have died", async () => {
  vi.mocked(deliverMail).mockRejectedValueOnce(new DeliveryError("socket closed", 1)).mockResolvedValue("sent");
  expect((await run()).result).toBe("sent");
  expect(deliverMail).toHaveBeenCalledTimes(2);
});

it("tries no third time, and answers why", async () => {
  vi.mocked(deliverMail)
    .mockRejectedValueOnce(new DeliveryError("socket closed", 1))
    .mockRejectedValue(new DeliveryError("connect ECONNREFUSED", 2));
  expect((await run()).result).toEqual({ undelivered: "connect ECONNREFUSED" });
  expect(deliverMail).toHaveBeenCalledTimes(2);
});

it("tries once where it has been tried before", async () => {
  vi.mocked(deliverMail).mockRejectedValue(new DeliveryError("connect ECONNREFUSED", 3));
  expect((await run()).result).toEqual({ undelivered: "connect ECONNREFUSED" });
  expect(deliverMail).toHaveBeenCalledTimes(1);
});

it("tries once where the recipient is refused for good", async () => {
  vi.mocked(deliverMail).mockRejectedValue(new DeliveryError("no such user", 1, true));
  expect((await run()).result).toEqual({ undelivered: "no such user" });
  expect(deliverMail).toHaveBeenCalledTimes(1);
});

it("tries again where a mail could not even be composed", async () => {
  vi.mocked(deliverMail).mockRejectedValue(new Error("no database"));
  await expect(run()).rejects.toThrow("no database");
  expect(deliverMail).toHaveBeenCalledTimes(2);
});

it("is known by its name", () => {
  expect(MedusaWorkflow.getWorkflow("order-pages-send-mail")).toBeDefined();
});
