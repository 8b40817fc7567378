import { verifyReadProof } from "@order-pages/shared/proofs/storefront-proof";
import { expect, it, vi } from "vitest";
import { type FakeReply, fakeBackend, REPLIES } from "../test-support";
import { readLocks } from "./locks";

const { settings } = vi.hoisted(() => ({
  settings: {
    backendUrl: "http://medusa.test",
    publishableKey: "pk_test",
    linkSecrets: ["the newest secret with thirty-two characters"],
  },
}));
vi.mock("@/lib/env", () => ({ env: () => settings }));

const backend = fakeBackend();
const answer = (features: string[], more: object = {}): FakeReply => [200, { version: 1, features, ...more }];

it.each<[string, FakeReply, string]>([
  ["locks and knows this storefront", answer(["orders", "locked-reads"], { is_trusted: true }), "locked"],
  ["locks and does not", answer(["orders", "locked-reads"], { is_trusted: false }), "locked out"],
  ["locks and does not say", answer(["orders", "locked-reads"]), "locked out"],
  ["does not lock", answer(["orders"], { is_trusted: true }), "open"],
])("a plugin that %s", async (_what, reply, expected) => {
  backend.on("GET /store/order-pages", reply);
  expect(await readLocks()).toBe(expected);
  const proof = backend.calls[0]?.headers.get("x-storefront-proof");
  expect(verifyReadProof(proof, "order-pages", settings.linkSecrets, new Date())).toBe(true);
});

it("a stock backend is open", async () => {
  expect(await readLocks()).toBe("open");
});

it.each<[string, FakeReply]>([
  ["a gateway's absence", REPLIES.gateway],
  ["an error", REPLIES.unknownError],
  ["something else", [200, { ok: true }]],
])("%s says nothing of it", async (_what, reply) => {
  backend.on("GET /store/order-pages", reply);
  await expect(readLocks()).rejects.toMatchObject({ name: "BackendUnavailable" });
});
