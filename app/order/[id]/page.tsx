import type { Metadata } from "next";
import { OrderPage } from "@/components/order/order-page";
import { orderMetadata } from "@/lib/read/order-metadata";
import { store } from "@/lib/store";
import { OrderScreen } from "@/screens/order-screen";

export async function generateMetadata({ params }: PageProps<"/order/[id]">): Promise<Metadata> {
  return orderMetadata((await params).id);
}

export default async function OrderRoute({ params, searchParams }: PageProps<"/order/[id]">) {
  const [{ id }, { link, asked }] = await Promise.all([params, searchParams]);
  const shop = store();
  return (
    <OrderScreen id={id} page="order" linkExpired={link === "expired"} asked={asked}>
      {(order, keeping) => (
        <OrderPage order={order} storeUrl={shop.url} supportEmail={shop.supportEmail}>
          {keeping}
        </OrderPage>
      )}
    </OrderScreen>
  );
}
