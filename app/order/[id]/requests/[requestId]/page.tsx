import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AskedRequest } from "@/components/requests/asked-request";
import { takeBackRequest } from "@/lib/actions/requests/take-back-request";
import { orderMetadata } from "@/lib/read/order-metadata";
import { routes } from "@/lib/routes";
import { RequestScreen } from "@/screens/request-screen";

export async function generateMetadata({ params }: PageProps<"/order/[id]/requests/[requestId]">): Promise<Metadata> {
  return orderMetadata((await params).id);
}

/** What a shopper has asked for and the shop has not answered yet. */
export default async function OrderRequestRoute({ params }: PageProps<"/order/[id]/requests/[requestId]">) {
  const { id, requestId } = await params;
  return (
    <RequestScreen id={id} here={routes.orderRequest(id, requestId)}>
      {({ order, abilityFacts, ways }) => {
        const request = abilityFacts.requests.find((one) => one.id === requestId);
        // It was answered, or taken back: the order says so.
        if (!request || !ways?.asked.some((one) => one.id === requestId)) redirect(routes.order(id));
        return <AskedRequest order={order} request={request} takeBack={takeBackRequest} />;
      }}
    </RequestScreen>
  );
}
