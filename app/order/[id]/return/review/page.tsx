import { randomUUID } from "node:crypto";
import { formatMoney } from "@order-pages/shared/format/money";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ReturnAgain } from "@/components/requests/return-again";
import { ReviewReturn } from "@/components/requests/review-return";
import { requestReturn } from "@/lib/actions/requests/request-return";
import { getLocale } from "@/lib/i18n/server";
import { requestMetadata } from "@/lib/read/request-metadata";
import { choiceQuery, mistakeOf, quoteOf, readChoice } from "@/lib/returns/choice";
import { routes } from "@/lib/routes";
import { ReturnScreen } from "@/screens/return-screen";

export async function generateMetadata({ params }: PageProps<"/order/[id]/return/review">): Promise<Metadata> {
  return requestMetadata((await params).id, "reviewReturn");
}

/** What was chosen, with what is given back for it. A choice that cannot be goes back to its form, which says what is wrong. */
export default async function ReviewReturnRoute({ params, searchParams }: PageProps<"/order/[id]/return/review">) {
  const [{ id }, given, locale] = await Promise.all([params, searchParams, getLocale()]);
  const query = choiceQuery(given);
  return (
    <ReturnScreen
      id={id}
      here={routes.reviewReturn(id, query)}
      again={<ReturnAgain orderId={id} requestReturn={requestReturn} />}
    >
      {({ order, abilityFacts }, ability, terms) => {
        const choice = readChoice(query, terms);
        const mistake = mistakeOf(choice, ability, terms);
        if (mistake) redirect(routes.returnItems(id, query ? `${query}&mistake=${mistake}` : `mistake=${mistake}`));
        return (
          <ReviewReturn
            order={order}
            ability={ability}
            terms={terms}
            choice={choice}
            query={query}
            quote={quoteOf(choice, terms, abilityFacts.money)}
            requestKey={randomUUID()}
            money={(amount) => formatMoney(amount, abilityFacts.money.currency, locale)}
            requestReturn={requestReturn}
          />
        );
      }}
    </ReturnScreen>
  );
}
