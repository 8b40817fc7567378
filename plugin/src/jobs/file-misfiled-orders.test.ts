import { beforeEach, expect, it, vi } from "vitest";
import { fileWithAccount } from "../accounts/file-with-account";
import { misfiledOrders } from "../accounts/misfiled-orders";
import { aBackend } from "../test-support/container";
import { NOW } from "../test-support/rows";
import fileMisfiledOrders, { config } from "./file-misfiled-orders";

vi.mock("../accounts/file-with-account", () => ({ fileWithAccount: vi.fn() }));
vi.mock("../accounts/misfiled-orders", () => ({ misfiledOrders: vi.fn() }));

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ["Date"] });
  vi.mocked(fileWithAccount).mockReset();
  vi.mocked(misfiledOrders).mockReset().mockResolvedValue(["order_1", "order_2"]);
  return () => vi.useRealTimers();
});

it("files what is misfiled as of now, each order by itself", async () => {
  const { scope, logged } = aBackend();
  await fileMisfiledOrders(scope);
  expect(misfiledOrders).toHaveBeenCalledExactlyOnceWith(scope, NOW);
  expect(vi.mocked(fileWithAccount).mock.calls).toEqual([
    [scope, "order_1"],
    [scope, "order_2"],
  ]);
  expect(logged).toEqual([]);
});

it("logs what fails without anybody's address, and does not throw", async () => {
  const { scope, logged } = aBackend();
  vi.mocked(fileWithAccount).mockRejectedValue(new Error("order of maya@example.com is busy"));
  await expect(fileMisfiledOrders(scope)).resolves.toBeUndefined();
  expect(logged).toEqual([
    "error order-pages: orders could not be filed with their accounts: order of [address] is busy",
  ]);
});

it("runs every ten minutes", () => {
  expect(config).toEqual({ name: "order-pages-file-misfiled-orders", schedule: "*/10 * * * *" });
});
