import "@/lib/test-support/browser";
import messages from "@order-pages/shared/messages/en.json";
import { describe, expect, it, vi } from "vitest";
import type { Customer } from "@/lib/medusa/accounts";
import { BackendUnavailable } from "@/lib/medusa/backend";
import { emailIn, keepEmailChangeProof, readEmailChangeProof } from "@/lib/session/email-change-proof";
import { setBackend } from "@/lib/test-support/backend";
import { CUSTOMER, keptToken, signedIn, TOKEN } from "@/lib/test-support/session";
import { submitForm } from "@/lib/test-support/submit-form";
import { changeDetails } from "./change-details";
import { changePassword } from "./change-password";
import { confirmEmailChange } from "./confirm-email-change";
import { requestEmailChange } from "./request-email-change";

const { errors } = messages.forms;
const { details, email, password } = messages.profile;
const PROOF = "facts.1795176000.signature";
const down = () => Promise.reject(new BackendUnavailable("unreachable"));

let customers = 0;
/** Limits count by customer: each test has one of its own. */
const someone = (more: Partial<Customer> = {}): Customer => ({
  ...CUSTOMER,
  id: `cus_profile_${++customers}`,
  ...more,
});

function as(customer: Customer, methods: Parameters<typeof setBackend>[0]): void {
  signedIn();
  setBackend({ identifyCustomer: async () => customer, ...methods });
}

describe("a customer's details", () => {
  const typed = { firstName: " Maya ", lastName: "Okafor", phone: "+1 (607) 555-0134" };

  it("are changed as typed, without what a database cannot keep", async () => {
    const change = vi.fn(async () => true);
    as(someone(), { changeDetails: change });
    const { state } = await submitForm(changeDetails, { ...typed, lastName: "Oka\0for" });
    expect(state.answers).toEqual([{ tone: "success", text: details.saved }]);
    const changed = { firstName: "Maya", lastName: "Okafor", phone: "+1 (607) 555-0134" };
    expect(change).toHaveBeenCalledExactlyOnceWith(TOKEN, changed);
  });

  it("need no last name and no phone", async () => {
    const change = vi.fn(async () => true);
    as(someone(), { changeDetails: change });
    await submitForm(changeDetails, { firstName: "Maya" });
    expect(change).toHaveBeenCalledExactlyOnceWith(TOKEN, { firstName: "Maya", lastName: "", phone: "" });
  });

  it.each([
    ["firstName", { firstName: "" }, errors.nameMissing],
    ["firstName", { firstName: "\0" }, errors.nameMissing],
    ["lastName", { lastName: "a".repeat(81) }, errors.nameLong],
    ["phone", { phone: "1".repeat(41) }, errors.textLong],
  ])("that are none are said at their field: %s", async (field, more, said) => {
    as(someone(), {});
    expect((await submitForm(changeDetails, { ...typed, ...more })).state.errors).toEqual({ [field]: said });
  });

  it("are kept in the form while the backend is down", async () => {
    as(someone(), { changeDetails: down });
    const { state } = await submitForm(changeDetails, typed);
    expect(state).toMatchObject({ problem: errors.outage, values: typed });
  });
});

describe("a new password", () => {
  const typed = { currentPassword: "seven quiet herons", newPassword: "eight brave otters" };

  it("lets this browser stay signed in", async () => {
    const change = vi.fn(async () => ({ token: "another.good.token" }));
    as(someone(), { changePassword: change });
    const { state } = await submitForm(changePassword, typed);
    expect(state.answers).toEqual([{ tone: "success", text: password.changed }]);
    const asked = { email: "maya@example.com", current: "seven quiet herons", next: "eight brave otters" };
    expect(change).toHaveBeenCalledExactlyOnceWith(TOKEN, asked);
    expect(keptToken()).toBe("another.good.token");
  });

  it("is not said to sign out other devices where the backend ends no session", async () => {
    as(someone({ mailbox: { state: "unknown" } }), { changePassword: async () => ({ token: TOKEN }) });
    expect((await submitForm(changePassword, typed)).state.answers).toEqual([
      { tone: "success", text: password.changedHere },
    ]);
  });

  it("is not taken for a session alone, and gives no password back", async () => {
    as(someone(), { changePassword: async () => ({ refused: "wrongCurrentPassword" }) });
    const { state } = await submitForm(changePassword, typed);
    expect(state.errors).toEqual({ currentPassword: errors.wrongCurrentPassword });
    expect(JSON.stringify(state)).not.toContain("herons");
    expect(keptToken()).toBe(TOKEN);
  });

  it("keeps the rules of the first one", async () => {
    as(someone(), {});
    const { state } = await submitForm(changePassword, { currentPassword: "", newPassword: "short" });
    expect(state.errors).toMatchObject({ currentPassword: errors.passwordMissing });
    expect(state.errors.newPassword).toContain("8 characters");
  });

  it("is guessed at ten times, not more, by emails' form and this one together", async () => {
    const customer = someone();
    const change = vi.fn(async () => ({ refused: "wrongCurrentPassword" }) as const);
    const request = vi.fn(async () => "wrong_password" as const);
    as(customer, { changePassword: change, requestEmailChange: request });
    for (let n = 0; n < 5; n += 1) {
      await submitForm(changePassword, typed);
      await submitForm(requestEmailChange, { newEmail: "m@elsewhere.example", emailPassword: "a guess" });
    }
    expect((await submitForm(changePassword, typed)).state.problem).toContain("15 minutes");
    expect([change.mock.calls.length, request.mock.calls.length]).toEqual([5, 5]);
  });

  it("that may have been taken is no success", async () => {
    as(someone(), { changePassword: down });
    expect((await submitForm(changePassword, typed)).state.problem).toBe(errors.outage);
    as(someone(), { changePassword: async () => null });
    expect((await submitForm(changePassword, typed)).state.problem).toBe(errors.fault);
  });
});

