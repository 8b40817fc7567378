import { z } from "@medusajs/framework/zod";

/**
 * An address of mail in a request's body. Only what can be no address is refused: whether it is one, its mail server knows, and many
 * are not ASCII.
 */
export const emailAddress = z
  .string()
  .max(254)
  .regex(/^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+$/u);
