import { formatAddress } from "@order-pages/shared/format/address";
import { formatDay } from "@order-pages/shared/format/date";
import { formatMoney } from "@order-pages/shared/format/money";
import type { ShownReturn } from "@order-pages/shared/orders/facts/asked-returns";
import type { Metadata } from "next";
import { ReturnPage } from "@/components/requests/return-page";
import { cancelReturn } from "@/lib/actions/requests/cancel-return";
import { env } from "@/lib/env";
import { getLocale, getTranslations } from "@/lib/i18n/server";
import { orderMetadata } from "@/lib/read/order-metadata";
import { readReturn } from "@/lib/read/return";
import { routes } from "@/lib/routes";
import { ReadProblem } from "@/screens/read-problem";
import { RequestScreen } from "@/screens/request-screen";

export async function generateMetadata({ params }: PageProps<"/order/[id]/returns/[returnId]">): Promise<Metadata> {
  const { id, returnId } = await params;
  const [read, t] = await Promise.all([readReturn(id, returnId), getTranslations("titles")]);
  return read.kind === "found" ? { title: t("orderReturn", { number: read.shown.number }) } : orderMetadata(id);
}

/** One return of an order, for who sees all of the order. */
export default async function OrderReturnRoute({ params }: PageProps<"/order/[id]/returns/[returnId]">) {
  const { id, returnId } = await params;
  const [read, locale] = await Promise.all([readReturn(id, returnId), getLocale()]);
  const here = routes.orderReturn(id, returnId);
  const context = { locale, timeZone: env().store.timeZone };
  return (
    <RequestScreen id={id} here={here}>
      {({ order, abilityFacts }) => {
        if (read.kind !== "found") return <ReadProblem read={read} retryHref={here} />;
        const { shown } = read;
        return (
          <ReturnPage
            order={order}
            shown={shown}
            at={formatDay(shown.stateAt, context)}
            address={addressLines(shown.address, locale)}
            money={(amount) => formatMoney(amount, abilityFacts.money.currency, locale)}
            cancelReturn={cancelReturn}
          />
        );
      }}
    </RequestScreen>
  );
}

function addressLines(address: ShownReturn["address"], locale: string): readonly string[] {
  if (!address) return [];
  const { name, company, address_1, address_2, city, province, postal_code, country_code } = address;
  return formatAddress(
    {
      name,
      company,
      lines: [address_1, address_2].filter((line) => line !== null),
      city,
      province,
      postalCode: postal_code,
      country: country_code?.toUpperCase() ?? null,
    },
    locale,
  );
}
