import { translatorOf } from "../words/translator";
import type { MailContext } from "./mail";

/**
 * Where a reader with a question turns.
 * @param orderNumber to be named there; `null` where the mail is about no order, or about several
 */
export function helpText({ store, reader }: MailContext, orderNumber: string | null): string {
  const words = translatorOf(reader, "mail.help");
  const from = store.supportEmail === null ? "reply" : "address";
  const email = store.supportEmail ?? "";
  return orderNumber === null ? words("any", { from, email }) : words("order", { from, email, number: orderNumber });
}
