import "@/lib/test-support/browser";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { withDeadline } from "@/lib/http/deadline";
import { countAttempt, type Refusal } from "@/lib/security/limits";
import { setBackend } from "@/lib/test-support/backend";
import { proveOrders } from "./prove-orders";

vi.mock("@/lib/security/limits", () => ({ countAttempt: vi.fn() }));

const numbers = Array.from({ length: 10 }, (_, index) => ({ number: `${index}`, email: "maya@example.com" }));
const find = vi.fn(async () => null);
const proveOrder = () => withDeadline(() => proveOrders(numbers, find, async () => ({ answers: [] })));
const after = (milliseconds: number) => new Promise<null>((resolve) => setTimeout(() => resolve(null), milliseconds));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  find.mockClear();
});
afterEach(() => void vi.useRealTimers());

it("ten tries wait for a slow counter once", async () => {
  vi.mocked(countAttempt).mockImplementation(() => after(1_000));
  const outcome = proveOrder();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(find).toHaveBeenCalledTimes(10);
  await vi.advanceTimersByTimeAsync(400);
  expect(await outcome).toEqual({ problem: "noMatch" });
});

it("a counter that never answers is given up before the page's time is over", async () => {
  vi.mocked(countAttempt).mockImplementation(() => new Promise(() => {}));
  const outcome = expect(proveOrder()).rejects.toMatchObject({ reason: "timeout" });
  await vi.advanceTimersByTimeAsync(5_000);
  await outcome;
  expect(find).not.toHaveBeenCalled();
});

it("the longest wait of all tries is the one to tell", async () => {
  const wait = (seconds: number) => ({ wait: seconds, by: "subject" as const });
  vi.mocked(countAttempt).mockResolvedValue(null).mockResolvedValueOnce(wait(20)).mockResolvedValueOnce(wait(90));
  setBackend({ canMailOrderLink: async () => true });
  expect(await proveOrder()).toEqual({ wait: 90, isLocked: true });
  expect(find).not.toHaveBeenCalled();
});

it.each<[string, Refusal["by"], () => Promise<boolean>]>([
  ["the address tried too often", "address", async () => true],
  ["the shop mails no links", "subject", async () => false],
  ["it is not known whether it does", "subject", () => Promise.reject(new Error("an outage"))],
])("offers no mail where %s", async (_why, by, canMailOrderLink) => {
  vi.mocked(countAttempt).mockResolvedValue({ wait: 20, by });
  setBackend({ canMailOrderLink });
  expect(await proveOrder()).toEqual({ wait: 20, isLocked: false });
});
