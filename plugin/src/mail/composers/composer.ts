import type { MedusaContainer } from "@medusajs/framework/types";
import type { ComposedMail } from "#shared";
import type { MailRequest } from "../request";

/** A mail with its address. */
export interface AddressedMail {
  readonly to: string;
  readonly content: ComposedMail;
}

/**
 * Composes a mail from what the shop knows now.
 * @returns `null` where there is nothing to send any more: an order called off, a request answered, a link that has ended
 */
export type MailComposer = (container: MedusaContainer, request: MailRequest) => Promise<AddressedMail | null>;
