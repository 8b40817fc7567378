import type { Metadata } from "next";
import { OrderPage } from "@/components/order/order-page";
import { orderMetadata } from "@/lib/read/order-metadata";
import { requestDone } from "@/lib/read/request-done";
import { storeUrl } from "@/lib/shop-links";
import { supportEmail } from "@/lib/support-email";
import { OrderScreen } from "@/screens/order-screen";

export async function generateMetadata({ params }: PageProps<"/order/[id]">): Promise<Metadata> {
  return orderMetadata((await params).id);
}

export default async function OrderRoute({ params, searchParams }: PageProps<"/order/[id]">) {
  const [{ id }, { link, asked, done }] = await Promise.all([params, searchParams]);
  return (
    <OrderScreen id={id} page="order" linkExpired={link === "expired"} asked={asked}>
      {(read, keeping) => (
        <OrderPage
          order={read.order}
          storeUrl={storeUrl()}
          supportEmail={supportEmail()}
          ways={read.ways}
          done={requestDone(done, read)}
        >
          {keeping}
        </OrderPage>
      )}
    </OrderScreen>
  );
}
