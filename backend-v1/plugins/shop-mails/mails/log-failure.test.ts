import { expect, it, vi } from "vitest";
import { logFailure } from "./log-failure";

const error = vi.fn();
const args = { container: { resolve: () => ({ error }) } };

it("ends a subscriber that fails with one line without addresses", async () => {
  await logFailure("order-placed", async () => {
    throw new Error("550 <o'brien@example.com>: no such user");
  })(args);
  expect(error.mock.calls).toEqual([
    ["shop-mails: the mail order-placed could not be sent and is not tried again: 550 <[address]>: no such user"],
  ]);
});

it("says nothing where all went well", async () => {
  error.mockClear();
  const subscriber = vi.fn(async () => {});
  await logFailure("order-placed", subscriber)(args);
  expect(subscriber).toHaveBeenCalledExactlyOnceWith(args);
  expect(error).not.toHaveBeenCalled();
});
