import { formatDay } from "@order-pages/shared/format/date";
import { formatMoney } from "@order-pages/shared/format/money";
import type { Metadata } from "next";
import { ReturnForm } from "@/components/requests/return-form";
import { env } from "@/lib/env";
import { getLocale } from "@/lib/i18n/server";
import { requestMetadata } from "@/lib/read/request-metadata";
import { CHOICE_MISTAKES, choiceQuery } from "@/lib/returns/choice";
import { routes } from "@/lib/routes";
import { ReturnScreen } from "@/screens/return-screen";

export async function generateMetadata({ params }: PageProps<"/order/[id]/return">): Promise<Metadata> {
  return requestMetadata((await params).id, "return");
}

/** What of an order goes back. What was chosen before stands in its address, with `mistake` where something was wrong with it. */
export default async function ReturnRoute({ params, searchParams }: PageProps<"/order/[id]/return">) {
  const [{ id }, query, locale] = await Promise.all([params, searchParams, getLocale()]);
  const choice = choiceQuery(query);
  const context = { locale, timeZone: env().store.timeZone };
  return (
    <ReturnScreen id={id} here={routes.returnItems(id, choice)}>
      {({ order, abilityFacts, ways }, ability, terms) => (
        <ReturnForm
          order={order}
          ability={ability}
          terms={terms}
          chosen={new URLSearchParams(choice)}
          mistake={CHOICE_MISTAKES.find((mistake) => mistake === query.mistake) ?? null}
          until={formatDay(ability.until, context)?.text ?? null}
          mayWithdraw={ways?.withdraw?.isFirst ?? false}
          context={context}
          money={(amount) => formatMoney(amount, abilityFacts.money.currency, locale)}
        />
      )}
    </ReturnScreen>
  );
}
