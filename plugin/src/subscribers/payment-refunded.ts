import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { type MailRequest, orderPartMail } from "../mail/request";
import { sendOfEvent } from "../mail/send-of-event";
import { readOrderOfPayment } from "../order-lock/find-order-id";

/** How late an event may come. Older refunds were told of, or happened when nobody wanted them told. */
const RECENT_MS = 60 * 60_000;

interface RefundedPayment {
  readonly refunds?: readonly { readonly id: string; readonly created_at: Date | string }[] | null;
}

/**
 * Mails how much was given back. Medusa's event names the payment and not the refund: every recent one is told of, each once, so that
 * of two that came together neither is missed.
 */
export default async function sendPaymentRefunded({
  event: { name, data },
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await sendOfEvent(container, name, () => refundMails(container, data.id, name));
}

async function refundMails(container: MedusaContainer, paymentId: string, trigger: string): Promise<MailRequest[]> {
  const orderId = await readOrderOfPayment(container, paymentId);
  if (orderId === null) return [];
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "payment",
    fields: ["refunds.id", "refunds.created_at"],
    filters: { id: paymentId },
  });
  const [payment] = data as RefundedPayment[];
  const since = Date.now() - RECENT_MS;
  return (payment?.refunds ?? [])
    .filter(({ created_at }) => new Date(created_at).getTime() > since)
    .map(({ id }) => orderPartMail("order-refunded", orderId, id, trigger));
}

export const config: SubscriberConfig = {
  event: "payment.refunded",
  context: { subscriberId: "order-pages-payment-refunded" },
};
