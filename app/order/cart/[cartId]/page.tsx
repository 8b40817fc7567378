import { nextPause, parseAttempt } from "@order-pages/shared/orders/rules/waiting";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PaymentFailed } from "@/components/cart/payment-failed";
import { PaymentMissing } from "@/components/cart/payment-missing";
import { PaymentPending } from "@/components/cart/payment-pending";
import { PaymentStalled } from "@/components/cart/payment-stalled";
import { getTranslations } from "@/lib/i18n/server";
import { readCart } from "@/lib/read/cart";
import { routes } from "@/lib/routes";
import { noteOrderOfCart } from "@/lib/session/checkout";
import { storeUrl } from "@/lib/shop-links";
import { supportEmail } from "@/lib/support-email";
import { ReadProblem } from "@/screens/read-problem";

export async function generateMetadata({ params }: PageProps<"/order/cart/[cartId]">): Promise<Metadata> {
  const [read, t] = await Promise.all([readCart((await params).cartId), getTranslations("titles")]);
  return { title: t(read.kind === "outage" ? "outage" : read.kind === "found" ? "cart" : "orderNotFound") };
}

/** Where the checkout sends a shopper who has just paid, perhaps before the order exists. */
export default async function CartRoute({ params, searchParams }: PageProps<"/order/cart/[cartId]">) {
  const { cartId } = await params;
  const read = await readCart(cartId);
  if (read.kind !== "found") return <ReadProblem read={read} about="order" retryHref={routes.cart(cartId)} />;

  switch (read.cart.state) {
    case "ordered":
      await noteOrderOfCart(read.cart.orderId);
      redirect(routes.confirmed(read.cart.orderId));
      break;
    case "unpaid":
      return <PaymentMissing retryHref={routes.cart(cartId)} storeUrl={storeUrl()} supportEmail={supportEmail()} />;
    case "payment_failed":
      return <PaymentFailed storeUrl={storeUrl()} supportEmail={supportEmail()} />;
    case "pending": {
      const attempt = parseAttempt((await searchParams).attempt);
      const pause = nextPause(attempt);
      if (pause === null) {
        return <PaymentStalled retryHref={routes.cart(cartId)} storeUrl={storeUrl()} supportEmail={supportEmail()} />;
      }
      return <PaymentPending seconds={pause} nextHref={routes.cart(cartId, attempt + 1)} />;
    }
  }
}
