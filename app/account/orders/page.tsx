import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AccountPage } from "@/components/account/account-page";
import { ConfirmEmail } from "@/components/account/confirm-email";
import { HistoryFilters } from "@/components/account/history-filters";
import { HistoryPages } from "@/components/account/history-pages";
import { NoMatchingOrders } from "@/components/account/no-orders";
import { OrderEntries } from "@/components/account/order-entries";
import { Static } from "@/components/ui/static";
import { mailMailboxLink } from "@/lib/actions/mail-mailbox-link";
import { signOut } from "@/lib/actions/sign-out";
import { getTranslations } from "@/lib/i18n/server";
import { readHistory } from "@/lib/read/history";
import { appliedFilters, readAddress, toHref, toQuery } from "@/lib/read/history-address";
import { requireCustomer } from "@/lib/session/require-customer";
import { NoOrdersScreen } from "@/screens/no-orders-screen";
import { ReadProblem } from "@/screens/read-problem";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("titles"))("orders") };
}

/** Every order of the signed-in customer, newest first. */
export default async function OrdersRoute({ searchParams }: PageProps<"/account/orders">) {
  const address = readAddress(await searchParams);
  const here = toHref(address);
  const [visit, read, t] = await Promise.all([
    requireCustomer(here),
    readHistory(toQuery(address)),
    getTranslations("history"),
  ]);
  if (visit.kind === "outage") return <ReadProblem read={visit} retryHref={here} />;
  if (read.kind !== "found") return <ReadProblem read={read} retryHref={here} />;
  const { history } = read;
  const { email, mailbox } = visit.customer;
  // A cursor past the end leads to no order: the newest are where it means.
  if (history.entries.length === 0 && address.from) redirect(toHref({ ...address, from: "" }));
  const chosen = appliedFilters(address, history.filters);
  const isFiltered = Object.values(chosen).some((value) => value !== "");
  return (
    <AccountPage
      title={t("title")}
      intro={history.range.total > 0 ? t("results", { total: history.range.total }) : null}
      current="orders"
      signOut={signOut}
    >
      {mailbox.state === "unproven" && email ? <ConfirmEmail email={email} mailLink={mailMailboxLink} /> : null}
      <div className="mt-8 stack-8">
        <Static>
          {isFiltered || history.range.total > 0 ? <HistoryFilters filters={history.filters} chosen={chosen} /> : null}
        </Static>
        {history.entries.length > 0 ? (
          <Static>
            <OrderEntries entries={history.entries} />
          </Static>
        ) : isFiltered ? (
          <NoMatchingOrders />
        ) : (
          <NoOrdersScreen />
        )}
      </div>
      <Static>
        <HistoryPages history={history} hrefOf={(cursor) => toHref({ ...chosen, from: cursor })} />
      </Static>
    </AccountPage>
  );
}
