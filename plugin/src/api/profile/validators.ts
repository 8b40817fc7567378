import { z } from "@medusajs/framework/zod";
import { normalizeEmail } from "#shared";
import { emailAddress } from "../email-address";

/** Longer is no password of anybody's, and costs as much to hash. */
const password = z.string().min(1).max(1000);

export const PasswordBody = z.strictObject({ current_password: password, new_password: password });

export type PasswordBody = z.infer<typeof PasswordBody>;

export const EmailBody = z.strictObject({
  email: z.string().transform(normalizeEmail).pipe(emailAddress),
  password,
});

export type EmailBody = z.infer<typeof EmailBody>;

export const ConfirmEmailBody = z.strictObject({
  /** What the mailed link carries. */
  token: z.string().min(1).max(2000),
});

export type ConfirmEmailBody = z.infer<typeof ConfirmEmailBody>;
