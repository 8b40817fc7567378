import { beforeEach, expect, it, vi } from "vitest";
import { settleCutOff } from "../requests/settle-cut-off";
import { aBackend } from "../test-support/container";
import { NOW } from "../test-support/rows";
import settleRequests, { config } from "./settle-requests";

vi.mock("../requests/settle-cut-off", () => ({ settleCutOff: vi.fn() }));

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ["Date"] });
  vi.mocked(settleCutOff).mockReset();
  return () => vi.useRealTimers();
});

it("ends what was left half-way, as of now, and has nothing to say of it", async () => {
  const { scope, logged } = aBackend();
  await settleRequests(scope);
  expect(settleCutOff).toHaveBeenCalledExactlyOnceWith(scope, NOW);
  expect(logged).toEqual([]);
});

it("logs what fails without anybody's address, and lets the next turn try again", async () => {
  const { scope, logged } = aBackend();
  vi.mocked(settleCutOff).mockRejectedValueOnce(new Error("no lock for maya@example.com"));
  await expect(settleRequests(scope)).resolves.toBeUndefined();
  expect(logged).toEqual(["error order-pages: requests could not be settled: no lock for [address]"]);
  await settleRequests(scope);
  expect(settleCutOff).toHaveBeenCalledTimes(2);
});

it("runs every five minutes, under a name that no other job has", () => {
  expect(config).toEqual({ name: "order-pages-settle-requests", schedule: "*/5 * * * *" });
});
