import "@/lib/test-support/browser";
import { expect, it, vi } from "vitest";
import { BackendUnavailable } from "@/lib/medusa/backend";
import { setBackend } from "@/lib/test-support/backend";
import { linksToWithdrawal, readWithdrawalOffer } from "./withdrawal-offer";

vi.mock("react", async (original) => ({
  ...(await original<typeof import("react")>()),
  cache: (read: unknown) => read,
}));

it.each([
  ["online", true],
  ["off", false],
  ["by_email", false],
] as const)("a shop that takes withdrawals %s links to the form: %s", async (offer, links) => {
  setBackend({ withdrawalOffer: async () => offer });
  expect(await linksToWithdrawal()).toBe(links);
  expect(await readWithdrawalOffer()).toEqual({ kind: offer });
});

it("a page is not lost for the link below it", async () => {
  setBackend({ withdrawalOffer: () => Promise.reject(new BackendUnavailable("timeout")) });
  expect(await linksToWithdrawal()).toBe(false);
  expect(await readWithdrawalOffer()).toEqual({ kind: "outage", status: 503 });
});
