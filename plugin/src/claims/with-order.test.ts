import { Modules } from "@medusajs/framework/utils";
import { expect, it, vi } from "vitest";
import { aBackend } from "../test-support/container";
import { withOrder } from "./with-order";

it("lets one job at an order in, one after the other, and others' orders go on", async () => {
  const { scope, locked } = aBackend();
  const steps: string[] = [];
  let finish = () => {};
  const first = withOrder(scope, "order_1", async () => {
    steps.push("first begins");
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
    steps.push("first ends");
  });
  const second = withOrder(scope, "order_1", async () => void steps.push("second"));
  await withOrder(scope, "order_2", async () => void steps.push("another order's"));
  finish();
  await Promise.all([first, second]);
  expect(steps).toEqual(["first begins", "another order's", "first ends", "second"]);
  expect(locked).toEqual(["order-pages:order:order_1", "order-pages:order:order_1", "order-pages:order:order_2"]);
});

it("waits ten seconds, and says then that another change is under way", async () => {
  const { scope } = aBackend();
  const execute = vi
    .spyOn(scope.resolve(Modules.LOCKING), "execute")
    .mockRejectedValue(new Error("Timed-out acquiring lock."));
  await expect(withOrder(scope, "order_1", async () => "done")).rejects.toMatchObject({
    type: "conflict",
    message: "Another change of this order is under way",
  });
  expect(execute).toHaveBeenCalledExactlyOnceWith("order-pages:order:order_1", expect.any(Function), { timeout: 10 });
});

it("answers what its job answers, and fails as it fails", async () => {
  const { scope } = aBackend();
  expect(await withOrder(scope, "order_1", async () => "done")).toBe("done");
  const failing = withOrder(scope, "order_1", async () => {
    throw new Error("no database");
  });
  await expect(failing).rejects.toThrow("no database");
});
