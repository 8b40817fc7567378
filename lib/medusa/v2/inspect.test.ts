import { verifyReadProof } from "@order-pages/shared/proofs/storefront-proof";
import { expect, it, vi } from "vitest";
import { type FakeReply, fakeBackend, REPLIES, type SeenCall } from "../test-support";
import { inspect } from "./inspect";
import { isKnownToOffer } from "./plugin";

const SECRET = "the newest secret with thirty-two characters";
const { settings } = vi.hoisted(() => ({
  settings: { backendUrl: "http://medusa.test", publishableKey: "pk_test", linkSecrets: [""] },
}));
settings.linkSecrets = [SECRET];
vi.mock("@/lib/env", () => ({ env: () => settings, logLevel: () => "silent" }));

const backend = fakeBackend();
const ROUTE = "GET /store/order-pages";
const FEATURES = ["orders", "lookup", "locked-reads"];

/** A plugin with this secret, whose clock is this far behind ours. */
const pluginWith =
  (secret: string, behindSeconds = 0) =>
  ({ headers }: SeenCall): FakeReply => {
    const now = new Date(Date.now() - behindSeconds * 1000);
    const is_trusted = verifyReadProof(headers.get("x-storefront-proof"), "order-pages", [secret], now);
    const answer = { version: 1, features: FEATURES, is_trusted, sends_mails: is_trusted ? true : undefined };
    return [200, answer, { date: now.toUTCString() }];
  };

it("a plugin that shares the secret takes one call", async () => {
  backend.on(ROUTE, pluginWith(SECRET));
  expect(await inspect()).toMatchObject({
    kind: "plugin",
    plugin: { version: 1, features: FEATURES, secret: "shared", sendsMails: true },
  });
  expect(backend.paths()).toEqual([ROUTE]);
});

it("what the plugin offers is known to every page from then on", async () => {
  backend.on(ROUTE, pluginWith(SECRET));
  await inspect();
  expect([isKnownToOffer("lookup"), isKnownToOffer("withdrawals")]).toEqual([true, false]);
});

it("tells a plugin with another secret from one without any", async () => {
  backend.on(ROUTE, pluginWith(`${SECRET}.`), [200, { version: 1, features: ["orders"], is_trusted: false }]);
  expect(await inspect()).toMatchObject({ plugin: { secret: "another", sendsMails: null } });
  expect(await inspect()).toMatchObject({ plugin: { secret: "none" } });
});

it.each([400, -400])("tells a good secret from a clock that is %s seconds ahead", async (ahead) => {
  backend.on(ROUTE, pluginWith(SECRET, ahead));
  const inspection = await inspect();
  expect(inspection).toMatchObject({ kind: "plugin", plugin: { secret: "shared" } });
  expect(inspection).toMatchObject({ clockAhead: expect.closeTo(ahead, -1) });
  expect(backend.paths()).toEqual([ROUTE, ROUTE]);
});

it("a key that Medusa does not know is told as that", async () => {
  backend.on(ROUTE, REPLIES.badKey);
  expect(await inspect()).toEqual({ kind: "key refused" });
});

it("a stock backend is one, and one of the other generation is none", async () => {
  expect(await inspect()).toMatchObject({ kind: "stock" });
  backend.on("GET /store/auth", [401, "Unauthorized"]);
  expect(await inspect()).toEqual({ kind: "other generation" });
});

it.each<[string, FakeReply]>([
  ["a gateway's absence", REPLIES.gateway],
  ["an error", REPLIES.unknownError],
  ["something else", [200, { ok: true }]],
])("%s says nothing of it", async (_what, reply) => {
  backend.on(ROUTE, reply);
  await expect(inspect()).rejects.toMatchObject({ name: "BackendUnavailable" });
});
