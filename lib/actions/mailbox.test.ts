import "@/lib/test-support/browser";
import messages from "@order-pages/shared/messages/en.json";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { MailboxMail } from "@/lib/medusa/accounts";
import { BackendUnavailable } from "@/lib/medusa/backend";
import { grant, readGrants } from "@/lib/session/grants";
import { keepMailboxProof, readMailboxProof } from "@/lib/session/mailbox-proof";
import { keepToken } from "@/lib/session/token";
import { setBackend } from "@/lib/test-support/backend";
import { logged } from "@/lib/test-support/log";
import { CUSTOMER, keptToken, signedIn, TOKEN } from "@/lib/test-support/session";
import { submitForm, submitPlainForm } from "@/lib/test-support/submit-form";
import { confirmMailbox } from "./confirm-mailbox";
import { mailMailboxLink } from "./mail-mailbox-link";
import { signOut } from "./sign-out";
import { signOutEverywhere } from "./sign-out-everywhere";

const { errors } = messages.forms;
const ORDER = "order_01JB8TZ2M3N4P5Q6R7S8T9V0W1";
const PROOF = "facts.1795176000.signature";
const down = () => Promise.reject(new BackendUnavailable("unreachable"));

let customers = 0;
/** Limits count by customer: each test has one of its own. */
const someone = () => ({ ...CUSTOMER, id: `cus_mailbox_${++customers}` });

describe("asking for the link that confirms an email", () => {
  const ask = (mailMailboxLink_: () => Promise<MailboxMail | null>, customer = someone()) => {
    signedIn();
    setBackend({ identifyCustomer: async () => customer, mailMailboxLink: mailMailboxLink_ });
    return submitForm(mailMailboxLink);
  };

  it.each([
    ["sent", "success", "We’ve sent a link to maya@example.com. Open it in this browser."],
    ["failed", "warning", messages.mailbox.failed],
    ["proven", "success", messages.mailbox.confirmed],
  ] as const)("says what came of it: %s", async (outcome, tone, text) => {
    const mail = vi.fn(async () => outcome);
    const { state } = await ask(mail);
    expect(state.answers).toEqual([{ tone, text }]);
    expect(mail).toHaveBeenCalledExactlyOnceWith(TOKEN);
  });

  it("says how long to wait where the mailbox got too many", async () => {
    expect((await ask(async () => "too_often")).state.problem).toContain("60 minutes");
  });

  it("says so where nothing can be mailed, and where the backend is down", async () => {
    expect((await ask(async () => null)).state.problem).toBe(errors.fault);
    expect((await ask(down)).state.problem).toBe(errors.outage);
  });

  it("is limited by customer", async () => {
    const customer = someone();
    for (let n = 0; n < 10; n += 1) await ask(async () => "sent", customer);
    const mail = vi.fn(async () => "sent" as const);
    expect((await ask(mail, customer)).state.problem).not.toBeNull();
    expect(mail).not.toHaveBeenCalled();
  });

  it.each([
    ["a guest", () => setBackend({})],
    [
      "a session that has ended",
      () => {
        signedIn();
        setBackend({ identifyCustomer: async () => null });
      },
    ],
  ])("leads %s to sign in", async (_case, prepare) => {
    prepare();
    expect((await submitForm(mailMailboxLink)).leadsTo).toMatch(/^\/account\/login\?/);
    expect((await submitForm(confirmMailbox)).leadsTo).toMatch(/^\/account\/login\?next=%2Faccount%2Fconfirm-email/);
  });

  it("asks nobody to sign in while the backend cannot say who is here", async () => {
    signedIn();
    setBackend({ identifyCustomer: down });
    expect((await submitForm(mailMailboxLink)).state.problem).toBe(errors.outage);
    expect((await submitForm(confirmMailbox)).state.problem).toBe(errors.outage);
  });
});

describe("confirming an email", () => {
  it("proves it by what the link carried, and uses that up", async () => {
    signedIn();
    const confirm = vi.fn(async () => true);
    const customer = someone();
    setBackend({ identifyCustomer: async () => customer, confirmMailbox: confirm });
    await keepMailboxProof(PROOF);
    expect((await submitForm(confirmMailbox)).leadsTo).toBe("/account?confirmed=1");
    expect(confirm).toHaveBeenCalledExactlyOnceWith(TOKEN, PROOF);
    expect(await readMailboxProof()).toBeNull();
  });

  it("says so where the link is spent, or another account's", async () => {
    signedIn();
    const customer = someone();
    setBackend({ identifyCustomer: async () => customer, confirmMailbox: async () => false });
    await keepMailboxProof(PROOF);
    expect((await submitForm(confirmMailbox)).state.problem).toBe(errors.mailboxLinkSpent);
    expect(await readMailboxProof()).toBe(PROOF);
  });

  it("asks no backend without a link", async () => {
    signedIn();
    const customer = someone();
    setBackend({ identifyCustomer: async () => customer });
    expect((await submitForm(confirmMailbox)).state.problem).toBe(errors.mailboxLinkSpent);
  });

  it("keeps the link through an outage", async () => {
    signedIn();
    const customer = someone();
    setBackend({ identifyCustomer: async () => customer, confirmMailbox: down });
    await keepMailboxProof(PROOF);
    expect((await submitForm(confirmMailbox)).state.problem).toBe(errors.outage);
    expect(await readMailboxProof()).toBe(PROOF);
  });
});

describe("signing out", () => {
  let token = "";
  let tokens = 0;

  beforeEach(async () => {
    // What was signed out stays so: each test has a session of its own.
    token = `a.token.${++tokens}`;
    await keepToken(token);
  });

  it("is told to the backend, so that no copy of the token is good there", async () => {
    const endSession = vi.fn(async () => {});
    setBackend({ endSession });
    expect((await submitPlainForm(signOut())).leadsTo).toBe("/account/login?signed-out=1");
    expect(endSession).toHaveBeenCalledExactlyOnceWith(token);
  });

  it("goes on where the backend is down, and is logged", async () => {
    setBackend({ endSession: down });
    expect((await submitPlainForm(signOut())).leadsTo).toBe("/account/login?signed-out=1");
    expect(keptToken()).toBeUndefined();
    expect(logged.join()).toContain("session not ended at the backend");
  });

  it("everywhere ends every session, and what this browser has opened", async () => {
    await grant({ id: ORDER, email: "maya@example.com" }, "lookup");
    const endAllSessions = vi.fn(async () => true);
    setBackend({ endAllSessions });
    expect((await submitForm(signOutEverywhere)).leadsTo).toBe("/account/login?signed-out=1");
    expect(endAllSessions).toHaveBeenCalledExactlyOnceWith(token);
    expect(keptToken()).toBeUndefined();
    expect((await readGrants()).grants).toEqual([]);
  });

  it("everywhere is not said to be done where it was not", async () => {
    setBackend({ endAllSessions: down });
    expect((await submitForm(signOutEverywhere)).state.problem).toBe(errors.outage);
    expect(keptToken()).toBe(token);
    setBackend({ endAllSessions: async () => false });
    expect((await submitForm(signOutEverywhere)).leadsTo).toBe("/account/login?ended=1");
  });
});
