import { afterEach, beforeEach, vi } from "vitest";
import { type FormAction, type FormState, UNTOUCHED } from "@/lib/forms/form-state";
import { isSealing } from "./seals";

/** What came of pressing a form's button. */
export interface FormResult {
  /** Where the browser is sent; `null` where the form says something instead. */
  readonly leadsTo: string | null;
  /** What the form says; untouched where it leads elsewhere. */
  readonly state: FormState;
  /** How long it took, in milliseconds of the test's clock. */
  readonly took: number;
}

/** Calls a form's action as the browser does. */
export function submitForm(
  action: FormAction,
  fields: Readonly<Record<string, string>> = {},
  state = UNTOUCHED,
): Promise<FormResult> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return ended(action(state, form));
}

/** The same for an action that is a button and nothing else: it says nothing, it leads somewhere. */
export async function submitPlainForm(work: Promise<void>): Promise<Pick<FormResult, "leadsTo">> {
  return ended(work.then(() => UNTOUCHED));
}

/** Lets the test's clock run until `work` has ended, and tells a redirect from an answer. */
async function ended(work: Promise<FormState>): Promise<FormResult> {
  const begun = Date.now();
  let isRunning = true;
  const outcome = work
    .then((state) => ({ leadsTo: null, state }))
    .catch((error: unknown) => ({ leadsTo: leadsTo(error), state: UNTOUCHED }))
    .finally(() => {
      isRunning = false;
    });
  while (isRunning) {
    await new Promise(setImmediate);
    // The clock stands still while a cookie is sealed: on a busy machine the action's deadline would else pass meanwhile.
    if (isRunning && !isSealing()) await vi.advanceTimersByTimeAsync(10);
  }
  return { ...(await outcome), took: Date.now() - begun };
}

/** @throws whatever is no redirect */
function leadsTo(error: unknown): string {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : "";
  const [, url] = /^NEXT_REDIRECT;\w+;(.*);\d{3};$/.exec(digest) ?? [];
  if (url === undefined) throw error;
  return url;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"], now: new Date("2026-11-20T12:00:00Z") });
});

afterEach(() => {
  vi.useRealTimers();
});
