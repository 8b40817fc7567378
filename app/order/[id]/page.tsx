import type { Metadata } from "next";
import { OrderPage } from "@/components/order/order-page";
import { orderMetadata } from "@/lib/read/order-metadata";
import { storeUrl } from "@/lib/shop-links";
import { supportEmail } from "@/lib/support-email";
import { OrderScreen } from "@/screens/order-screen";

export async function generateMetadata({ params }: PageProps<"/order/[id]">): Promise<Metadata> {
  return orderMetadata((await params).id);
}

export default async function OrderRoute({ params, searchParams }: PageProps<"/order/[id]">) {
  const [{ id }, { link, asked }] = await Promise.all([params, searchParams]);
  return (
    <OrderScreen id={id} page="order" linkExpired={link === "expired"} asked={asked}>
      {(order, keeping) => (
        <OrderPage order={order} storeUrl={storeUrl()} supportEmail={supportEmail()}>
          {keeping}
        </OrderPage>
      )}
    </OrderScreen>
  );
}
