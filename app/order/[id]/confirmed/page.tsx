import type { Metadata } from "next";
import { ReadProblem } from "@/app/read-problem";
import { Confirmation } from "@/components/order/confirmation";
import { env } from "@/lib/env";
import { readOrder } from "@/lib/read/order";
import { routes } from "@/lib/routes";
import { orderMetadata } from "../metadata";

export async function generateMetadata({ params }: PageProps<"/order/[id]/confirmed">): Promise<Metadata> {
  return orderMetadata((await params).id);
}

export default async function ConfirmedRoute({ params }: PageProps<"/order/[id]/confirmed">) {
  const { id } = await params;
  const read = await readOrder(id);
  if (read.kind !== "found") return <ReadProblem read={read} retryHref={routes.confirmed(id)} />;
  const { store } = env();
  return (
    <Confirmation
      order={read.order}
      orderHref={routes.order(id)}
      storeUrl={store.url}
      supportEmail={store.supportEmail}
    />
  );
}
