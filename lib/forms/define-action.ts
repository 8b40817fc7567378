import "server-only";
import messages from "@order-pages/shared/messages/en.json";
import { refresh } from "next/cache";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { withDeadline } from "@/lib/http/deadline";
import { respondWith } from "@/lib/http/exchange";
import { getTranslations } from "@/lib/i18n/server";
import { log } from "@/lib/log";
import { RETRY_AFTER, toOutage } from "@/lib/read/outage";
import { MAX_TEXT, MIN_PASSWORD } from "./fields";
import type { ErrorKey, FormAction, FormAnswer, FormState } from "./form-state";

/** What an action has to say where it does not lead elsewhere: why it did not do what was asked, or what it did. */
export type Outcome =
  | { readonly field: string; readonly error: ErrorKey }
  | { readonly problem: ErrorKey }
  /** Tried too often; `wait` is in seconds, and a locked one has its mailbox for another way. */
  | { readonly wait: number; readonly isLocked: boolean }
  /** Refused by the order's rules, in the shopper's words: nothing was done, and the page shows how it stands now. */
  | { readonly refused: string; readonly status: 403 | 409 }
  | { readonly answers: readonly FormAnswer[] }
  /** Goes on in the same form, which is given these besides what was typed. */
  | { readonly next: Readonly<Record<string, string>> };

interface ActionDefinition<Fields extends z.ZodObject> {
  /** What the form sends. A check's message is an {@link ErrorKey}. */
  readonly fields: Fields;
  /** Fields whose text is given back after a mistake; never a password. */
  readonly keep: readonly (keyof Fields["shape"] & string)[];
  /**
   * What is hidden in the form and comes back while the backend fails, with the request's key: the page may have to be drawn without it,
   * and the same form sent again is to be the same request.
   */
  readonly resend?: readonly (keyof Fields["shape"] & string)[];
  /** What is said while the backend fails, where that is not only "try again". */
  readonly outage?: ErrorKey;
  readonly run: (input: z.output<Fields>) => Promise<Outcome>;
}

/**
 * The one wrapper of every server action with a form: checks what came, runs, and puts what went wrong into the shopper's
 * words at the field it belongs to. A failing backend loses nothing that was typed. Foreign origins never come this far:
 * proxy.ts refuses them, and Next once more.
 */
export function defineAction<Fields extends z.ZodObject>(definition: ActionDefinition<Fields>): FormAction {
  const { fields, keep, resend = [], outage = "outage", run } = definition;
  return async (state, given) => {
    // Anybody may call an action with arguments of their own.
    const form = given instanceof FormData ? given : new FormData();
    const values = Object.fromEntries(keep.map((name) => [name, typed(form, name)]));
    const attempt = attemptAfter(state);
    const answer: FormState = { values, errors: {}, problem: null, isLocked: false, answers: [], attempt };
    const words = await getTranslations("forms.errors");
    const say = (key: ErrorKey, minutes = 0) => words(key, { minutes, characters: MIN_PASSWORD });
    const sent = fields.safeParse(Object.fromEntries(Object.keys(fields.shape).map((name) => [name, form.get(name)])));
    if (!sent.success) {
      const mistakes = sent.error.issues.map(({ path, message }) => ({ field: String(path[0]), error: message }));
      if (!mistakes.every(isForShopper)) return { ...answer, problem: say("tampered") };
      // The first mistake of a field is the one to mend first.
      const errors = mistakes.filter(isForShopper).map(({ field, error }) => [field, say(error)]);
      return { ...answer, errors: Object.fromEntries(errors.reverse()) };
    }
    try {
      const outcome = await withDeadline(() => run(sent.data));
      if ("field" in outcome) return { ...answer, errors: { [outcome.field]: say(outcome.error) } };
      if ("problem" in outcome) return { ...answer, problem: say(outcome.problem) };
      if ("answers" in outcome) {
        // The page shows what is true now, as it would after a reload.
        refresh();
        return { ...answer, values: {}, answers: outcome.answers };
      }
      if ("next" in outcome) return { ...answer, values: { ...values, ...outcome.next } };
      if ("refused" in outcome) {
        refresh();
        respondWith(outcome.status);
        return { ...answer, problem: outcome.refused };
      }
      respondWith(429, outcome.wait);
      const problem = say("tooManyTries", Math.ceil(outcome.wait / 60));
      return { ...answer, problem, isLocked: outcome.isLocked };
    } catch (error) {
      unstable_rethrow(error);
      const { status } = toOutage(error, log);
      respondWith(status, RETRY_AFTER);
      const sentAgain = Object.fromEntries(resend.map((name) => [name, typed(form, name, MAX_ADDRESS)]));
      return { ...answer, values: { ...values, ...sentAgain }, problem: say(status === 503 ? outage : "fault") };
    }
  };
}

/** Whether a check speaks to the shopper. Any other is about what no form of ours sends, in the words of a validator. */
function isForShopper<M extends { readonly error: string }>(mistake: M): mistake is M & { readonly error: ErrorKey } {
  return Object.hasOwn(messages.forms.errors, mistake.error);
}

/** The last answer comes back from the browser, and anybody may send another one instead of it. */
function attemptAfter(state: Partial<FormState> | null | undefined): number {
  const attempt = state?.attempt;
  return typeof attempt === "number" && Number.isSafeInteger(attempt) ? attempt + 1 : 1;
}

/** What is hidden in a form may have come by its address, which is no longer. */
const MAX_ADDRESS = 4_096;

/** Whatever else a form may be made to send, a text comes back no longer than any field's. */
function typed(form: FormData, name: string, max = MAX_TEXT): string {
  const value = form.get(name);
  return typeof value === "string" ? value.slice(0, max) : "";
}
