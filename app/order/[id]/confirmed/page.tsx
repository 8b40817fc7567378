import type { Metadata } from "next";
import { Confirmation } from "@/components/order/confirmation";
import { orderMetadata } from "@/lib/read/order-metadata";
import { routes } from "@/lib/routes";
import { storeUrl } from "@/lib/shop-links";
import { supportEmail } from "@/lib/support-email";
import { OrderScreen } from "@/screens/order-screen";

export async function generateMetadata({ params }: PageProps<"/order/[id]/confirmed">): Promise<Metadata> {
  return orderMetadata((await params).id);
}

export default async function ConfirmedRoute({ params, searchParams }: PageProps<"/order/[id]/confirmed">) {
  const [{ id }, { asked }] = await Promise.all([params, searchParams]);
  return (
    <OrderScreen id={id} page="confirmed" linkExpired={false} asked={asked}>
      {({ order, ways }, keeping) => (
        <Confirmation
          order={order}
          orderHref={routes.order(id)}
          ways={ways}
          storeUrl={storeUrl()}
          supportEmail={supportEmail()}
        >
          {keeping}
        </Confirmation>
      )}
    </OrderScreen>
  );
}
