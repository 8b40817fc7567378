import "server-only";
import { unstable_rethrow } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { z } from "zod";
import { respondWith } from "@/lib/http/exchange";
import { log } from "@/lib/log";
import { toOutage } from "@/lib/read/outage";
import type messages from "@/messages/en.json";
import { MIN_PASSWORD } from "./fields";
import type { FormAction, FormState } from "./form-state";

/** A sentence of `forms.errors` in messages/*.json. */
export type ErrorKey = keyof (typeof messages)["forms"]["errors"];

/** Why an action did not do what was asked. */
export type Refusal =
  | { readonly field: string; readonly error: ErrorKey }
  | { readonly problem: ErrorKey }
  /** Tried too often; `wait` is in seconds. */
  | { readonly wait: number };

interface ActionDefinition<Fields extends z.ZodObject> {
  /** What the form sends. A check's message is an {@link ErrorKey}. */
  readonly fields: Fields;
  /** Fields whose text is given back after a mistake; never a password. */
  readonly keep: readonly (keyof Fields["shape"] & string)[];
  /** Does it, and redirects; returns only what stood in the way. */
  readonly run: (input: z.output<Fields>) => Promise<Refusal>;
}

/**
 * The one wrapper of every server action with a form: checks what came, runs, and puts what went wrong into the shopper's
 * words at the field it belongs to. A failing backend loses nothing that was typed. Foreign origins never come this far:
 * proxy.ts refuses them, and Next once more.
 */
export function defineAction<Fields extends z.ZodObject>({ fields, keep, run }: ActionDefinition<Fields>): FormAction {
  return async (state, given) => {
    // Anybody may call an action with arguments of their own.
    const form = given instanceof FormData ? given : new FormData();
    const values = Object.fromEntries(keep.map((name) => [name, typed(form, name)]));
    const answer = { values, errors: {}, problem: null, attempt: attemptAfter(state) } satisfies FormState;
    const words = await getTranslations("forms.errors");
    const say = (key: ErrorKey, minutes = 0) => words(key, { minutes, characters: MIN_PASSWORD });
    const sent = fields.safeParse(Object.fromEntries(Object.keys(fields.shape).map((name) => [name, form.get(name)])));
    if (!sent.success) {
      // The first mistake of a field is the one to mend first.
      const mistakes = sent.error.issues.map(({ path, message }) => [path[0], say(message as ErrorKey)]).reverse();
      return { ...answer, errors: Object.fromEntries(mistakes) };
    }
    try {
      const refusal = await run(sent.data);
      if ("field" in refusal) return { ...answer, errors: { [refusal.field]: say(refusal.error) } };
      if ("problem" in refusal) return { ...answer, problem: say(refusal.problem) };
      respondWith(429, refusal.wait);
      return { ...answer, problem: say("tooManyTries", Math.ceil(refusal.wait / 60)) };
    } catch (error) {
      unstable_rethrow(error);
      const { status } = toOutage(error, log);
      respondWith(status);
      return { ...answer, problem: say(status === 503 ? "outage" : "fault") };
    }
  };
}

/** The last answer comes back from the browser, and anybody may send another one instead of it. */
function attemptAfter(state: Partial<FormState> | null | undefined): number {
  const attempt = state?.attempt;
  return typeof attempt === "number" && Number.isSafeInteger(attempt) ? attempt + 1 : 1;
}

/** Whatever else a form may be made to send, a text comes back no longer than any field's. */
function typed(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.slice(0, 320) : "";
}
