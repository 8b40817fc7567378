import "server-only";
import type { Metadata } from "next";
import { getTranslations } from "@/lib/i18n/server";
import { readOrder } from "@/lib/read/order";
import { orderMetadata } from "./order-metadata";

/** The title of a page on which something is asked of an order: for who sees all of it, else that of the order's own page. */
export async function requestMetadata(id: string, page: "cancel" | "return" | "reviewReturn"): Promise<Metadata> {
  const [read, t] = await Promise.all([readOrder(id), getTranslations("titles")]);
  if (read.kind !== "full") return orderMetadata(id);
  // Where the backend takes no requests, there is no such page.
  if (read.abilities === null || read.abilityFacts === null) return { title: t("notFound") };
  return { title: t(page, { number: read.order.number }) };
}
