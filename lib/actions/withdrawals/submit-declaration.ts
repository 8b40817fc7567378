import "server-only";
import { redirect } from "next/navigation";
import type { Outcome } from "@/lib/forms/define-action";
import { withinLimit } from "@/lib/forms/within-limit";
import { getLocale } from "@/lib/i18n/server";
import { backend } from "@/lib/medusa";
import type { Declaration } from "@/lib/medusa/withdrawals";
import { routes } from "@/lib/routes";
import { countAttempt } from "@/lib/security/limits";
import { dropDeclarer } from "@/lib/session/declarer";
import { keepReceipt } from "@/lib/session/withdrawal-receipt";

/**
 * Hands a declaration in and leads to its receipt. Each mails the shop and whatever address stands in it, so that the client's address
 * may do it twenty times an hour; ten an hour of an order that proves them are not counted there. The law lets none be turned away:
 * past the limit the page keeps all that was written, and below its button stands the declaration as an email to the shop, which
 * needs nothing of us.
 * @returns how long to wait; else it redirects
 */
export async function submitDeclaration(declared: Omit<Declaration, "locale">): Promise<Outcome> {
  const { from } = declared;
  const isFree = from !== null && (await countAttempt("provenWithdrawal", { order: from.orderId })) === null;
  return isFree ? receive(declared) : withinLimit("withdrawal", {}, () => receive(declared));
}

async function receive(declared: Omit<Declaration, "locale">): Promise<Outcome> {
  const id = await backend().withdraw({ ...declared, locale: await getLocale() });
  await keepReceipt(id);
  await dropDeclarer();
  redirect(routes.withdrawal(id));
}
