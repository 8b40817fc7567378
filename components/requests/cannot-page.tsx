import type { Cannot } from "@order-pages/shared/orders/rules/cannot";
import type { ReactNode } from "react";
import { Help } from "@/components/problems/help";
import type { Action } from "@/components/ui/actions";
import { MessagePage } from "@/components/ui/message-page";
import { useTranslations } from "@/lib/i18n/server";
import { routes } from "@/lib/routes";

interface CannotPageProps {
  readonly orderId: string;
  readonly title: string;
  readonly instead: Cannot["instead"];
  /** Whether something of the order can be returned now. */
  readonly canReturn: boolean;
  /** Whether a withdrawal can be declared from the order. */
  readonly canWithdraw: boolean;
  /** The request that waits for the shop's answer, where it is that; `null` for none. */
  readonly asked: string | null;
  /** The page itself, where another look may find it otherwise. */
  readonly here: string;
  readonly supportEmail: string | null;
  readonly children: ReactNode;
}

/** Why something cannot be asked of an order, and what can be done instead. */
export function CannotPage({
  orderId,
  title,
  instead,
  canReturn,
  canWithdraw,
  asked,
  here,
  supportEmail,
  children,
}: CannotPageProps) {
  const t = useTranslations("actions");
  const law = useTranslations("requests.withdraw");
  const requests = useTranslations("requests");
  const order = routes.order(orderId);
  const ways: Partial<Record<Cannot["instead"][number], Action>> = {
    ...(canReturn ? { return: { label: t("return"), href: routes.returnItems(orderId) } } : {}),
    ...(canWithdraw ? { withdraw: { label: law("label"), href: routes.withdraw({ order: orderId }) } } : {}),
    track: { label: t("track"), href: `${order}#shipments` },
    try_again: { label: t("tryAgain"), href: here },
    end_claim: { label: t("requests"), href: routes.claims() },
    ...(asked
      ? { view_request: { label: requests("takeBack.action"), href: routes.orderRequest(orderId, asked) } }
      : {}),
    view_return: { label: t("viewReturn"), href: `${order}#returns` },
  };
  const offered = instead.flatMap((way) => ways[way] ?? []);
  return (
    <MessagePage
      tone="neutral"
      title={title}
      actions={[{ label: t("backToOrder"), href: order, primary: true }, ...offered]}
    >
      {children}
      {instead.includes("contact") ? <Help supportEmail={supportEmail} /> : null}
    </MessagePage>
  );
}
