import { isOrderId } from "@order-pages/shared/orders/rules/ids";
import { normalizeEmail, normalizeNumber } from "@order-pages/shared/orders/rules/lookup";
import { z } from "zod";
import { returnPath } from "@/lib/security/return-path";
import type { ErrorKey } from "./form-state";

const error = (key: ErrorKey) => key;

/** As long as an address can be (RFC 5321). */
const MAX_EMAIL = 254;
const MAX_NUMBER = 64;

const email = (spell: (typed: string) => string) =>
  z
    .string(error("emailMissing"))
    .transform(spell)
    .pipe(
      z
        .string()
        .min(1, error("emailMissing"))
        .max(MAX_EMAIL, error("emailInvalid"))
        // Only what can be no address is refused: whether it is one, the mail server knows.
        .regex(/^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+$/u, error("emailInvalid")),
    );

/** An email in its one spelling. */
export const emailField = email(normalizeEmail);

/** An email as it was typed: accounts made elsewhere may have capitals in theirs. */
export const typedEmailField = email((typed) => typed.trim());

const oneNumber = z
  .string()
  .min(1, error("numberMissing"))
  .max(MAX_NUMBER, error("numberInvalid"))
  .regex(/^[^\p{Cc}]+$/u, error("numberInvalid"));

/** An order number in its one spelling. */
export const numberField = z.string(error("numberMissing")).transform(normalizeNumber).pipe(oneNumber);

/** As many orders as one form asks for. */
const MAX_NUMBERS = 10;

/** Between two numbers: a list's marks, "and", a slash between plain digits, and the hash of the next one. */
const BETWEEN_NUMBERS =
  /[,;，；\n、]|\s+(?:and|&|\+)\s+|(?<=\p{Nd})\s+(?=[#＃])|(?<=^\s*#?\p{Nd}+)\s*\/\s*(?=#?\p{Nd}+\s*$)/u;

/** Several order numbers, separated by commas, semicolons, line breaks, "and" or their hashes; each in its one spelling, and once. */
export const numbersField = z
  .string(error("numberMissing"))
  .transform((typed) => [...new Set(typed.split(BETWEEN_NUMBERS).map(normalizeNumber))].filter(Boolean))
  .pipe(z.array(oneNumber).min(1, error("numberMissing")).max(MAX_NUMBERS, error("numbersTooMany")));

/** As long as the longest text of a form may be. */
export const MAX_TEXT = 2_000;

/**
 * A request's key, made with its page and hidden in its form: sent again with the same words, it is the same request. A form that names
 * it in `resend` sends it again after a failure, also where its page was made anew.
 */
export const requestKeyField = z.string().regex(/^[\w-]{16,64}$/);

/** A text that nobody has to write, trimmed; `null` for none. Postgres takes no null character. */
export const optionalTextField = (max: number) =>
  z
    .string()
    .catch("")
    .transform((typed) => typed.replaceAll("\0", "").trim())
    .pipe(z.string().max(max, error("textLong")))
    .transform((text) => text || null);

/** The order a form is about: hidden in it. */
export const orderIdField = z.string().refine(isOrderId);

/** Of the shape of Medusa's; anything else asks nobody. */
export const isReturnId = (id: string): boolean => /^\w{1,64}$/.test(id);

/** The return a form is about: hidden in it. */
export const returnIdField = z.string().refine(isReturnId);

/** The request a form is about: hidden in it. What is no id of Medusa's asks nobody. */
export const claimFields = z.object({
  claimId: z
    .string()
    .regex(/^[\w]{1,64}$/)
    .catch("none"),
});

/** How short a new password may be (NIST SP 800-63B asks for eight characters, and for nothing about what they are). */
export const MIN_PASSWORD = 8;
const MAX_PASSWORD = 128;

/** A password as a shopper knows it: any, or it was mistyped. */
export const passwordField = z
  .string(error("passwordMissing"))
  .min(1, error("passwordMissing"))
  .max(MAX_PASSWORD, error("passwordLong"));

export const newPasswordField = z
  .string(error("passwordMissing"))
  .min(1, error("passwordMissing"))
  .min(MIN_PASSWORD, error("passwordShort"))
  .max(MAX_PASSWORD, error("passwordLong"));

/** A code of a second factor, as an app or a list of recovery codes has it; spaces in it are how it is printed. */
export const codeField = z
  .string(error("codeMissing"))
  .transform((typed) => typed.replace(/\s/g, ""))
  .pipe(z.string().min(1, error("codeMissing")).max(100, error("wrongCode")));

const MAX_NAME = 80;

/** Postgres takes no null character. */
const withoutNull = (typed: string) => typed.replaceAll("\0", "").trim();

export const firstNameField = z
  .string(error("nameMissing"))
  .transform(withoutNull)
  .pipe(z.string().min(1, error("nameMissing")).max(MAX_NAME, error("nameLong")));

/** Not everyone has one. */
export const lastNameField = z
  .string()
  .catch("")
  .transform(withoutNull)
  .pipe(z.string().max(MAX_NAME, error("nameLong")));

/** Where to go on, as an address had it: one of our pages, or `null`. */
export const nextField = z.unknown().transform(returnPath);
