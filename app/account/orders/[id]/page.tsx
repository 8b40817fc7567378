import type { Metadata } from "next";
import { AccountNavigation } from "@/components/account/account-page";
import { OrderPage } from "@/components/order/order-page";
import { signOut } from "@/lib/actions/sign-out";
import { getTranslations } from "@/lib/i18n/server";
import { readOwnOrder } from "@/lib/read/own-order";
import { routes } from "@/lib/routes";
import { requireCustomer } from "@/lib/session/require-customer";
import { storeUrl } from "@/lib/shop-links";
import { supportEmail } from "@/lib/support-email";
import { ReadProblem } from "@/screens/read-problem";

export async function generateMetadata({ params }: PageProps<"/account/orders/[id]">): Promise<Metadata> {
  const [read, t] = await Promise.all([readOwnOrder((await params).id), getTranslations("titles")]);
  if (read.kind === "full") return { title: t("order", { number: read.order.number }) };
  return { title: t(read.kind === "outage" ? "outage" : "orderNotFound") };
}

/** One of the signed-in customer's own orders. */
export default async function OwnOrderRoute({ params }: PageProps<"/account/orders/[id]">) {
  const { id } = await params;
  const here = routes.ownOrder(id);
  const [visit, read] = await Promise.all([requireCustomer(here), readOwnOrder(id)]);
  if (visit.kind === "outage") return <ReadProblem read={visit} retryHref={here} />;
  if (read.kind !== "full") return <ReadProblem read={read} about="order" retryHref={here} />;
  return (
    <OrderPage
      order={read.order}
      storeUrl={storeUrl()}
      supportEmail={supportEmail()}
      ways={read.ways}
      navigation={<AccountNavigation current="orders" signOut={signOut} />}
    />
  );
}