describe("a new email", () => {
  const typed = { newEmail: " Maya@Elsewhere.example", emailPassword: "seven quiet herons" };

  it("is asked for in its one spelling, and changes nothing yet", async () => {
    const request = vi.fn(async () => "sent" as const);
    as(someone(), { requestEmailChange: request });
    const { state } = await submitForm(requestEmailChange, typed);
    const text = email.asked.replace("{email}", "maya@elsewhere.example");
    expect(state.answers).toEqual([{ tone: "success", text }]);
    const asked = { email: "maya@elsewhere.example", password: "seven quiet herons" };
    expect(request).toHaveBeenCalledExactlyOnceWith(TOKEN, asked);
  });

  it.each([
    ["same", { errors: { newEmail: errors.sameEmail } }],
    ["wrong_password", { errors: { emailPassword: errors.wrongCurrentPassword } }],
    ["unproven", { problem: errors.emailUnconfirmed }],
    ["too_often", { problem: expect.stringContaining("60 minutes") }],
    ["failed", { answers: [{ tone: "warning", text: messages.mailbox.failed }] }],
    [null, { problem: errors.fault }],
  ] as const)("that is not asked for says why: %s", async (outcome, said) => {
    as(someone(), { requestEmailChange: async () => outcome });
    expect((await submitForm(requestEmailChange, typed)).state).toMatchObject(said);
  });

  it("is taken by the link that was followed, which is used up", async () => {
    const confirm = vi.fn(async () => true);
    as(someone(), { confirmEmailChange: confirm });
    await keepEmailChangeProof(PROOF);
    expect((await submitForm(confirmEmailChange)).leadsTo).toBe("/account/change-email?done=1");
    expect(confirm).toHaveBeenCalledExactlyOnceWith(TOKEN, PROOF);
    expect(await readEmailChangeProof()).toBeNull();
  });

  it("is not taken by a spent link, or none", async () => {
    as(someone(), { confirmEmailChange: async () => false });
    expect((await submitForm(confirmEmailChange)).state.problem).toBe(errors.mailboxLinkSpent);
    await keepEmailChangeProof(PROOF);
    expect((await submitForm(confirmEmailChange)).state.problem).toBe(errors.mailboxLinkSpent);
    expect(await readEmailChangeProof()).toBe(PROOF);
  });

  it("is shown as its link has it", () => {
    const carried = Buffer.from(JSON.stringify({ to: "maya@elsewhere.example" })).toString("base64url");
    expect(emailIn(`${carried}.1.s`)).toBe("maya@elsewhere.example");
    for (const proof of ["", "nonsense", `${Buffer.from("{}").toString("base64url")}.1.s`]) {
      expect(emailIn(proof)).toBeNull();
    }
  });
});

it.each([
  ["details", changeDetails, { firstName: "Maya" }, "%2Faccount%2Fprofile"],
  ["a password", changePassword, { currentPassword: "x", newPassword: "eight brave otters" }, "%2Faccount%2Fprofile"],
  ["an email", requestEmailChange, { newEmail: "m@example.org", emailPassword: "x" }, "%2Faccount%2Fprofile"],
  ["a link", confirmEmailChange, {}, "%2Faccount%2Fchange-email"],
] as const)("who is not signed in does so first: %s", async (_what, action, fields, next) => {
  expect((await submitForm(action, fields)).leadsTo).toContain(`/account/login?next=${next}`);
});
