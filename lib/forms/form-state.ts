import type messages from "@order-pages/shared/messages/en.json";

/** A sentence of `forms.errors` in messages/*.json. */
export type ErrorKey = keyof (typeof messages)["forms"]["errors"];

/** What a form knows after it was sent: plain data, so that it also survives the way through a page without JavaScript. */
export interface FormState {
  /** What was typed, field by field; never a password. */
  readonly values: Readonly<Record<string, string>>;
  /** What is wrong with a field, in the shopper's words. */
  readonly errors: Readonly<Record<string, string>>;
  /** What is wrong beyond any one field. */
  readonly problem: string | null;
  /** Whether what was typed, and not whoever typed it, was tried too often, and its mailbox is another way. */
  readonly isLocked: boolean;
  /** What was done, where the page goes on instead of leading elsewhere. */
  readonly answers: readonly FormAnswer[];
  /** How often it was sent: tells one answer from the next that says the same. */
  readonly attempt: number;
}

export interface FormAnswer {
  readonly tone: "success" | "warning";
  readonly text: string;
}

export const UNTOUCHED: FormState = { values: {}, errors: {}, problem: null, isLocked: false, answers: [], attempt: 0 };

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;
