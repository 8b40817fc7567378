import "server-only";
import { redirect } from "next/navigation";
import type { Outcome } from "@/lib/forms/define-action";
import { withinLimit } from "@/lib/forms/within-limit";
import { getLocale } from "@/lib/i18n/server";
import { backend } from "@/lib/medusa";
import type { Declaration } from "@/lib/medusa/withdrawals";
import { routes } from "@/lib/routes";
import { keepReceipt } from "@/lib/session/withdrawal-receipt";
import { dropWish } from "@/lib/session/withdrawal-wish";

/**
 * Hands a declaration in and leads to its receipt. What is proven has no limit: the law protects each. What is typed mails the shop
 * and whatever address stands in it, so that an address may do it twenty times an hour.
 */
export async function handIn(declared: Omit<Declaration, "locale">): Promise<Outcome> {
  return declared.from === null ? withinLimit("withdrawal", {}, () => receive(declared)) : receive(declared);
}

async function receive(declared: Omit<Declaration, "locale">): Promise<Outcome> {
  const id = await backend().withdraw({ ...declared, locale: await getLocale() });
  await keepReceipt(id);
  await dropWish();
  redirect(routes.withdrawal(id));
}
