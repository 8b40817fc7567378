import "server-only";
import type { Metadata } from "next";
import { getTranslations } from "@/lib/i18n/server";
import { readOrder } from "@/lib/read/order";

/** The title of an order's pages; the read is the page's own, so it costs nothing. */
export async function orderMetadata(id: string): Promise<Metadata> {
  const [read, t] = await Promise.all([readOrder(id), getTranslations("titles")]);
  switch (read.kind) {
    case "full":
      return { title: t("order", { number: read.order.number }) };
    case "summary":
      return { title: t("order", { number: read.summary.number }) };
    case "not_found":
      return { title: t("orderNotFound") };
    case "outage":
      return { title: t("outage") };
  }
}
