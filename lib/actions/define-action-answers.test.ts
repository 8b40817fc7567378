import { beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { defineAction, type Outcome } from "@/lib/forms/define-action";
import { emailField, newPasswordField } from "@/lib/forms/fields";
import { UNTOUCHED } from "@/lib/forms/form-state";
import { timeLeft } from "@/lib/http/deadline";
import { BackendUnavailable } from "@/lib/medusa/backend";

const { respondWith, refresh } = vi.hoisted(() => ({ respondWith: vi.fn(), refresh: vi.fn() }));
vi.mock("@/lib/http/exchange", () => ({ respondWith, currentExchange: () => null }));
vi.mock("next/cache", () => ({ refresh }));
vi.mock("@/lib/log", () => ({ log: { warn: vi.fn(), error: vi.fn() } }));
vi.mock("@/lib/i18n/server", () => ({
  getTranslations:
    async () =>
    (key: string, { minutes, characters }: { minutes: number; characters: number }) =>
      `${key} ${minutes} ${characters}`,
}));

const run = vi.fn<(input: unknown) => Promise<Outcome>>();
const action = defineAction({
  fields: z.object({
    email: emailField,
    password: newPasswordField.optional().catch(undefined),
    answer: z.enum(["accept", "decline"]),
    times: z.coerce.number().max(3),
  }),
  keep: ["email"],
  run,
});

const good = { email: "Maya@Example.com", answer: "accept", times: "1" };
const send = (fields: Record<string, string | Blob>, state = UNTOUCHED) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return action(state, form);
};

beforeEach(() => {
  for (const mock of [run, respondWith, refresh]) mock.mockReset();
});

describe("a form", () => {
  it("is run with what its checks made of it, and says what went wrong", async () => {
    run.mockResolvedValueOnce({ problem: "noMatch" }).mockResolvedValueOnce({ field: "email", error: "emailTaken" });
    expect(await send(good)).toEqual({
      values: { email: "Maya@Example.com" },
      errors: {},
      problem: "noMatch 0 8",
      isLocked: false,
      answers: [],
      attempt: 1,
    });
    expect(run).toHaveBeenCalledWith({ email: "maya@example.com", password: undefined, answer: "accept", times: 1 });
    expect(await send(good, { ...UNTOUCHED, attempt: 4 })).toMatchObject({
      errors: { email: "emailTaken 0 8" },
      problem: null,
      attempt: 5,
    });
    expect(respondWith).not.toHaveBeenCalled();
  });

  it("says a mistake at its field, the first one of each", async () => {
    expect(await send({ ...good, email: "" })).toMatchObject({ errors: { email: "emailMissing 0 8" }, problem: null });
    expect(run).not.toHaveBeenCalled();
  });

  it.each([
    ["a value that no button has", { ...good, answer: "maybe" }],
    ["a number out of its bounds", { ...good, times: "9" }],
    ["a field left out", { email: "maya@example.com", times: "1" }],
    ["a file", { ...good, answer: new Blob(["accept"]) }],
    ["a mistake beside it", { email: "", answer: "maybe", times: "1" }],
    ["a message that is an object's own", { ...good, answer: "constructor" }],
  ])("that was tampered with is a plain try again: %s", async (_what, fields) => {
    const state = await send(fields);
    expect(state).toMatchObject({ errors: {}, problem: "tampered 0 8" });
    expect(JSON.stringify(state)).not.toMatch(/invalid|expected|option/i);
    expect(run).not.toHaveBeenCalled();
  });

  it("may be no form at all, with a state of anybody's", async () => {
    const tampered = action as unknown as (state: unknown, form: unknown) => ReturnType<typeof action>;
    for (const state of [null, undefined, { attempt: "x" }, { attempt: 1e99 }]) {
      expect(await tampered(state, "x")).toMatchObject({ values: { email: "" }, attempt: 1 });
    }
  });

  it("gives no text back that is longer than any field's", async () => {
    expect((await send({ ...good, email: "m".repeat(9_000) })).values.email).toHaveLength(2_000);
  });

  it("that was tried too often says how long to wait", async () => {
    run.mockResolvedValue({ wait: 61, isLocked: false });
    expect((await send(good)).problem).toBe("tooManyTries 2 8");
    expect(respondWith).toHaveBeenCalledExactlyOnceWith(429, 61);
  });

  it("that did something shows what is true now", async () => {
    const answers = [{ tone: "success", text: "done" }] as const;
    run.mockResolvedValue({ answers });
    expect(await send(good)).toMatchObject({ values: {}, answers, problem: null });
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it.each([
    [new BackendUnavailable("timeout"), 503, "outage 0 8"],
    [new Error("a fault of ours"), 500, "fault 0 8"],
  ])("that met %s keeps what was typed", async (error, status, problem) => {
    run.mockRejectedValue(error);
    expect(await send(good)).toMatchObject({ values: { email: "Maya@Example.com" }, problem });
    expect(respondWith).toHaveBeenCalledExactlyOnceWith(status, 10);
  });

  it("gives all its calls one deadline, where nothing else does", async () => {
    const left: number[] = [];
    run.mockImplementation(async () => {
      left.push(timeLeft());
      const since = performance.now();
      while (performance.now() - since < 5);
      left.push(timeLeft());
      return { problem: "noMatch" };
    });
    await send(good);
    const [first = 0, second = 0] = left;
    expect(first).toBeGreaterThan(4_000);
    expect(first - second).toBeGreaterThanOrEqual(5);
  });
});
