import { expect, it } from "vitest";
import { type FakeReply, fakeBackend, REPLIES } from "../test-support";
import { inspect } from "./inspect";

const backend = fakeBackend();

it("Medusa v1 is known by the session that nobody has", async () => {
  backend.on("GET /store/auth", [401, "Unauthorized"]);
  expect(await inspect()).toMatchObject({ kind: "stock" });
  expect(backend.paths()).toEqual(["GET /store/auth"]);
});

it.each<[string, FakeReply]>([
  ["which asks for a key", REPLIES.badKey],
  ["which has no such route", [404, "<pre>Cannot GET /store/auth</pre>"]],
])("Medusa v2 is none, %s", async (_what, reply) => {
  backend.on("GET /store/auth", reply);
  expect(await inspect()).toEqual({ kind: "other generation" });
});

it.each<[string, FakeReply]>([
  ["a gateway", REPLIES.gateway],
  ["an error", REPLIES.unknownError],
  ["somebody's session", [200, { customer: {} }]],
])("%s is no Medusa", async (_what, reply) => {
  backend.on("GET /store/auth", reply);
  await expect(inspect()).rejects.toMatchObject({ name: "BackendUnavailable" });
});
