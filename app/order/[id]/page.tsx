import type { Metadata } from "next";
import { ReadProblem } from "@/app/read-problem";
import { OrderPage } from "@/components/order/order-page";
import { env } from "@/lib/env";
import { readOrder } from "@/lib/read/order";
import { routes } from "@/lib/routes";
import { orderMetadata } from "./metadata";

export async function generateMetadata({ params }: PageProps<"/order/[id]">): Promise<Metadata> {
  return orderMetadata((await params).id);
}

export default async function OrderRoute({ params }: PageProps<"/order/[id]">) {
  const { id } = await params;
  const read = await readOrder(id);
  if (read.kind !== "found") return <ReadProblem read={read} retryHref={routes.order(id)} />;
  const { store } = env();
  return <OrderPage order={read.order} storeUrl={store.url} supportEmail={store.supportEmail} />;
}
