import { z } from "zod";
import { normaliseEmail, normaliseNumber } from "@/lib/orders/lookup";
import type { ErrorKey } from "./define-action";

const error = (key: ErrorKey) => key;

/** As long as an address can be (RFC 5321). */
const MAX_EMAIL = 254;
const MAX_NUMBER = 64;

/** An email in its one spelling. Only what can be no address is refused: whether it is one, the mail server knows. */
export const emailField = z
  .string(error("emailMissing"))
  .transform(normaliseEmail)
  .pipe(
    z
      .string()
      .min(1, error("emailMissing"))
      .max(MAX_EMAIL, error("emailInvalid"))
      .regex(/^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+$/u, error("emailInvalid")),
  );

/** An order number in its one spelling. */
export const numberField = z
  .string(error("numberMissing"))
  .transform(normaliseNumber)
  .pipe(
    z
      .string()
      .min(1, error("numberMissing"))
      .max(MAX_NUMBER, error("numberInvalid"))
      .regex(/^[^\p{Cc}]+$/u, error("numberInvalid")),
  );
