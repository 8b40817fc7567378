import type { Metadata } from "next";
import { OrderPage } from "@/components/order/order-page";
import { env } from "@/lib/env";
import { orderMetadata } from "@/lib/read/order-metadata";
import { supportEmail } from "@/lib/support-email";
import { OrderScreen } from "@/screens/order-screen";

export async function generateMetadata({ params }: PageProps<"/order/[id]">): Promise<Metadata> {
  return orderMetadata((await params).id);
}

export default async function OrderRoute({ params, searchParams }: PageProps<"/order/[id]">) {
  const [{ id }, { link, asked }] = await Promise.all([params, searchParams]);
  const { store } = env();
  return (
    <OrderScreen id={id} page="order" linkExpired={link === "expired"} asked={asked}>
      {(order, keeping) => (
        <OrderPage order={order} storeUrl={store.url} supportEmail={supportEmail()}>
          {keeping}
        </OrderPage>
      )}
    </OrderScreen>
  );
}
