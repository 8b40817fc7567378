import "@/lib/test-support/browser";
import messages from "@order-pages/shared/messages/en.json";
import { redirect } from "next/navigation";
import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { BackendUnavailable } from "@/lib/medusa/backend";
import { browser } from "@/lib/test-support/browser";
import { logged } from "@/lib/test-support/log";
import { submitForm } from "@/lib/test-support/submit-form";
import { defineAction, type Outcome } from "./define-action";
import { emailField, optionalTextField, passwordField, requestKeyField } from "./fields";
import { type FormState, UNTOUCHED } from "./form-state";

const { errors } = messages.forms;
const TYPED = { email: "Maya@Example.com", password: "a long secret" };

const anAction = (run: () => Promise<Outcome>) =>
  defineAction({
    fields: z.object({ email: emailField, password: passwordField }),
    keep: ["email"],
    run,
  });

const saying = (outcome: Outcome) => anAction(async () => outcome);

describe("what was typed", () => {
  it("reaches the action checked and in its one spelling", async () => {
    const run = vi.fn(async (): Promise<Outcome> => ({ problem: "noMatch" }));
    await submitForm(anAction(run), { ...TYPED, isAdmin: "true" });
    expect(run).toHaveBeenCalledExactlyOnceWith({ email: "maya@example.com", password: "a long secret" });
  });

  it("stands in the form again after a mistake, as it was typed, and a password never", async () => {
    const { state } = await submitForm(saying({ problem: "noMatch" }), TYPED);
    expect(state.values).toEqual({ email: "Maya@Example.com" });
    expect(JSON.stringify(state)).not.toContain("a long secret");
  });

  it("comes back no longer than a field is, and a file not at all", async () => {
    const action = saying({ problem: "noMatch" });
    expect((await submitForm(action, { ...TYPED, email: "x".repeat(2_400) })).state.values.email).toHaveLength(2_000);
    const form = new FormData();
    form.set("email", new File(["a"], "a.txt"));
    expect((await action(UNTOUCHED, form)).values.email).toBe("");
  });

  it("is nothing where something else than a form is sent", async () => {
    const state = await saying({ problem: "noMatch" })(UNTOUCHED, "no form" as unknown as FormData);
    expect(state).toMatchObject({
      values: { email: "" },
      errors: { email: errors.emailMissing, password: errors.passwordMissing },
    });
  });
});

describe("what the rules refuse", () => {
  it("is said with its status, on a page made anew, and its key is spent", async () => {
    const action = defineAction({
      fields: z.object({ key: requestKeyField, note: optionalTextField(5) }),
      keep: ["note"],
      resend: ["key"],
      outage: "unsure",
      run: async ({ note }): Promise<Outcome> => {
        if (note === "down") throw new BackendUnavailable("timeout");
        return { refused: "It is packed.", status: 409 };
      },
    });
    const typed = { key: "a-key-of-the-page", note: " gone" };
    const { state } = await submitForm(action, typed);
    expect(state).toMatchObject({ problem: "It is packed.", values: { note: " gone" } });
    expect(state.values).not.toHaveProperty("key");
    expect(browser).toMatchObject({ status: 409, isRefreshed: true });

    const failed = await submitForm(action, { ...typed, note: "down" });
    expect(failed.state).toMatchObject({ problem: errors.unsure, values: { key: "a-key-of-the-page", note: "down" } });
    expect(browser.status).toBe(503);
    expect((await submitForm(action, { ...typed, note: "longer" })).state.errors).toEqual({ note: errors.textLong });
    expect((await submitForm(action, { ...typed, key: "short" })).state.problem).toBe(errors.tampered);
  });
});

it("a form goes on with what its action adds to what was typed", async () => {
  const { state } = await submitForm(saying({ next: { step: "confirm" } }), TYPED);
  expect(state).toMatchObject({ values: { email: "Maya@Example.com", step: "confirm" }, problem: null, errors: {} });
});

