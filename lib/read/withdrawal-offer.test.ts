import "@/lib/test-support/browser";
import { expect, it, vi } from "vitest";
import { BackendUnavailable } from "@/lib/medusa/backend";
import { setBackend } from "@/lib/test-support/backend";
import { readWithdrawalOffer } from "./withdrawal-offer";

vi.mock("react", async (original) => ({
  ...(await original<typeof import("react")>()),
  cache: (read: unknown) => read,
}));

it.each(["online", "off", "by_email"] as const)("withdrawals are taken as the backend says: %s", async (offer) => {
  setBackend({ withdrawalOffer: async () => offer });
  expect(await readWithdrawalOffer()).toEqual({ kind: offer });
});

it("while the backend is gone, nobody can say", async () => {
  setBackend({ withdrawalOffer: () => Promise.reject(new BackendUnavailable("timeout")) });
  expect(await readWithdrawalOffer()).toEqual({ kind: "outage", status: 503 });
});
