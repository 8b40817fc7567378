import { isOrderId } from "@order-pages/shared/orders/rules/ids";
import { verifyOrderLink } from "@order-pages/shared/proofs/order-link";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ReadProblem } from "@/app/read-problem";
import { TooManyTries } from "@/components/problems/too-many-tries";
import { env } from "@/lib/env";
import { respondWith } from "@/lib/http/exchange";
import { currentAddress } from "@/lib/http/request-facts";
import { getTranslations } from "@/lib/i18n/server";
import { routes } from "@/lib/routes";
import { spend } from "@/lib/security/limits";
import { grantFromPage } from "@/lib/session/grants";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("titles"))("tooManyTries") };
}

/**
 * Where the signed link of an email leads: stores the grant and goes on to the clean address, so that the key stays in no
 * history entry and reaches no other page. Opening it changes nothing in the shop, so mail scanners may.
 */
export default async function OpenRoute({ params, searchParams }: PageProps<"/order/[id]/open">) {
  const { id } = await params;
  if (!isOrderId(id)) return <ReadProblem read={{ kind: "not_found" }} retryHref={routes.home()} />;

  const { key, to } = await searchParams;
  if (typeof key === "string" && verifyOrderLink(id, key, env().linkSecrets, new Date())) {
    await grantFromPage(id, "link");
    redirect(to === "confirmed" ? routes.confirmed(id) : routes.order(id));
  }
  // Only what fails is counted: else a stranger with forged links could lock the owner out of the true one.
  const wait = await spend("link", { address: await currentAddress(), order: id });
  if (wait === null) redirect(routes.linkExpired(id));
  respondWith(429, wait);
  return <TooManyTries wait={wait} retryHref={routes.order(id)} supportEmail={env().store.supportEmail} />;
}
