import { expect, it } from "vitest";
import { BackendUnavailable } from "../backend";
import { fakeBackend, noSuchRoute, REPLIES } from "../test-support";
import { confirmMailbox, endAllSessions, endSession, mailMailboxLink, rememberLanguage } from "./sessions";

const medusa = fakeBackend();
const PLUGIN = "POST /store/order-pages";

it("a sign-in is ended by its own token", async () => {
  medusa.on(`${PLUGIN}/sign-out`, [200, { outcome: "signed_out" }], REPLIES.guard, REPLIES.gateway);
  await endSession("a.b.c");
  expect(medusa.calls[0]?.headers.get("authorization")).toBe("Bearer a.b.c");
  // It is over already.
  await endSession("a.b.c");
  await expect(endSession("a.b.c")).rejects.toThrow(BackendUnavailable);
});

it("every session is ended, or it is said that none was", async () => {
  medusa.on(`${PLUGIN}/sign-out/everywhere`, [200, { outcome: "signed_out" }], REPLIES.guard, REPLIES.gateway);
  expect(await endAllSessions("a.b.c")).toBe(true);
  expect(await endAllSessions("a.b.c")).toBe(false);
  await expect(endAllSessions("a.b.c")).rejects.toThrow(BackendUnavailable);
});

it.each(["sent", "failed", "too_often", "proven"])("what comes of a mail is told: %s", async (outcome) => {
  medusa.on(`${PLUGIN}/mailbox/mail`, [200, { outcome }], REPLIES.guard, [200, { outcome: "lost" }]);
  expect(await mailMailboxLink("a.b.c")).toBe(outcome);
  expect(await mailMailboxLink("a.b.c")).toBeNull();
  await expect(mailMailboxLink("a.b.c")).rejects.toThrow(BackendUnavailable);
});

it("a mailbox is proven by what was mailed to it", async () => {
  medusa.on(`${PLUGIN}/mailbox/confirm`, [200, { outcome: "proven" }], [200, { outcome: "refused" }], REPLIES.guard);
  expect(await confirmMailbox("a.b.c", "a.1.proof")).toBe(true);
  expect(medusa.calls[0]?.body).toEqual({ token: "a.1.proof" });
  expect(await confirmMailbox("a.b.c", "a.1.proof")).toBe(false);
  expect(await confirmMailbox("a.b.c", "a.1.proof")).toBe(false);
});

it("the language that somebody chooses is told to the plugin, and to no backend without it", async () => {
  medusa.on(`${PLUGIN}/language`, [200, { outcome: "noted" }], REPLIES.guard, REPLIES.gateway, noSuchRoute);
  await rememberLanguage("a.b.c", "de-CH");
  const [call] = medusa.calls;
  expect([call?.headers.get("authorization"), call?.headers.get("x-medusa-locale")]).toEqual(["Bearer a.b.c", "de-CH"]);
  await rememberLanguage("a.b.c", "de");
  await expect(rememberLanguage("a.b.c", "de")).rejects.toThrow(BackendUnavailable);
  await rememberLanguage("a.b.c", "de");
});