describe("mistakes", () => {
  it("are told at their fields, and nothing is done", async () => {
    const run = vi.fn(async (): Promise<Outcome> => ({ problem: "noMatch" }));
    const { state } = await submitForm(anAction(run), { email: "maya", password: "" });
    expect(state.errors).toEqual({ email: errors.emailInvalid, password: errors.passwordMissing });
    expect(state.problem).toBeNull();
    expect(run).not.toHaveBeenCalled();
  });

  it("of one field are told one at a time, the first first", async () => {
    const fields = z.object({ email: z.string().min(9, "emailMissing").max(0, "emailInvalid") });
    const action = defineAction({ fields, keep: [], run: async () => ({ problem: "fault" }) });
    expect((await submitForm(action, { email: "x" })).state.errors).toEqual({ email: errors.emailMissing });
  });

  it("that only the backend could see stand at their field, too", async () => {
    const { state } = await submitForm(saying({ field: "email", error: "emailTaken" }), TYPED);
    expect(state).toMatchObject({ errors: { email: errors.emailTaken }, problem: null });
  });

  it("of no one field are told above them", async () => {
    const { state } = await submitForm(saying({ problem: "wrongPassword" }), TYPED);
    expect(state).toMatchObject({ errors: {}, problem: errors.wrongPassword, answers: [] });
  });
});

describe("what an action ends with", () => {
  it.each([
    [1, "1 minute"],
    [60, "1 minute"],
    [61, "2 minutes"],
  ])("tells who tried too often to wait %i seconds as %s, with the status that says so", async (wait, words) => {
    const { state } = await submitForm(saying({ wait, isLocked: true }), TYPED);
    expect(state.problem).toContain(words);
    expect(state).toMatchObject({ values: { email: TYPED.email }, isLocked: true });
    expect(browser).toMatchObject({ status: 429, retryAfter: wait });
  });

  it("says what was done, empties the form and shows the page as it is now", async () => {
    const answers = [{ tone: "success", text: "Done." }] as const;
    const { state } = await submitForm(saying({ answers }), TYPED);
    expect(state).toEqual({ values: {}, errors: {}, problem: null, isLocked: false, answers, attempt: 1 });
    expect(browser.isRefreshed).toBe(true);
  });

  it("leaves the page alone where nothing was done", async () => {
    await submitForm(saying({ problem: "noMatch" }), TYPED);
    expect(browser).toMatchObject({ isRefreshed: false, status: null });
  });

  it("leads elsewhere where it says so", async () => {
    const { leadsTo } = await submitForm(
      anAction(async () => redirect("/order/lookup?forgotten=1")),
      TYPED,
    );
    expect(leadsTo).toBe("/order/lookup?forgotten=1");
  });

  it.each([
    ["a backend that does not answer", new BackendUnavailable("timeout"), 503, errors.outage],
    ["a fault of ours", new Error("maya@example.com"), 500, errors.fault],
  ])("says so after %s, keeps what was typed and logs nobody", async (_case, error, status, problem) => {
    const { state } = await submitForm(
      anAction(() => Promise.reject(error)),
      TYPED,
    );
    expect(state).toMatchObject({ problem, errors: {}, values: { email: TYPED.email } });
    expect(browser.status).toBe(status);
    expect(logged).toHaveLength(1);
  });
});

describe("the count of attempts", () => {
  const attemptAfter = async (state: unknown) =>
    (await submitForm(saying({ problem: "noMatch" }), TYPED, state as FormState)).state.attempt;

  it("tells one answer from the next", async () => {
    expect(await attemptAfter(UNTOUCHED)).toBe(1);
    expect(await attemptAfter({ ...UNTOUCHED, attempt: 1 })).toBe(2);
  });

  it.each([null, undefined, {}, { attempt: "7" }, { attempt: 1.5 }, { attempt: Number.POSITIVE_INFINITY }])(
    "begins anew after %j, which no form of ours sends",
    async (state) => {
      expect(await attemptAfter(state)).toBe(1);
    },
  );
});
